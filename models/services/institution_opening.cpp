#include "models/services/institution_opening.h"

namespace ulpan {

namespace {

Error asOwnersFault(Error error)
{
    for (Problem &problem : error.problems)
        problem.field.prepend(QStringLiteral("owner."));
    return error;
}

} // namespace

FieldMask InstitutionOpening::ownerFields()
{
    return recordType<Learner>().mask({"login", "civility", "lastname", "firstname", "contact_email", "phone", "language"});
}

Result<Institution> InstitutionOpening::open(Context &context, const Change<Institution> &change,
                                             const Change<Learner> &owner) const
{
    const RecordType &type = recordType<Learner>();
    Change<Institution> withTrial = change;
    withTrial.value.trialEndsAt = context.now.plusSeconds(trialDays * 24 * 3600);
    Result<Institution> institution = m_institutions.create(context, withTrial);
    if (!institution)
        return institution;
    // Whoever makes one without an owner invites somebody later.
    if (owner.set.none())
        return institution;
    Result<Scope> scope = context.caller.scope(institution->id);
    if (!scope)
        return scope.error();
    Context within{context.caller, *scope, institution->id, context.store, context.database, context.now};
    LearnerInput person{owner};
    person.change.set &= ownerFields();
    person.change.value.role = Role::Owner;
    person.change.set.set(type.indexOf("role"));
    Result<Learner> made = m_learners.create(within, person);
    if (!made)
        return asOwnersFault(made.error());
    Result<void> invited = m_accounts.invite(within, *made);
    if (!invited)
        return invited.error();
    return institution;
}

} // namespace ulpan
