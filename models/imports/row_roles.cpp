#include "models/imports/row_roles.h"

namespace ulpan {

std::optional<Problem> roleProblem(const Caller &caller, const Learner *before, const Learner &after)
{
    const auto problem = [](const char *reason) { return Problem{QStringLiteral("role"), reason}; };
    // A password set for an owner would be an owner's sign-in.
    if (before && !mayGive(caller, before->role))
        return problem("import.member_above");
    if (before && before->role == after.role)
        return {};
    if (before && before->id == caller.member)
        return problem("import.own_role");
    return mayGive(caller, after.role) ? std::nullopt : std::optional(problem("import.role_above"));
}

bool leaveOutLearnersOnly(Change<Learner> &change)
{
    const Learner nobody;
    const FieldMask theirs = change.set & learnerOnlyFields();
    const bool any =
        (differences(recordType<Learner>(), &nobody, &change.value) & theirs).any() ||
        (!change.value.entity.name.isEmpty() && theirs.test(recordType<Learner>().indexOf("entity")));
    copyValues(recordType<Learner>(), theirs, &nobody, &change.value);
    change.set &= ~theirs;
    return any;
}

Result<void> LeavingOwners::loadPlanned(Context &context, Id job)
{
    Result<Cursor> cursor =
        context.database.run(QStringLiteral("select m.id, m.status from member m where m.institution_id = ? "
                                            "and m.role = 'owner' and m.status in ('active', 'invited') "
                                            "and exists (select 1 from import_row r where r.member_id = m.id "
                                            "and r.job_id = ? and r.outcome || '' = 'update' "
                                            "and r.after_values like '%\"role\":%')"),
                             {context.institution, job});
    if (!cursor)
        return cursor.error();
    while (cursor->next()) {
        Learner owner{.id = cursor->id(0), .role = Role::Owner};
        owner.status = byName<MemberStatus>(cursor->text(1)).value_or(MemberStatus::Active);
        m_before.push_back(owner);
        owner.role = Role::Learner;
        m_after.push_back(std::move(owner));
    }
    return {};
}

Result<bool> LeavingOwners::mayGo(Context &context, const Learner &before, const Learner &after)
{
    if (before.role != Role::Owner || (after.role == Role::Owner && after.status == before.status))
        return true;
    // A row that is planned again is no second owner.
    for (size_t i = 0; i < m_before.size(); ++i) {
        if (m_before[i].id == before.id)
            return true;
    }
    m_before.push_back(before);
    m_after.push_back(after);
    const Result<void> owned = keepAnOwner(context, m_before, m_after);
    if (owned)
        return true;
    m_before.pop_back();
    m_after.pop_back();
    return owned.error().kind == ErrorKind::Conflict ? Result<bool>(false) : owned.error();
}

} // namespace ulpan
