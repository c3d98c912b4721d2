#include "app/backend/apart.h"

#include "models/services/environment_mark.h"
#include "models/store/postgres_address.h"

#include <QFileInfo>

#include <filesystem>

namespace ulpan {

namespace {

// What a database says of itself.
struct Said
{
    QString identity; // PostgreSQL's alone
    QString mark;
};

// Of all servers there is one that has a database of this name and was started at this microsecond.
Result<QString> identityOf(Store &store)
{
    return store.look([](Connection &database) -> Result<QString> {
        Result<Cursor> cursor = database.run(QStringLiteral(
            "select current_database() || ' ' || extract(epoch from pg_postmaster_start_time())::text"));
        if (!cursor)
            return cursor.error();
        return cursor->next() ? cursor->text(0) : QString();
    });
}

Result<Said> ask(const QString &location)
{
    const bool postgres = isPostgres(location);
    if (!postgres && QFileInfo(location).size() == 0)
        return Said();
    const Result<std::unique_ptr<Store>> store = Store::open(location);
    // Of a file that is no database is spoken where it is opened to work with.
    if (!store)
        return postgres ? Result<Said>(store.error()) : Result<Said>(Said());
    const Result<QString> identity = postgres ? identityOf(**store) : Result<QString>(QString());
    if (!identity)
        return identity.error();
    // One that was never opened has no table for it.
    return Said{*identity, environmentMark(**store).value_or(QString())};
}

Result<void> lookAt(const QString &live, const QString &test, bool alsoAtMarks)
{
    const bool postgres = isPostgres(live) && isPostgres(test);
    const Error shared{ErrorKind::Unavailable,
                       "installation.same_database",
                       {},
                       {},
                       {postgres ? PostgresAddress::of(test).name : test}};
    std::error_code none; // of files that are not there yet
    const bool files = !isPostgres(live) && !isPostgres(test);
    if (files && std::filesystem::equivalent(live.toStdU16String(), test.toStdU16String(), none))
        return shared;
    if (!postgres && !alsoAtMarks)
        return {};
    const Result<Said> first = ask(live);
    const Result<Said> second = first ? ask(test) : first;
    if (!second)
        return second.error();
    if (postgres && first->identity == second->identity)
        return shared;
    if (!alsoAtMarks)
        return {};
    const Result<void> placed = isOfEnvironment(live, first->mark, false);
    return placed ? isOfEnvironment(test, second->mark, true) : placed;
}

} // namespace

Result<void> areApart(const QString &live, const QString &test)
{
    return lookAt(live, test, false);
}

Result<void> areInPlace(const QString &live, const QString &test)
{
    return lookAt(live, test, true);
}

} // namespace ulpan
