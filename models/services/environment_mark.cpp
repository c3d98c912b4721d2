#include "models/services/environment_mark.h"

#include "models/store/postgres_address.h"

namespace ulpan {

namespace {

Result<void> writeMark(Store &store, Instant now, bool test, const char *whereThereIsOne)
{
    return store.write([&](Connection &database) {
        return database.perform(
            QStringLiteral("insert into environment_fact (name, value, updated_at) values ('environment', ?, "
                           "?) on conflict (name) do ") +
                QLatin1StringView(whereThereIsOne),
            {environmentName(test), QString::fromLatin1(now.text())});
    });
}

} // namespace

QString environmentName(bool test)
{
    return test ? QStringLiteral("test") : QStringLiteral("live");
}

Result<QString> environmentMark(Store &store)
{
    return store.look([](Connection &database) -> Result<QString> {
        Result<Cursor> cursor =
            database.run(QStringLiteral("select value from environment_fact where name = 'environment'"));
        if (!cursor)
            return cursor.error();
        return cursor->next() ? cursor->text(0) : QString();
    });
}

Result<void> isOfEnvironment(const QString &location, const QString &mark, bool test)
{
    if (mark.isEmpty() || mark == environmentName(test))
        return {};
    // Not the address, which has a password in it.
    const QString name = isPostgres(location) ? PostgresAddress::of(location).name : location;
    return Error{ErrorKind::Unavailable, "installation.environment_other", {}, {}, {name}};
}

Result<void> markEnvironment(Store &store, Instant now, bool test)
{
    Result<QString> mark = environmentMark(store);
    if (mark && mark->isEmpty()) {
        // Another process may be quicker.
        const Result<void> written = writeMark(store, now, test, "nothing");
        if (!written)
            return written;
        mark = environmentMark(store);
    }
    return mark ? isOfEnvironment(store.location(), *mark, test) : mark.error();
}

Result<void> remarkEnvironment(Store &store, Instant now, bool test)
{
    return writeMark(store, now, test, "update set value = excluded.value, updated_at = excluded.updated_at");
}

} // namespace ulpan
