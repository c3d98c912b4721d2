#include "models/records/scalars.h"
#include "models/services/caller_rights.h"
#include "net/api/health.h"
#include "net/http/entity_tag.h"
#include "net/server/stages.h"

namespace ulpan::stages {

namespace {

// What stands before the hash; a tag that was never given by us is none.
QList<Id> versionsIn(const EntityTags &sent, bool weakToo)
{
    QList<Id> versions;
    for (const EntityTags::Tag &tag : sent.tags) {
        const Id version = idFromText(QString::fromLatin1(tag.value.split('-').first()));
        if (version && (weakToo || !tag.isWeak))
            versions << version;
    }
    return versions;
}

// If-Match compares strongly, If-None-Match weakly.
Precondition preconditionOf(const EntityTags &match, const EntityTags &noneMatch)
{
    Precondition result{.mustExist = match.any, .otherThan = versionsIn(noneMatch, true), .mustBeNew = noneMatch.any};
    if (!match.tags.isEmpty())
        result.versions = versionsIn(match, false);
    return result;
}

Result<Scope> scopeOf(const Journey &journey, Connection &database)
{
    QString named = journey.match.institution;
    const bool isPublic = journey.match.operation->ability == Ability::Anybody;
    // A client that names the institution in every request is not refused its sign-in for it.
    if (named.isEmpty() && !isPublic)
        named = journey.call.header("X-Institution");
    if (named.isEmpty() && !isPublic)
        named = journey.call.queryValue("institution");
    if (!named.isEmpty()) {
        const auto &institutions = *std::get<const InstitutionService *>(journey.environment->services);
        Result<Id> id = institutions.resolve(database, journey.caller, named);
        if (!id)
            return id.error();
        return journey.caller.scope(*id);
    }
    if (journey.caller.institution)
        return journey.caller.scope(*journey.caller.institution);
    const bool needed = (journey.match.dialect == Dialect::Provisioning && !isPublic) || journey.match.operation->is(NeedsInstitution);
    if (needed)
        return Error{ErrorKind::Malformed, "institution.needed"};
    return journey.caller.scope();
}

// Keeps what the rule has not kept itself; within the rule's transaction where it is one that writes.
Result<HttpResponse> kept(Journey &journey, Connection &database, HttpResponse response)
{
    if (!journey.keeper || journey.keeper->isDone())
        return response;
    Result<void> done = journey.keeper->keep(database, response);
    if (!done)
        return done.error();
    return response;
}

} // namespace

Result<void> checkPlace(const RouterParts &, Journey &journey)
{
    const Result<Scope> scope =
        journey.environment->store->look([&](Connection &database) { return scopeOf(journey, database); });
    return scope ? Result<void>() : scope.error();
}

Result<void> carryOut(const RouterParts &parts, Journey &journey)
{
    Store &store = *journey.environment->store;
    const Access access = journey.match.operation->access;
    const Result<EntityTags> match = EntityTags::of(journey.request.headers, "If-Match");
    if (!match)
        return match.error();
    Result<EntityTags> noneMatch = EntityTags::of(journey.request.headers, "If-None-Match");
    if (!noneMatch)
        return noneMatch.error();
    journey.noneMatch = std::move(*noneMatch);
    // Of what is only read, the answer is compared.
    const Precondition precondition = reads(journey.request) ? Precondition() : preconditionOf(*match, journey.noneMatch);
    const auto use = [&](Connection &database) -> Result<HttpResponse> {
        Result<Scope> scope = scopeOf(journey, database);
        if (!scope)
            return scope.error();
        if (access == Access::Write) {
            // Every writer counts the institution's records anyway, which only one can do at a time; in line from the start, none
            // waits for another that waits for it.
            Result<void> turn = takeTurn(database, scope->institution().value_or(0));
            if (!turn)
                return turn.error();
            Result<Caller> now = callerStillMay(database, journey.caller, journey.match.operation->ability);
            if (!now)
                return now.error();
            journey.caller = std::move(*now);
            scope = scopeOf(journey, database);
            if (!scope)
                return scope.error();
        }
        journey.institution = scope->institution();
        Context context{journey.caller, *scope, scope->institution().value_or(0), store, database, parts.clock.now(), precondition};
        Result<HttpResponse> response = journey.rule(context);
        return response && access == Access::Write ? kept(journey, database, std::move(*response)) : response;
    };
    Result<HttpResponse> response = access == Access::Write ? store.write(use)
        : access == Access::Read                            ? store.read(use)
                                                            : store.look(use);
    if (response && journey.keeper && !journey.keeper->isDone())
        response = store.write([&](Connection &database) { return kept(journey, database, std::move(*response)); });
    // Who watches wants to see the outage, and has shown that they may before it was met.
    if (!response && response.error().kind == ErrorKind::Unavailable && journey.match.operation->is(TellsOutage))
        response = metricsInOutage(*journey.environment->metrics);
    if (!response)
        return response.error();
    if (!reads(journey.request) && journey.environment->written)
        journey.environment->written();
    if (access == Access::Write && QByteArrayView(journey.match.operation->name).startsWith("institution"))
        journey.environment->institutions->forget();
    journey.answer = std::move(*response);
    return {};
}

} // namespace ulpan::stages
