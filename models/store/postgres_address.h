#pragma once

#include <QString>

namespace ulpan {

// What postgresql://user:password@host:port/name says. As libpq reads such an address, what is said in its query wins; that is
// how a socket's folder is named (host=).
struct PostgresAddress
{
    QString host, name, user, password;
    int port = 5432;

    [[nodiscard]] static PostgresAddress of(const QString &location);
};
[[nodiscard]] bool isPostgres(const QString &location);
// Whether it is such an address and its port can be one.
[[nodiscard]] bool isPostgresAddress(const QString &location);

} // namespace ulpan
