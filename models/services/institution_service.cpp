#include "models/services/institution_service.h"

#include "models/base/text.h"
#include "models/records/scalars.h"
#include "models/services/caller_json.h"
#include "models/services/member_access.h"
#include "models/services/record_service.h"

#include <QTimeZone>

namespace ulpan {

namespace {

constexpr qint64 greatestRate = 1'000'000;
constexpr qint64 mostSeats = 100'000'000;

QList<Problem> rangeProblems(const Institution &institution)
{
    QList<Problem> problems;
    const auto check = [&](const char *field, std::optional<qint64> value, qint64 least = 1, qint64 most = greatestRate) {
        if (value && (*value < least || *value > most))
            problems << Problem{QLatin1StringView(field), "field.range", {QString::number(least), QString::number(most)}};
    };
    check("rate_limit", institution.rateLimit);
    check("rate_burst", institution.rateBurst);
    check("seats", institution.seats, 0, mostSeats);
    return problems;
}

// What has ended does not begin again when the institution is let in again: people sign in anew, programs ask for a new JWT.
Result<void> endInstitutionAccess(Context &context)
{
    Result<void> gone = removeTokens(context.database, context.institution,
                                     QStringLiteral("institution_id = ? and kind = 'sign-in'"), {context.institution});
    if (!gone)
        return gone;
    return context.database.perform(
        QStringLiteral("update client_credential set generation = generation + 1 where institution_id = ?"),
        {context.institution});
}

Result<bool> isBeingPurged(Context &context)
{
    Result<Cursor> cursor = context.database.run(QStringLiteral("select 1 from institution_purge where institution_id = ?"), {context.institution});
    return cursor ? Result<bool>(cursor->next()) : cursor.error();
}

// An admin who sends the whole record back has not asked for what is an operator's.
Result<void> mayChange(const Caller &caller, const Institution &before, const Change<Institution> &change)
{
    const RecordType &type = recordType<Institution>();
    const FieldMask changed = change.set & differences(type, &before, &change.value);
    QStringList names;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (changed.test(i) && type.fields[i].is(OperatorsOnly))
            names << QLatin1StringView(type.fields[i].wire);
    }
    if (names.isEmpty() || caller.may(Ability::Operate))
        return {};
    return Error{ErrorKind::Forbidden, "institution.operators_only", {}, {}, {names.join(QStringLiteral(", "))}};
}

// Where the machine knows none at all, every name is as good as another.
QList<Problem> timeZoneProblems(const Institution &before, const Institution &after)
{
    if (after.timeZone.isEmpty() || after.timeZone == before.timeZone || !QTimeZone::isTimeZoneIdAvailable("Europe/Paris"))
        return {};
    // A zone may have other names than the one it is listed by.
    if (QTimeZone(after.timeZone.toLatin1()).isValid())
        return {};
    return {{QStringLiteral("time_zone"), "institution.time_zone"}};
}

// Takes the instants along with a change of the status.
void stampStatus(const Context &context, Institution &institution)
{
    const bool suspended = institution.status == InstitutionStatus::Suspended;
    institution.suspendedAt = suspended ? context.now : Instant();
    if (!suspended)
        institution.purgeAt = {};
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
    Institution fresh;
    fresh.trialEndsAt = change.value.trialEndsAt;
    Result<Institution> institution = changedRecord(context, fresh, change, problems);
    if (!institution)
        return institution.error();
    problems << rangeProblems(*institution) << timeZoneProblems(fresh, *institution);
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
    Result<void> allowed = mayChange(context.caller, *before, change);
    if (!allowed)
        return allowed.error();
    QList<Problem> problems;
    Result<Institution> after = changedRecord(context, *before, change, problems);
    if (!after)
        return after;
    problems << rangeProblems(*after) << timeZoneProblems(*before, *after);
    if (!problems.isEmpty())
        return invalid(problems);
    const bool turned = after->status != before->status;
    if (turned) {
        Result<bool> purging = isBeingPurged(context);
        if (!purging)
            return purging.error();
        if (*purging)
            return Error{ErrorKind::Conflict, "institution.purging"};
        stampStatus(context, *after);
    }
    Result<void> updated = updateRecords(context, std::span(&*before, 1), std::span(&*after, 1));
    if (updated && turned && after->status == InstitutionStatus::Suspended)
        updated = endInstitutionAccess(context);
    if (!updated)
        return updated.error();
    return after;
}

Result<void> InstitutionService::close(Context &context, const QString &confirmedName) const
{
    Result<Institution> before = get(context);
    if (!before)
        return before.error();
    // An owner's narrow token is not the owner.
    const bool mayClose = context.caller.role >= Role::Owner && context.caller.abilities.containsAll(AbilitySet::of(Role::Owner));
    if (!mayClose)
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    if (context.isStale(before->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    if (!confirmedName.isEmpty() && normalised(confirmedName) != before->name)
        return invalid({{QStringLiteral("confirm"), "institution.confirm_name"}});
    Institution after = *before;
    after.status = InstitutionStatus::Suspended;
    if (before->status != InstitutionStatus::Suspended)
        stampStatus(context, after);
    if (!confirmedName.isEmpty())
        after.purgeAt = context.now;
    else if (after.purgeAt.isNull())
        after.purgeAt = context.now.plusSeconds(purgeDays * 24 * 3600);
    Result<void> updated = updateRecords(context, std::span(&*before, 1), std::span(&after, 1));
    if (updated)
        updated = endInstitutionAccess(context);
    if (!updated || confirmedName.isEmpty())
        return updated;
    return context.database.perform(
        QStringLiteral("insert into institution_purge (institution_id, state, caller, created_at) values (?, "
                       "'purging', ?, ?) on conflict do nothing"),
        {context.institution, QString::fromUtf8(callerJson(context.caller)),
         QString::fromLatin1(context.now.text())});
}

Result<Id> InstitutionService::resolve(Connection &database, const Caller &caller, const QString &idOrSlug) const
{
    const Id id = idFromText(idOrSlug);
    // The usual case, a caller's own institution by its number, needs no look at the table.
    if (id && caller.institution == id)
        return id;
    Result<std::optional<Institution>> found = id ? findById<Institution>(database, caller.scope(), id)
                                                      : findOne<Institution>(database, caller.scope(), "slug", idOrSlug.toLower());
    if (!found)
        return found.error();
    if (!*found)
        return notFound("institution.not_found");
    return (*found)->id;
}

} // namespace ulpan
