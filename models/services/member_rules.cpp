#include "models/services/member_rules.h"

#include <limits>

namespace ulpan {

namespace {

bool isOwner(const Learner &member)
{
    return member.role == Role::Owner &&
           (member.status == MemberStatus::Active || member.status == MemberStatus::Invited);
}

// Owners who stay, of whom only the active ones count where an active one goes.
Result<bool> anotherOwner(Context &context, const QStringList &leaving, bool active)
{
    QString sql =
        QStringLiteral("select count(*) from member where institution_id = ? and role = 'owner' and status "
                       "in (%1) and id not in (%2)")
            .arg(QLatin1StringView(active ? "'active'" : "'active', 'invited'"), leaving.join(u','));
    Result<Cursor> cursor = context.database.run(sql, {context.institution});
    if (!cursor)
        return cursor.error();
    return cursor->next() && cursor->id(0) > 0;
}

} // namespace

FieldMask learnerOnlyFields()
{
    static const FieldMask mask = recordType<Learner>().mask(
        {"entity", "code", "job_title", "seniority", "level", "filter", "location", "country", "test_user"});
    return mask;
}

bool mayGive(const Caller &caller, Role role)
{
    if (role == Role::Learner)
        return true;
    return role != Role::Operator && role <= caller.role &&
           caller.abilities.containsAll(AbilitySet::of(role));
}

QList<Problem> numberProblems(const Learner &member)
{
    if (!member.externalId || *member.externalId >= 0)
        return {};
    return {{QStringLiteral("external_id"), "field.range", {QStringLiteral("0"), QString::number(std::numeric_limits<qint64>::max())}}};
}

void forgiveEntity(const Learner &member, QList<Problem> &problems)
{
    if (member.role == Role::Learner)
        return;
    problems.removeIf([](const Problem &problem) {
        return problem.field == u"entity" && problem.reason == "field.required";
    });
}

QList<Problem> roleFieldProblems(const Learner &before, const Learner &after)
{
    const RecordType &type = recordType<Learner>();
    QList<Problem> problems;
    if (after.role == Role::Learner) {
        if (!after.entity.id && (before.entity.id || before.role != Role::Learner))
            problems << Problem{QStringLiteral("entity"), "entity.required"};
    } else {
        // What was a learner's stays with them: it is theirs again if they become one.
        const Learner nobody;
        const FieldMask added =
            differences(type, &before, &after) & differences(type, &nobody, &after) & learnerOnlyFields();
        for (size_t i = 0; i < type.fields.size(); ++i) {
            if (added.test(i))
                problems << Problem{QLatin1StringView(type.fields[i].wire), "role.learners_only"};
        }
    }
    return problems;
}

QList<Problem> memberProblems(const Learner &before, const Learner &after)
{
    QList<Problem> problems = roleFieldProblems(before, after) + numberProblems(after);
    const bool byProgram = after.status == MemberStatus::Invited || after.status == MemberStatus::Anonymised;
    if (after.status != before.status && byProgram)
        problems << Problem{QStringLiteral("status"), "status.by_program"};
    return problems;
}

Result<void> keepAnOwner(Context &context, std::span<const Learner> before, std::span<const Learner> after)
{
    QStringList leaving;
    bool active = false;
    for (size_t i = 0; i < before.size(); ++i) {
        if (!isOwner(before[i]) || (isOwner(after[i]) && after[i].status == before[i].status))
            continue;
        active = active || before[i].status == MemberStatus::Active;
        if (!isOwner(after[i]))
            leaving << QString::number(before[i].id);
    }
    if (leaving.isEmpty())
        return {};
    // Others who take an owner away wait.
    Result<void> locked = takeTurn(context.database, context.institution);
    if (!locked)
        return locked;
    Result<bool> another = anotherOwner(context, leaving, active);
    if (!another)
        return another.error();
    return *another ? Result<void>() : Error{ErrorKind::Conflict, "role.last_owner"};
}

bool takesSeat(const Learner &member)
{
    return member.role == Role::Learner && (member.status == MemberStatus::Active || member.status == MemberStatus::Invited);
}

Result<Seats> seatsOf(Context &context)
{
    const auto read = [&]() -> Result<Seats> {
        Result<Cursor> cursor = context.database.run(
            QStringLiteral("select i.seats, (select cast(coalesce(sum(t.total), 0) as bigint) from member_total t where "
                           "t.institution_id = i.id and t.role = 'learner' and t.status in ('invited', 'active')) "
                           "from institution i where i.id = ?"),
            {context.institution});
        if (!cursor)
            return cursor.error();
        if (!cursor->next() || cursor->value(0).isNull())
            return Seats{};
        return Seats{cursor->id(0), cursor->id(1)};
    };
    Result<Seats> seats = read();
    if (!seats || !seats->all || context.database.engine() == Engine::Sqlite)
        return seats;
    // What others took meanwhile is there once they have ended.
    Result<void> turn = takeTurn(context.database, context.institution);
    return turn ? read() : turn.error();
}

Problem noSeat(const Seats &seats)
{
    return {QStringLiteral("status"), "institution.seats_used_up", {QString::number(seats.all.value_or(0))}};
}

Result<void> keepSeats(Context &context, const Learner *before, const Learner &after)
{
    if (!takesSeat(after) || (before && takesSeat(*before)))
        return {};
    Result<Seats> seats = seatsOf(context);
    if (!seats)
        return seats.error();
    if (!seats->all || seats->taken < *seats->all)
        return {};
    const Problem problem = noSeat(*seats);
    return Error{ErrorKind::PaymentRequired, problem.reason, {}, {}, problem.arguments};
}

} // namespace ulpan
