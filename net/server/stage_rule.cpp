#include "net/server/stages.h"

namespace ulpan::stages {

namespace {

std::optional<Id> seenVersionOf(const HttpRequest &request)
{
    QByteArray tag = request.headers.value("If-Match");
    if (tag.isEmpty() || tag == "*")
        return std::nullopt;
    bool read = false;
    const Id version = tag.replace('"', "").toLongLong(&read);
    // A tag that was never given by us is stale for certain.
    return read ? version : -1;
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
    const bool needed = journey.match.dialect == Dialect::Provisioning && !isPublic;
    if (needed)
        return Error{ErrorKind::Malformed, "institution.needed"};
    return journey.caller.scope();
}

} // namespace

Result<void> carryOut(const RouterParts &parts, Journey &journey)
{
    Store &store = *journey.environment->store;
    const auto use = [&](Connection &database) -> Result<HttpResponse> {
        Result<Scope> scope = scopeOf(journey, database);
        if (!scope)
            return scope.error();
        Context context{journey.caller, *scope,   scope->institution().value_or(0),
                        store,          database, parts.clock.now(),
                        seenVersionOf(journey.request)};
        // Every writer counts the institution's records anyway, which only one can do at a time; in line from the start, none waits
        // for another that waits for it.
        const bool writes = journey.match.operation->access == Access::Write;
        Result<void> turn = writes ? takeTurn(database, context.institution) : Result<void>();
        if (!turn)
            return turn.error();
        return journey.rule(context);
    };
    const Access access = journey.match.operation->access;
    Result<HttpResponse> response = access == Access::Write ? store.write(use)
        : access == Access::Read                            ? store.read(use)
                                                            : store.look(use);
    if (!response)
        return response.error();
    const bool mayHaveWritten = journey.request.method != HttpMethod::Get && journey.request.method != HttpMethod::Head;
    if (mayHaveWritten && journey.environment->written)
        journey.environment->written();
    journey.answer = std::move(*response);
    return {};
}

} // namespace ulpan::stages
