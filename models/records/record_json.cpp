#include "models/records/record_json.h"

#include "models/records/scalars.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

void writeReference(JsonWriter &json, const FieldInfo &field, Naming naming, const Reference &reference, People people)
{
    if (reference.id == 0 && naming == Naming::Platform) {
        json.null();
        return;
    }
    const RecordType &target = field.target();
    json.beginObject();
    if (naming == Naming::Platform) {
        json.key("id").integer(reference.id);
        if (people == People::Named || !target.personal)
            json.key("name").text(reference.name);
    } else {
        json.key(target.find("id")->rpc).text(QByteArray::number(reference.id)).key(target.rpcName).text(reference.name);
    }
    json.endObject();
}

// In the platform's names. Without texts in between, as an import writes three million of them for 50,000 people.
void writeScalar(JsonWriter &json, const FieldInfo &field, const void *record)
{
    if (isBlank(field, record)) {
        json.null();
        return;
    }
    switch (field.type) {
    case FieldType::Identifier: json.integer(valueOf<Id>(field, record)); return;
    case FieldType::Integer: json.integer(*valueOf<std::optional<qint64>>(field, record)); return;
    case FieldType::Choice: json.plain(field.choices()[valueOf<quint8>(field, record)].name); return;
    case FieldType::Instant: json.plain(valueOf<Instant>(field, record).text()); return;
    default: json.text(valueOf<QString>(field, record)); return;
    }
}

void writeValue(JsonWriter &json, const FieldInfo &field, Naming naming, const void *record, People people = People::Named)
{
    const bool platform = naming == Naming::Platform;
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer:
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Instant: {
        if (platform) {
            writeScalar(json, field, record);
            return;
        }
        const QString text = textOf(field, record);
        json.text(field.is(UpperRpc) ? text.toUpper() : text);
        return;
    }
    case FieldType::List: json.texts(valueOf<QStringList>(field, record)); return;
    case FieldType::Flag: {
        const bool flag = valueOf<bool>(field, record);
        platform ? json.flag(flag) : json.integer(flag);
        return;
    }
    case FieldType::Json: isBlank(field, record) ? json.null() : json.raw(valueOf<QByteArray>(field, record)); return;
    case FieldType::Reference: writeReference(json, field, naming, valueOf<Reference>(field, record), people); return;
    }
}

bool isSilent(const QJsonValue &value)
{
    return value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

bool readScalar(const FieldInfo &field, const QJsonValue &value, void *record)
{
    if (field.type == FieldType::Flag && value.isBool()) {
        valueOf<bool>(field, record) = value.toBool();
        return true;
    }
    const std::optional<QString> text = scalarText(value);
    return text && readText(field, *text, record);
}

QByteArray mistake(FieldType type)
{
    switch (type) {
    case FieldType::Integer: return "field.integer";
    case FieldType::Flag: return "field.flag";
    case FieldType::Instant: return "field.time";
    case FieldType::List: return "field.list";
    case FieldType::Json: return "field.object";
    case FieldType::Identifier:
    case FieldType::Reference: return "field.reference";
    default: return "field.text";
    }
}

// False when the value is none of the field's type.
bool readValue(const FieldInfo &field, const QJsonValue &value, void *record)
{
    if (field.type == FieldType::List) {
        auto &list = valueOf<QStringList>(field, record);
        list.clear();
        const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &item : array) {
            const std::optional<QString> text = scalarText(item);
            if (!text)
                return false;
            if (!item.isNull())
                list << *text;
        }
        return true;
    }
    if (field.type == FieldType::Reference && value.isObject()) {
        valueOf<Reference>(field, record).name = value[QLatin1StringView("name")].toString();
        const QString name = valueOf<Reference>(field, record).name;
        const bool read = readScalar(field, value[QLatin1StringView("id")], record);
        valueOf<Reference>(field, record).name = name;
        return read;
    }
    if (field.type == FieldType::Json) {
        const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        valueOf<QByteArray>(field, record) = value.isNull() ? QByteArray() : document.toJson(QJsonDocument::Compact);
        // Where it is said what stands in it, it is known which of the two it is.
        const bool isRight = field.target ? (field.is(Many) ? value.isArray() : value.isObject()) : value.isArray() || value.isObject();
        return value.isNull() || isRight;
    }
    return readScalar(field, value, record);
}

} // namespace

const char *nameIn(Naming naming, const FieldInfo &field)
{
    if (field.is(Secret))
        return nullptr;
    return naming == Naming::Platform ? field.wire : field.rpc;
}

bool isWrittenLast(const FieldInfo &field)
{
    return field.type == FieldType::List || field.type == FieldType::Json || field.type == FieldType::Flag;
}

void writeRecord(JsonWriter &json, const RecordType &type, Naming naming, const void *record, People people)
{
    const bool platform = naming == Naming::Platform;
    json.beginObject();
    for (const bool last : {false, true}) {
        for (const FieldInfo &field : type.fields) {
            const char *name = nameIn(naming, field);
            const bool leftOut = !platform && field.type == FieldType::Integer && isBlank(field, record);
            if (!name || leftOut || last != (platform && isWrittenLast(field)))
                continue;
            json.key(name);
            writeValue(json, field, naming, record, people);
        }
    }
    json.endObject();
}

void writeFields(JsonWriter &json, const RecordType &type, FieldMask fields, const void *record, People people)
{
    json.beginObject();
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (!fields.test(i) || type.fields[i].is(Secret))
            continue;
        json.key(type.fields[i].wire);
        writeValue(json, type.fields[i], Naming::Platform, record, people);
    }
    json.endObject();
}

void readFields(const RecordType &type, Naming naming, const QJsonObject &input, void *record, FieldMask &set,
                QList<Problem> &problems)
{
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        const char *name = nameIn(naming, field);
        if (!name || field.is(ReadOnly))
            continue;
        const auto found = input.constFind(QLatin1StringView(name));
        if (found == input.constEnd())
            continue;
        set.set(i);
        const bool isUnsaid = field.is(NeverBlank) && isSilent(*found);
        if (!isUnsaid && readValue(field, *found, record))
            continue;
        Problem problem{QLatin1StringView(field.wire), mistake(field.type)};
        if (field.type == FieldType::Choice) {
            QStringList names;
            for (const Choice &choice : field.choices())
                names << QLatin1StringView(choice.name);
            names.removeAll(QString());
            problem.reason = "field.choice";
            problem.arguments = {names.join(QStringLiteral(", "))};
        }
        problems << problem;
    }
}

void readRecord(const RecordType &type, const QJsonObject &input, void *record)
{
    for (const FieldInfo &field : type.fields) {
        const auto found = input.constFind(QLatin1StringView(field.wire));
        if (found != input.constEnd())
            (void)readValue(field, *found, record);
    }
}

} // namespace ulpan
