#pragma once

#include "models/services/change_log.h"

namespace ulpan {

// What every record's service is made of: reading within the scope, and creating and updating with version, audit and event.
// The rules of a record stand in its own service, which calls these.

template<class T>
[[nodiscard]] Result<T> getRecord(Context &context, Id id)
{
    Result<std::optional<T>> found = findById<T>(context.database, context.scope, id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(QByteArray(recordType<T>().name) + ".not_found");
    return std::move(**found);
}

// Writes new records that were checked already.
template<class T>
[[nodiscard]] Result<void> createRecords(Context &context, std::span<T> records)
{
    Result<void> inserted = insert<T>(context.database, context.now, records);
    if (!inserted)
        return inserted;
    std::vector<void *> pointers;
    for (T &record : records)
        pointers.push_back(&record);
    return noteChange(context, ChangeKind::Created, recordType<T>(), {}, pointers);
}

// Writes changed records that were checked already; equal pairs are left alone. `before` and `after` are of one length.
template<class T>
[[nodiscard]] Result<void> updateRecords(Context &context, std::span<T> before, std::span<T> after)
{
    const RecordType &type = recordType<T>();
    std::vector<void *> old, changed;
    for (size_t i = 0; i < after.size(); ++i) {
        if ((differences(type, &before[i], &after[i]) & type.content()).any()) {
            old.push_back(&before[i]);
            changed.push_back(&after[i]);
        }
    }
    if (changed.empty())
        return {};
    Result<void> updated = updateRecords(context.database, context.now, type, changed);
    return updated ? noteChange(context, ChangeKind::Updated, type, old, changed) : updated;
}

// Takes records away for good; what refers to them must be gone already.
template<class T>
[[nodiscard]] Result<void> removeRecords(Context &context, std::span<T> records)
{
    std::vector<void *> pointers;
    for (T &record : records)
        pointers.push_back(&record);
    Result<void> deleted = deleteRecords(context.database, recordType<T>(), pointers);
    return deleted ? noteChange(context, ChangeKind::Deleted, recordType<T>(), pointers, {}) : deleted;
}

// Puts the meant fields of `change` over `record` and checks them; the problems are added to `problems`.
// A write-once field that would change is one; a stale If-Match is an Error.
template<class T>
[[nodiscard]] Result<T> changedRecord(const Context &context, const T &record, const Change<T> &change, QList<Problem> &problems)
{
    const RecordType &type = recordType<T>();
    if (context.isStale(record.version))
        return Error{ErrorKind::Precondition, "record.stale"};
    T changed = record;
    const FieldMask meant = change.set & type.writable();
    copyValues(type, meant, &change.value, &changed);
    problems << normaliseAndCheck(type, meant, &changed);
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (meant.test(i) && field.is(WriteOnce) && !isBlank(field, &record) && !sameValue(field, &record, &changed))
            problems << Problem{QLatin1StringView(field.wire), "field.immutable"};
    }
    return changed;
}

} // namespace ulpan
