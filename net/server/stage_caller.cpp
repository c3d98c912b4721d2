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
    if (!presented.isEmpty() && !ownerToken.isEmpty() && equalInConstantTime(presented, ownerToken)) {
        journey.caller = Caller::system(journey.language);
        journey.caller.kind = Caller::Kind::Member;
        journey.caller.name = QStringLiteral("console");
        journey.caller.test = journey.test;
    } else if (!presented.isEmpty() && journey.match.operation->ability != Ability::Anybody) {
        const RoutedEnvironment &environment = *journey.environment;
        Result<Caller> caller = environment.store->look([&](Connection &database) {
            return environment.access->callerOf(database, parts.clock.now(), presented);
        });
        if (!caller)
            return caller.error();
        journey.caller = std::move(*caller);
        journey.language = acceptedLanguage(journey.request.headers.value("Accept-Language"), journey.caller.language);
    } else {
        journey.caller.abilities = {Ability::Anybody};
        journey.caller.test = journey.test;
    }
    journey.caller.language = journey.language;
    journey.caller.requestId = journey.requestId;
    journey.caller.address = journey.request.peer.toString();
    return {};
}

} // namespace ulpan::stages
