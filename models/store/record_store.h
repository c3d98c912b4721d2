#pragma once

#include "models/base/list_query.h"
#include "models/records/record_json.h"
#include "models/store/store.h"

namespace ulpan {

// Reading and writing of records of any type; the SQL is made from the field rows and never from what a caller sent.
// Every function takes a Scope: rows of other institutions do not exist for it.

// One page as JSON in the platform's names, with its total. Invalid with a problem per unknown filter, sort or range.
// `condition` is as in listBatch().
[[nodiscard]] Result<JsonPage> listPage(Store &store, Connection &database, const Scope &scope, const RecordType &type, const ListQuery &query,
                                        const QString &condition = {}, const QVariantList &values = {});

// The ids that the query's filters and free text leave, in order, `limit` at most.
[[nodiscard]] Result<std::vector<Id>> findIds(Connection &database, const Scope &scope, const RecordType &type, const ListQuery &query, int limit);

// Up to `limit` rows with an id above `after`, in order of id, as a JSON array. `condition` is SQL over the alias r, ours alone.
struct JsonBatch
{
    QByteArray rows;
    int count = 0;
    Id last = 0;
};
[[nodiscard]] Result<JsonBatch> listBatch(Connection &database, const Scope &scope, const RecordType &type, Naming naming, Id after, int limit,
                                          const QString &condition = {}, const QVariantList &values = {});

// Rows where a field has one of the values (compared by its key); `read` is called for each with a fresh record.
[[nodiscard]] Result<void> findRecords(Connection &database, const Scope &scope, const RecordType &type, const char *wire,
                                       const QStringList &values, const std::function<void(std::shared_ptr<void>)> &read);

// Sets id, version, created_at and updated_at of each record, and its institution's total.
[[nodiscard]] Result<void> insertRecords(Connection &database, Instant now, const RecordType &type, std::span<void *const> records);
// Writes all writable fields where the version is still the record's, and sets the new version; Precondition "record.stale" when one
// was changed or is gone.
[[nodiscard]] Result<void> updateRecords(Connection &database, Instant now, const RecordType &type, std::span<void *const> records);

// Takes the rows away; what refers to them must be gone already.
[[nodiscard]] Result<void> deleteRecords(Connection &database, const RecordType &type, std::span<void *const> records);

// Has the writers of an institution follow one another until the transaction ends, as all writers do on SQLite: for rules over several
// rows, such as a number of places, where what was read must still hold when it is written. Taken before anything is written, because
// a writer that waits while it holds rows is waited for in turn.
[[nodiscard]] Result<void> takeTurn(Connection &database, Id institution);
// Takes as many records away from an institution's total, where they were not deleted but are its own no more.
[[nodiscard]] Result<void> noteRemoved(Connection &database, const RecordType &type, Id institution, qint64 count);

template<class T>
[[nodiscard]] Result<std::vector<T>> findAll(Connection &database, const Scope &scope, const char *wire, const QStringList &values)
{
    std::vector<T> found;
    Result<void> read = findRecords(database, scope, recordType<T>(), wire, values,
                                    [&](const std::shared_ptr<void> &record) { found.push_back(std::move(*static_cast<T *>(record.get()))); });
    if (!read)
        return read.error();
    return found;
}

// Null where there is none in scope.
template<class T>
[[nodiscard]] Result<std::optional<T>> findOne(Connection &database, const Scope &scope, const char *wire, const QString &value)
{
    Result<std::vector<T>> found = findAll<T>(database, scope, wire, {value});
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional<T>(std::move(found->front()));
}

template<class T>
[[nodiscard]] Result<std::optional<T>> findById(Connection &database, const Scope &scope, Id id)
{
    return findOne<T>(database, scope, "id", QString::number(id));
}

template<class T>
[[nodiscard]] Result<void> insert(Connection &database, Instant now, std::span<T> records)
{
    std::vector<void *> pointers;
    for (T &record : records)
        pointers.push_back(&record);
    return insertRecords(database, now, recordType<T>(), pointers);
}

template<class T>
[[nodiscard]] Result<void> update(Connection &database, Instant now, std::span<T> records)
{
    std::vector<void *> pointers;
    for (T &record : records)
        pointers.push_back(&record);
    return updateRecords(database, now, recordType<T>(), pointers);
}

} // namespace ulpan
