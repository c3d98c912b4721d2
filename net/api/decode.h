#pragma once

#include "models/base/crypto.h"
#include "models/services/learner_service.h"
#include "net/api/call.h"

namespace ulpan {

// Placeholders of a path, read in order.
struct PathReader
{
    QStringList values;
    qsizetype next = 0;
    [[nodiscard]] QString take() { return next < values.size() ? values.at(next++) : QString(); }
};

// How a value of a type is read from a call: `from` does it, `shape`, where there is one, says which fields of the body it reads (for the document).
template<class T>
struct Decode;

template<>
struct Decode<Id>
{
    // What is no number names nothing: NotFound, as a number that is nobody's.
    static Result<Id> from(const Call &call, PathReader &path);
};

template<>
struct Decode<QString>
{
    static Result<QString> from(const Call &, PathReader &path) { return path.take(); }
};

template<>
struct Decode<ListQuery>
{
    static Result<ListQuery> from(const Call &call, PathReader &) { return readListQuery(call); }
};

template<>
struct Decode<Call>
{
    static Result<Call> from(const Call &call, PathReader &) { return call; }
};

// The fields that have a problem.
[[nodiscard]] FieldMask maskOf(const RecordType &type, const QList<Problem> &problems);
// Reads what was sent of a record. Where something cannot be read or `problems` were known before, what the rows say of the rest is added, so that a person is told
// of all faults at once; otherwise that is left to the rule.
[[nodiscard]] QList<Problem> readChange(const Call &call, const RecordType &type, void *record, FieldMask &set, QList<Problem> problems = {});

// The fields that were sent of a record.
template<Recorded T>
struct Decode<Change<T>>
{
    static constexpr const RecordType &(*shape)() = &recordType<T>;
    static Result<Change<T>> from(const Call &call, PathReader &)
    {
        Change<T> change;
        const QList<Problem> problems = readChange(call, recordType<T>(), &change.value, change.set);
        if (!problems.isEmpty())
            return invalid(problems);
        return change;
    }
};

// An input described by rows of its own, whole and checked.
template<Recorded T>
struct Decode<T>
{
    static constexpr const RecordType &(*shape)() = &recordType<T>;
    static Result<T> from(const Call &call, PathReader &)
    {
        T value;
        FieldMask set;
        QList<Problem> problems;
        readFields(recordType<T>(), call.naming(), call.input, &value, set, problems);
        problems << normaliseAndCheck(recordType<T>(), recordType<T>().writable() & ~maskOf(recordType<T>(), problems), &value);
        if (!problems.isEmpty())
            return invalid(problems);
        return value;
    }
};

template<>
struct Decode<LearnerInput>
{
    static constexpr const RecordType &(*shape)() = &recordType<Learner>;
    static Result<LearnerInput> from(const Call &call, PathReader &path);
};

// Checks and hashes a posted password; empty when none was. Invalid "password.short".
[[nodiscard]] Result<QByteArray> passwordHashOf(const Call &call);

// A record made or read: 201 with Location after POST, with its version as ETag; 304 where the caller has it already.
[[nodiscard]] HttpResponse recordResponse(const Call &call, const RecordType &type, const void *record);

template<Recorded T>
[[nodiscard]] HttpResponse encode(const Call &call, const T &record)
{
    return recordResponse(call, recordType<T>(), &record);
}
[[nodiscard]] inline HttpResponse encode(const Call &call, const JsonPage &page)
{
    return pageResponse(call, page);
}
[[nodiscard]] inline HttpResponse encode(const Call &, const HttpResponse &response)
{
    return response;
}

} // namespace ulpan
