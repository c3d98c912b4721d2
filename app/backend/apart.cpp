#include "app/backend/apart.h"

#include "models/store/postgres_address.h"
#include "models/store/store.h"

#include <filesystem>

namespace ulpan {

namespace {

// Of all servers there is one that has a database of this name and was started at this microsecond.
Result<QString> identityOf(const QString &location)
{
    Result<std::unique_ptr<Store>> store = Store::open(location);
    if (!store)
        return store.error();
    return (*store)->look([](Connection &database) -> Result<QString> {
        Result<Cursor> cursor = database.run(QStringLiteral(
            "select current_database() || ' ' || extract(epoch from pg_postmaster_start_time())::text"));
        if (!cursor)
            return cursor.error();
        return cursor->next() ? cursor->text(0) : QString();
    });
}

} // namespace

Result<void> areApart(const QString &live, const QString &test)
{
    if (isPostgres(live) != isPostgres(test))
        return {};
    if (!isPostgres(live)) {
        std::error_code none; // of files that are not there yet
        const bool same = std::filesystem::equivalent(live.toStdU16String(), test.toStdU16String(), none);
        return same
                   ? Result<void>(Error{ErrorKind::Unavailable, "installation.same_database", {}, {}, {test}})
                   : Result<void>();
    }
    const Result<QString> first = identityOf(live);
    const Result<QString> second = first ? identityOf(test) : first;
    if (!second)
        return second.error();
    if (*first == *second)
        return Error{
            ErrorKind::Unavailable, "installation.same_database", {}, {}, {PostgresAddress::of(test).name}};
    return {};
}

} // namespace ulpan
