#pragma once

#include "models/records/erasure.h"
#include "models/records/field.h"

#include <bitset>
#include <memory>
#include <vector>

namespace ulpan {

// Which fields of a record are meant, by their place in the rows.
using FieldMask = std::bitset<64>;

// A filter by another table that names the record: those with a row in it that has one of the values.
struct LinkFilter
{
    const char *name;   // in lists
    const char *table;
    const char *record; // its column with the record's id
    const char *value;  // its column with what the filter says, a number
    const char *also = nullptr; // a condition on its rows under the alias l, ours alone
    // The rows that count for a trainer, as RecordType::trainerSees but under the alias l.
    const char *trainerSees = nullptr;
};

// What a filter of a list means.
struct ListFilter
{
    enum class Kind : quint8 { Equal, From, To, Tag, Link };
    Kind kind = Kind::Equal;
    const FieldInfo *field = nullptr; // of all but Link
    const LinkFilter *link = nullptr;
};

// A kind of record: its table and its rows. Every record has id, version, created_at and updated_at among them; the first row is
// the number under which it is kept, in the column id.
struct RecordType
{
    const char *name;    // in reasons, and as the audit's kind of record: "learner"
    const char *table;   // in both databases
    const char *context; // of the labels: "Learner"
    const char *title;   // plural, for people, in the context
    std::span<const FieldInfo> fields;
    const char *tenant;             // the column that holds the institution's id
    const char *rpcName = nullptr;  // how the provisioning dialect names it inside another record: "entityName"
    const char *nameField = nullptr; // the wire name of the field that names a record to people
    std::span<const char *const> extraColumns = {}; // columns without a row, such as a password's hash
    std::shared_ptr<void> (*make)() = nullptr;
    std::span<const LinkFilter> links = {};
    const char *hiddenStatus = nullptr; // rows with it are in no list and no total
    // The columns, names on the wire alike, by which <table>_total holds how many there are; none: there is no such table.
    std::span<const char *const> totalledBy = {};
    // Which rows a trainer sees within their institution: SQL over the alias r, each ? the trainer's member id. Null: none at all.
    const char *trainerSees = nullptr;
    const char *nameExpression = nullptr; // SQL over the alias t: what other records show of one; null: the nameField
    const char *changeName = nullptr; // before ".created" in events and the audit's actions; null: the name
    std::span<const Erasure> erasures = {}; // of a person who is made nobody; every table says something of it
    bool personal = false;                  // its records are people: audit and events refer to them by their number alone

    [[nodiscard]] const FieldInfo &key() const { return fields.front(); }
    // Null where there is none.
    [[nodiscard]] const FieldInfo *find(QByteArrayView wire) const;
    [[nodiscard]] const FieldInfo *findRpc(QByteArrayView rpc) const;
    [[nodiscard]] size_t indexOf(QByteArrayView wire) const; // must exist
    [[nodiscard]] bool isSearchable() const;
    [[nodiscard]] bool isTagged() const;
    // The filters of its lists, by the one name each has. A moment has two: created_at is created_from and created_to.
    [[nodiscard]] std::optional<ListFilter> filter(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> filterNames() const;
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
// How a value of a tagged list is kept: "location:jerusalem".
[[nodiscard]] QString tagOf(const FieldInfo &field, const QString &value);
// All of a record's, each once.
[[nodiscard]] QStringList tagsOf(const RecordType &type, const void *record);

} // namespace ulpan
