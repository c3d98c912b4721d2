#pragma once

#include "models/records/field.h"

#include <bitset>
#include <memory>
#include <vector>

namespace ulpan {

// Which fields of a record are meant, by their place in the rows.
using FieldMask = std::bitset<64>;

// A kind of record: its table and its rows. Every record has id, version, created_at and updated_at among them; the first row is
// the number under which it is kept, in the column id.
struct RecordType
{
    const char *name;    // in reasons, events and the audit: "learner"
    const char *table;   // in both databases
    const char *context; // of the labels: "Learner"
    const char *title;   // plural, for people, in the context
    std::span<const FieldInfo> fields;
    const char *tenant;             // the column that holds the institution's id
    const char *rpcName = nullptr;  // how the provisioning dialect names it inside another record: "entityName"
    const char *nameField = nullptr; // the wire name of the field that names a record to people
    std::span<const char *const> extraColumns = {}; // columns without a row, such as a password's hash
    std::shared_ptr<void> (*make)() = nullptr;

    [[nodiscard]] const FieldInfo &key() const { return fields.front(); }
    // Null where there is none.
    [[nodiscard]] const FieldInfo *find(QByteArrayView wire) const;
    [[nodiscard]] const FieldInfo *findRpc(QByteArrayView rpc) const;
    [[nodiscard]] size_t indexOf(QByteArrayView wire) const; // must exist
    [[nodiscard]] bool isSearchable() const;
    [[nodiscard]] FieldMask mask(std::initializer_list<const char *> wires) const;
    [[nodiscard]] FieldMask writable() const; // all that a caller may set
    [[nodiscard]] FieldMask content() const;  // all but id, version, created_at and updated_at
};

// A type that is described by rows: beside it stands `const RecordType &recordTypeOf(const T *)`.
template<class T>
concept Recorded = requires(const T *record) { recordTypeOf(record); };

template<Recorded T>
[[nodiscard]] const RecordType &recordType()
{
    return recordTypeOf(static_cast<const T *>(nullptr));
}

template<class T>
std::shared_ptr<void> makeRecord()
{
    return std::make_shared<T>();
}

// A record of any type, shared; read it with as<T>().
struct AnyRecord
{
    const RecordType *type = nullptr;
    std::shared_ptr<void> data = {};

    template<class T>
    [[nodiscard]] static AnyRecord of(T value)
    {
        return {&recordType<T>(), std::make_shared<T>(std::move(value))};
    }
    template<class T>
    [[nodiscard]] const T &as() const
    {
        Q_ASSERT(type == &recordType<T>());
        return *static_cast<const T *>(data.get());
    }
    [[nodiscard]] explicit operator bool() const { return data != nullptr; }
};

// New values and which of them are meant: what decoding returns for an update and what services, plans, audit and forms exchange.
template<class T>
struct Change
{
    T value = {};
    FieldMask set = {};
};

// All below take records of the given type.
void copyValue(const FieldInfo &field, const void *from, void *to);
[[nodiscard]] bool sameValue(const FieldInfo &field, const void *a, const void *b);
void copyValues(const RecordType &type, FieldMask fields, const void *from, void *to);
[[nodiscard]] FieldMask differences(const RecordType &type, const void *a, const void *b);
// Text as a CSV cell or an audit entry shows it; lists are joined with '|'.
[[nodiscard]] QString textOf(const FieldInfo &field, const void *record);
// The other way; false when the text is none of the field's type. Blank gives the empty value.
[[nodiscard]] bool readText(const FieldInfo &field, const QString &text, void *record);
// Empty text, empty list, no reference, no choice.
[[nodiscard]] bool isBlank(const FieldInfo &field, const void *record);
// What the rows demand of the meant fields: required ones, lengths, forms; texts are trimmed and NFC first.
[[nodiscard]] QList<Problem> normaliseAndCheck(const RecordType &type, FieldMask meant, void *record);
// What free text is looked up in: the searchable fields without case and accents.
[[nodiscard]] QString searchText(const RecordType &type, const void *record);

} // namespace ulpan
