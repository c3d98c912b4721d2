#include "net/server/stages.h"

namespace ulpan::stages {

namespace {

QByteArray bearerOf(const HttpRequest &request)
{
    const QByteArray authorization = request.headers.value("Authorization");
    return authorization.left(7).toLower() == "bearer " ? authorization.mid(7).trimmed() : QByteArray();
}

} // namespace

Result<void> authenticate(const RouterParts &parts, Journey &journey)
{
    const QByteArray presented = bearerOf(journey.request);
    const QByteArray &ownerToken = parts.config.ownerToken;
    Caller &caller = journey.caller;
    if (!presented.isEmpty() && !ownerToken.isEmpty() && equalInConstantTime(presented, ownerToken)) {
        caller = Caller::system(journey.language);
        caller.kind = Caller::Kind::Member;
        caller.name = QStringLiteral("console");
        caller.test = journey.test;
    } else if (!presented.isEmpty() && journey.match.operation->ability != Ability::Anybody) {
        const RoutedEnvironment &environment = *journey.environment;
        Result<Caller> found = environment.store->look([&](Connection &database) {
            return environment.access->callerOf(database, parts.clock.now(), presented);
        });
        if (found)
            caller = std::move(*found);
        else
            journey.credentialFault = found.error();
        // A person who signed in is answered in the language they chose, a program in its institution's.
        if (caller.kind == Caller::Kind::Token)
            caller.language = journey.institutions->of(caller.institution).language;
        journey.language = acceptedLanguage(journey.request.headers.value("Accept-Language"), caller.language);
        journey.institution = caller.institution;
    } else {
        caller.abilities = {Ability::Anybody};
        caller.test = journey.test;
    }
    caller.language = journey.language;
    caller.requestId = journey.requestId;
    caller.address = journey.request.peer.toString();
    return {};
}

} // namespace ulpan::stages
