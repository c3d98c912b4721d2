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

// How a value of a type is read from a call: `from` does it, `shapes`, where there are any, say which fields it reads.
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
    static constexpr InputShape shapes[] = {{&recordType<T>, InputPlace::Body, true}};
    static Result<Change<T>> from(const Call &call, PathReader &)
    {
        Change<T> change;
        const QList<Problem> problems = readChange(call, recordType<T>(), &change.value, change.set);
        if (!problems.isEmpty())
            return invalid(problems);
        return change;
    }
};

// What was sent of a type, checked as its rows demand; where `needed` are more fields than were sent, these too.
[[nodiscard]] QList<Problem> readChecked(const Call &call, const RecordType &type, void *record, FieldMask &set, FieldMask needed);

template<class T>
constexpr InputPlace placeOf()
{
    if constexpr (requires { T::place; })
        return T::place;
    else
        return InputPlace::Body;
}

// An input described by rows of its own, whole and checked; its `place`, where it has one, says where it stands.
template<Recorded T>
struct Decode<T>
{
    static constexpr InputShape shapes[] = {{&recordType<T>, placeOf<T>()}};
    static Result<T> from(const Call &call, PathReader &)
    {
        T value;
        FieldMask set;
        const QList<Problem> problems = readChecked(call, recordType<T>(), &value, set, recordType<T>().writable());
        if (!problems.isEmpty())
            return invalid(problems);
        return value;
    }
};

// A password to be set, beside the fields of whom it is for.
struct PasswordInput
{
    QString password;
};
inline constexpr FieldInfo passwordFields[] = {
    field<&PasswordInput::password>({.wire = "password", .rpc = "password", .flags = Verbatim, .max = 1000}),
};
[[nodiscard]] const RecordType &recordTypeOf(const PasswordInput *);
// The password that was sent, and what is wrong with it; blank is none.
[[nodiscard]] PasswordInput readPassword(const Call &call, QList<Problem> &problems);

template<>
struct Decode<LearnerInput>
{
    static constexpr InputShape shapes[] = {{&recordType<Learner>, InputPlace::Body, true}, {&recordType<PasswordInput>}};
    static Result<LearnerInput> from(const Call &call, PathReader &) { return of(call, recordType<Learner>()); }
    // By rows that stand in the order of the learner's.
    static Result<LearnerInput> of(const Call &call, const RecordType &type);
};

// A record made or read: 201 with Location after POST, with its version as ETag, which is completed when the answer leaves.
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
