#include "ui/shell/console_link.h"

#include "ui/shell/views.h"
#include "ui/shell/workplace.h"

#include <QUrlQuery>

namespace ulpan {

namespace {

const QString serverKey = QStringLiteral("server"), institutionKey = QStringLiteral("institution"),
              environmentKey = QStringLiteral("environment");
const QString localServer = QStringLiteral("local"), testEnvironment = QStringLiteral("test");

} // namespace

bool ConsoleLink::isElsewhere(const KeptConnection &connection, bool testNow) const
{
    if (isAnywhere)
        return false;
    return test != testNow || (isLocal ? !connection.isLocal() : connection.server != server);
}

std::optional<ConsoleLink> consoleLinkFrom(const QString &link)
{
    ConsoleLink result{link.section(QLatin1Char('#'), 0, 0)};
    if (placeOf(result.place).row < 0)
        return std::nullopt;
    const QUrlQuery address(link.section(QLatin1Char('#'), 1));
    const auto value = [&](const QString &key) { return address.queryItemValue(key, QUrl::FullyDecoded); };
    result.institution = value(institutionKey);
    const QString server = value(serverKey);
    if (server.isEmpty())
        return result;
    result.isAnywhere = false;
    result.isLocal = server == localServer;
    result.test = value(environmentKey) == testEnvironment;
    if (!result.isLocal) {
        result.server = serverFrom(server);
        if (result.server.isEmpty())
            return std::nullopt;
    }
    return result;
}

QString linkTo(const QUrl &server, const QString &link)
{
    const QString place = link.section(QLatin1Char('#'), 0, 0);
    return (place.isEmpty() ? QStringLiteral("ulpan:learners") : place) + QStringLiteral("#server=")
           + QString::fromLatin1(QUrl::toPercentEncoding(server.toString()));
}

QString addressed(const QString &place, const WorkState &state)
{
    QUrlQuery address;
    const auto add = [&](const QString &key, const QString &value) {
        address.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(serverKey, state.server.isEmpty() ? localServer : state.server.toString());
    if (!state.institution.isEmpty())
        add(institutionKey, state.institution);
    if (state.test)
        add(environmentKey, testEnvironment);
    return place + QLatin1Char('#') + address.toString(QUrl::FullyEncoded);
}

} // namespace ulpan
