#include "models/services/institution_service.h"

#include "models/services/record_service.h"

namespace ulpan {

namespace {

constexpr qint64 greatestRate = 1'000'000;

QList<Problem> rateProblems(const Institution &institution)
{
    QList<Problem> problems;
    const auto check = [&](const char *field, std::optional<qint64> value) {
        if (value && (*value < 1 || *value > greatestRate))
            problems << Problem{QLatin1StringView(field), "field.range", {QStringLiteral("1"), QString::number(greatestRate)}};
    };
    check("rate_limit", institution.rateLimit);
    check("rate_burst", institution.rateBurst);
    return problems;
}

} // namespace

Result<JsonPage> InstitutionService::list(Context &context, const ListQuery &query) const
{
    return listPage(context.store, context.database, context.caller.scope(), recordType<Institution>(), query);
}

Result<Institution> InstitutionService::get(Context &context) const
{
    return getRecord<Institution>(context, context.institution);
}

Result<Institution> InstitutionService::create(Context &context, const Change<Institution> &change) const
{
    QList<Problem> problems;
    Result<Institution> institution = changedRecord(context, Institution(), change, problems);
    if (!institution)
        return institution.error();
    problems << rateProblems(*institution);
    const RecordType &type = recordType<Institution>();
    problems << normaliseAndCheck(type, type.mask({"name", "slug"}) & ~change.set, &*institution);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> created = createRecords(context, std::span(&*institution, 1));
    if (!created)
        return created.error();
    return institution;
}

Result<Institution> InstitutionService::update(Context &context, const Change<Institution> &change) const
{
    Result<Institution> before = get(context);
    if (!before)
        return before;
    Change<Institution> allowed = change;
    // These are for operators; an admin who sends the whole record back has not asked for them.
    if (!context.caller.may(Ability::Operate))
        allowed.set &= ~recordType<Institution>().mask({"status", "rate_limit", "rate_burst"});
    QList<Problem> problems;
    Result<Institution> after = changedRecord(context, *before, allowed, problems);
    if (!after)
        return after;
    problems << rateProblems(*after);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> updated = updateRecords(context, std::span(&*before, 1), std::span(&*after, 1));
    if (!updated)
        return updated.error();
    return after;
}

Result<Id> InstitutionService::resolve(Connection &database, const Caller &caller, const QString &idOrSlug) const
{
    bool number = false;
    const Id id = idOrSlug.toLongLong(&number);
    // The usual case, a caller's own institution by its number, needs no look at the table.
    if (number && caller.institution == id)
        return id;
    Result<std::optional<Institution>> found = number ? findById<Institution>(database, caller.scope(), id)
                                                      : findOne<Institution>(database, caller.scope(), "slug", idOrSlug.toLower());
    if (!found)
        return found.error();
    if (!*found)
        return notFound("institution.not_found");
    return (*found)->id;
}

} // namespace ulpan
