#include "models/store/postgres_address.h"

#include <QUrl>
#include <QUrlQuery>

namespace ulpan {

PostgresAddress PostgresAddress::of(const QString &location)
{
    const QUrl url(location);
    const QUrlQuery query(url);
    const auto part = [&query](const char *key, const QString &otherwise) {
        const QString value = query.queryItemValue(QLatin1StringView(key), QUrl::FullyDecoded);
        return value.isEmpty() ? otherwise : value;
    };
    PostgresAddress address;
    address.host = part("host", url.host());
    address.port = part("port", QString::number(url.port(5432))).toInt();
    address.name = url.path().mid(1);
    address.user = part("user", url.userName());
    address.password = part("password", url.password());
    return address;
}

bool isPostgres(const QString &location)
{
    return location.startsWith(u"postgres://") || location.startsWith(u"postgresql://");
}

bool isPostgresAddress(const QString &location)
{
    const QUrl url(location);
    const QString port = QUrlQuery(url).queryItemValue(QStringLiteral("port"), QUrl::FullyDecoded);
    const auto canBe = [](int number) { return number > 0 && number <= 65'535; };
    return isPostgres(location) && url.isValid() && canBe(url.port(5432)) && (port.isEmpty() || canBe(port.toInt()));
}

} // namespace ulpan
