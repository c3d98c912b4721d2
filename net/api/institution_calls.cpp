#include "net/api/institution_calls.h"

#include "net/api/pages.h"

namespace ulpan {

Result<Institution> InstitutionCalls::open(Context &context, const Change<Institution> &change,
                                           const Call &call) const
{
    Change<Learner> owner;
    QList<Problem> problems;
    readFields(recordType<Learner>(), Naming::Platform,
               call.input.value(QLatin1StringView("owner")).toObject(), &owner.value, owner.set, problems);
    for (Problem &problem : problems)
        problem.field.prepend(QStringLiteral("owner."));
    if (!problems.isEmpty())
        return invalid(problems);
    return m_opening.open(context, change, owner);
}

Result<void> InstitutionCalls::close(Context &context, const Call &call) const
{
    const QString sent = call.input.value(QLatin1StringView("confirm")).toString();
    return m_institutions.close(context, sent.isEmpty() ? call.queryValue("confirm") : sent);
}

} // namespace ulpan
