#pragma once

#include "models/base/caller.h"
#include "models/base/instant.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace ulpan {

// A link to another record with the name to show for it; id 0 is none. The name is read with the record, never written.
struct Reference
{
    Id id = 0;
    QString name = {};

    bool operator==(const Reference &other) const { return id == other.id; }
};

// The kinds of value a field can have; each has one form in SQL, JSON, CSV and on the screen.
// Json is a QByteArray with a JSON text, empty for null.
enum class FieldType : quint8 { Identifier, Integer, Text, List, Flag, Choice, Instant, Reference, Json };

// What a text must look like beyond its length.
// A Name is one line, without control characters.
enum class TextForm : quint8 { Any, Email, Code, Slug, Url, Colour, Day, Origin, Name };

enum FieldFlag : quint32
{
    NoFlags = 0,
    Required = 1 << 0,
    ReadOnly = 1 << 1,  // set by the program
    WriteOnce = 1 << 2, // never changed once set
    Technical = 1 << 3, // left to right and of fixed width, isolated in sentences
    Searchable = 1 << 4,
    Sortable = 1 << 5, // has an index in both engines
    Filterable = 1 << 6,
    InTable = 1 << 7,
    Multiline = 1 << 8,
    FoldedKey = 1 << 9, // compared through the column <wire>_key, which keeps it without case and accents
    CaseKey = 1 << 10,  // the same, without case only
    Secret = 1 << 12,   // never leaves: not in answers, logs, audit, webhooks, exports
    UpperRpc = 1 << 11, // in capitals in the provisioning dialect
    Verbatim = 1 << 13, // as typed, blanks at its ends included: passwords
    NullFirst = 1 << 14, // sortable though it may be unknown, which comes before all that is known
    Tagged = 1 << 15,    // a list whose values are also kept one a row in <table>_tag, without case, so that lists filter by them
    OperatorsOnly = 1 << 16, // changed by operators alone, which its note says too
    LearnersOnly = 1 << 17,  // with Required: of learners, not of other members
    Many = 1 << 18,          // a Json that is an array of what its target describes
    AnyCase = 1 << 19,       // in what is sent its name is read in whatever case
    Optional = 1 << 20,      // of a described answer: not always there
    SortedByKey = 1 << 22,   // sorted by the column <wire>_key, which keeps its sortKey(); compared as it stands
    NeverBlank = 1 << 21,    // a flag that keeps something from happening: sent without a value it is not off but a fault
};
constexpr FieldFlag operator|(FieldFlag a, FieldFlag b) { return FieldFlag(quint32(a) | quint32(b)); }

// One field of a record, stated once; JSON, SQL, validation, CSV, forms, tables, OpenAPI and audit are read from it.
struct FieldInfo
{
    const char *wire = nullptr;  // name in the platform dialect
    const char *rpc = nullptr;   // name in the provisioning dialect and in CSV files; null: not there
    const char *label = nullptr; // for people, in the record's context; null: not shown
    FieldFlag flags = NoFlags;
    int max = 0; // characters of a text or of each value of a list; 0: 255
    TextForm form = TextForm::Any;
    const struct RecordType &(*target)() = nullptr; // of a Reference; of a Json, where there is one, what stands in it
    const char *column = nullptr; // in both databases; null: as on the wire
    const char *then = nullptr;   // of what can be sorted by: the field that those are sorted by who are equal in it
    const char *filter = nullptr; // what lists call the filter by it; null: as on the wire
    const char *note = nullptr;   // a sentence more for the documentation, marked in the context "Note"
    // Set by field<>():
    FieldType type = FieldType::Text;
    std::span<const Choice> (*choices)() = nullptr;
    void *(*at)(void *record) = nullptr;

    [[nodiscard]] constexpr bool is(FieldFlag flag) const { return flags & flag; }
    [[nodiscard]] constexpr int maximum() const { return max ? max : 255; }
};

// Types the field by its member; the argument says the rest.
template<auto Member>
constexpr FieldInfo field(FieldInfo row)
{
    return []<class Record, class Value>(Value Record::*, FieldInfo info) {
        info.at = [](void *record) -> void * { return &(static_cast<Record *>(record)->*Member); };
        if constexpr (std::is_same_v<Value, Id>)
            info.type = FieldType::Identifier;
        else if constexpr (std::is_same_v<Value, std::optional<qint64>>)
            info.type = FieldType::Integer;
        else if constexpr (std::is_same_v<Value, QString>)
            info.type = FieldType::Text;
        else if constexpr (std::is_same_v<Value, QStringList>)
            info.type = FieldType::List;
        else if constexpr (std::is_same_v<Value, bool>)
            info.type = FieldType::Flag;
        else if constexpr (std::is_same_v<Value, Instant>)
            info.type = FieldType::Instant;
        else if constexpr (std::is_same_v<Value, Reference>)
            info.type = FieldType::Reference;
        else if constexpr (std::is_same_v<Value, QByteArray>)
            info.type = FieldType::Json;
        else {
            static_assert(Choosable<Value> && sizeof(Value) == 1, "no field type for this member");
            info.type = FieldType::Choice;
            info.choices = [] { return choices(Value{}); };
        }
        return info;
    }(Member, row);
}

// A row that only describes what is written by other means.
constexpr FieldInfo described(FieldType type, FieldInfo row)
{
    row.type = type;
    return row;
}

// The member's value in a record of the field's type; `Value` must be the member's type, quint8 for a Choice.
template<class Value>
[[nodiscard]] Value &valueOf(const FieldInfo &field, void *record)
{
    return *static_cast<Value *>(field.at(record));
}
template<class Value>
[[nodiscard]] const Value &valueOf(const FieldInfo &field, const void *record)
{
    return *static_cast<const Value *>(field.at(const_cast<void *>(record)));
}

} // namespace ulpan
