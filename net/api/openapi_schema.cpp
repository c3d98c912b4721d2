#include "net/api/openapi_schema.h"

#include "net/api/openapi_refusals.h"
#include "net/api/operation.h"

#include <QMap>

namespace ulpan {

namespace {

enum class Face : quint8 { Answer, Input };

QByteArray camelCase(const QByteArray &name)
{
    QByteArray result;
    for (const QByteArray &part : name.split('.')) {
        for (const QByteArray &word : part.split('_'))
            result += word.left(1).toUpper() + word.mid(1);
    }
    return result;
}

QByteArray answerName(const RecordType &type, Naming naming)
{
    return (naming == Naming::Provisioning ? "Provisioning" : "") + camelCase(type.name);
}

QByteArray inputName(const Operation &operation)
{
    return camelCase(operation.name) + "Input";
}

Naming namingOf(const Operation &operation)
{
    return operation.provisioning.path ? Naming::Provisioning : Naming::Platform;
}

void writeTypes(JsonWriter &json, const char *type, bool nullable)
{
    json.key("type");
    nullable ? json.beginArray().text(QByteArray(type)).text(u"null").endArray() : json.text(QByteArray(type));
}

void writeProperties(JsonWriter &json, const RecordType &type, Naming naming, Face face, QList<QByteArray> &required);

void writeRequired(JsonWriter &json, const QList<QByteArray> &required)
{
    if (required.isEmpty())
        return;
    json.key("required").beginArray();
    for (const QByteArray &name : required)
        json.text(name);
    json.endArray();
}

// What stands inside a field that has a shape of its own.
void writeNested(JsonWriter &json, const FieldInfo &field, Naming naming, Face face, bool nullable)
{
    if (!field.target) {
        if (field.is(Many))
            json.key("type").text(u"array").key("items").raw("{}");
        return;
    }
    const auto object = [&](bool orNull) {
        QList<QByteArray> required;
        writeTypes(json, "object", orNull);
        json.key("properties").beginObject();
        writeProperties(json, field.target(), naming, face, required);
        json.endObject();
        writeRequired(json, required);
    };
    if (!field.is(Many)) {
        object(nullable);
        return;
    }
    writeTypes(json, "array", nullable);
    json.key("items").beginObject();
    object(false);
    json.endObject();
}

void writeChoices(JsonWriter &json, const FieldInfo &field, bool platform, bool nullable, const char *hidden)
{
    json.key("enum").beginArray();
    for (const Choice &choice : field.choices()) {
        const QByteArray name = field.is(UpperRpc) && !platform ? QByteArray(choice.name).toUpper() : QByteArray(choice.name);
        if (name.isEmpty() ? platform : hidden && name == hidden)
            continue;
        json.text(name);
    }
    if (nullable)
        json.null();
    json.endArray();
}

// A link is written as a number or as {"id": …}, and read as the latter.
void writeReferenceSchema(JsonWriter &json, const FieldInfo &field, bool platform, Face face, bool nullable)
{
    const RecordType &target = field.target();
    if (face == Face::Input && platform) {
        json.key("type").beginArray().text(u"integer").text(u"object");
        if (nullable)
            json.text(u"null");
        json.endArray().key("properties").beginObject().key("id").beginObject().key("type").text(u"integer").endObject().endObject();
        return;
    }
    writeTypes(json, "object", nullable);
    const QByteArray names[] = {platform ? "id" : target.find("id")->rpc, platform ? "name" : target.rpcName};
    json.key("properties").beginObject();
    json.key(names[0]).beginObject().key("type").text(platform ? u"integer" : u"string").endObject();
    json.key(names[1]).beginObject();
    writeTypes(json, "string", platform);
    json.endObject().endObject();
    writeRequired(json, {names[0], names[1]});
}

void writeFieldSchema(JsonWriter &json, const FieldInfo &field, Naming naming, Face face, const char *hidden)
{
    const bool platform = naming == Naming::Platform;
    const bool nullable = platform && !field.is(Required);
    json.beginObject();
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer: writeTypes(json, platform || !field.at ? "integer" : "string", nullable); break;
    case FieldType::Text:
        writeTypes(json, "string", nullable);
        if (field.form == TextForm::Day)
            json.key("format").text(u"date");
        else if (field.at)
            json.key("maxLength").integer(field.maximum());
        if (QByteArrayView(field.wire).endsWith("password"))
            json.key("format").text(u"password");
        break;
    case FieldType::List:
        json.key("type").text(u"array").key("items").beginObject().key("type").text(field.target ? u"integer" : u"string").endObject();
        break;
    case FieldType::Flag:
        json.key("type").text(platform ? u"boolean" : u"integer");
        if (!platform)
            json.key("enum").raw("[0,1]");
        break;
    case FieldType::Choice:
        writeTypes(json, "string", nullable && *field.choices().front().name == '\0');
        writeChoices(json, field, platform, nullable && *field.choices().front().name == '\0', hidden);
        break;
    case FieldType::Instant:
        writeTypes(json, "string", nullable);
        json.key("format").text(u"date-time");
        break;
    case FieldType::Reference: writeReferenceSchema(json, field, platform, face, nullable); break;
    case FieldType::Json: writeNested(json, field, naming, face, nullable); break;
    }
    if (field.label)
        json.key("title").text(QByteArray(field.label));
    if (field.note)
        json.key("description").text(QByteArray(field.note));
    if (field.is(ReadOnly) && face == Face::Answer)
        json.key("readOnly").flag(true);
    json.endObject();
}

void writeProperties(JsonWriter &json, const RecordType &type, Naming naming, Face face, QList<QByteArray> &required)
{
    for (const FieldInfo &field : type.fields) {
        const char *name = nameIn(naming, field);
        if (!name || (face == Face::Input && field.is(ReadOnly)))
            continue;
        json.key(name);
        // What answers show of those who are in no list.
        writeFieldSchema(json, field, naming, face, face == Face::Input ? type.hiddenStatus : nullptr);
        const bool always = !field.is(Optional) && (naming == Naming::Platform || field.type != FieldType::Integer || field.is(Required));
        if (face == Face::Answer ? always : field.is(Required) && !field.is(LearnersOnly))
            required << name;
    }
}

void writeAnswerSchema(JsonWriter &json, const RecordType &type, Naming naming)
{
    QList<QByteArray> required;
    json.beginObject().key("type").text(u"object").key("properties").beginObject();
    writeProperties(json, type, naming, Face::Answer, required);
    json.endObject();
    writeRequired(json, required);
    json.endObject();
}

void writeInputSchema(JsonWriter &json, const Operation &operation)
{
    QList<QByteArray> required;
    json.beginObject().key("type").text(u"object").key("properties").beginObject();
    if (operation.is(TakesFile)) {
        json.key("file").raw(R"({"type":"string","format":"binary"})");
        required << "file";
    }
    for (const InputShape &shape : operation.inputShapes()) {
        if (shape.place == InputPlace::Query)
            continue;
        QList<QByteArray> needed;
        writeProperties(json, shape.type(), namingOf(operation), Face::Input, needed);
        if (!shape.isChange || operation.creates())
            required << needed;
    }
    json.endObject();
    writeRequired(json, required);
    json.endObject();
}

// What every list has around its records.
constexpr char pageFrame[] =
    R"("links":{"type":"object","properties":{"first":{"type":["string","null"]},"last":{"type":["string","null"]},)"
    R"("prev":{"type":["string","null"]},"next":{"type":["string","null"]}}},)"
    R"("meta":{"type":"object","properties":{"current_page":{"type":["integer","null"]},"from":{"type":["integer","null"]},)"
    R"("last_page":{"type":["integer","null"]},"path":{"type":"string"},"per_page":{"type":"integer"},"to":{"type":["integer","null"]},)"
    R"("total":{"type":["integer","null"]},"next_cursor":{"type":["string","null"]},"prev_cursor":{"type":["string","null"]}}})";

constexpr char errorSchema[] =
    R"({"type":"object","required":["error"],"properties":{"error":{"type":"object","required":["code","message","reason"],)"
    R"("properties":{"code":{"type":"string"},"message":{"type":"string"},"reason":{"type":"string"},)"
    R"("details":{"type":"array","items":{"type":"object","required":["field","reason","message"],"properties":)"
    R"({"field":{"type":"string"},"reason":{"type":"string"},"message":{"type":"string"}}}}}},)"
    R"("message":{"type":"string"},"errors":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}})";

constexpr char sharedParameters[] =
    R"({"Page":{"name":"page","in":"query","description":"From 1; a page beyond the last is empty","schema":{"type":"integer","minimum":1,"default":1}},)"
    R"("PerPage":{"name":"per_page","in":"query","description":"Records of a page","schema":{"type":"integer","minimum":1,"maximum":100,"default":25}},)"
    R"("Cursor":{"name":"cursor","in":"query","description":"Empty to start; then meta.next_cursor or meta.prev_cursor of the last answer","schema":{"type":"string"}},)"
    R"("Sort":{"name":"sort","in":"query","description":"Fields with commas between; a hyphen before one sorts downwards. Case, accents and niqqud make no difference to names and logins, and who has the same last name is sorted by the first","schema":{"type":"string"}},)"
    R"("Search":{"name":"q","in":"query","description":"Free text","schema":{"type":"string"}},)"
    R"("Institution":{"name":"institution","in":"query","description":"The id or slug of the institution that is meant; only operators need it, who may send X-Institution instead","schema":{"type":"string"}},)"
    R"("IdempotencyKey":{"name":"Idempotency-Key","in":"header","description":"Repeats the first answer for 24 hours instead of doing it again","schema":{"type":"string"}},)"
    R"("IfMatch":{"name":"If-Match","in":"header","description":"The ETag of what was read; a stale one is refused with 412","schema":{"type":"string"}}})";

} // namespace

bool takesBody(const Operation &operation, HttpMethod method)
{
    if (method == HttpMethod::Get || method == HttpMethod::Delete)
        return false;
    const auto shapes = operation.inputShapes();
    return std::any_of(shapes.begin(), shapes.end(), [](const InputShape &shape) { return shape.place != InputPlace::Query; });
}

void writeSchemaReference(JsonWriter &json, const RecordType &type, Naming naming)
{
    json.beginObject().key("$ref").text("#/components/schemas/" + answerName(type, naming)).endObject();
}

void writeInputReference(JsonWriter &json, const Operation &operation)
{
    json.beginObject().key("$ref").text("#/components/schemas/" + inputName(operation)).endObject();
}

void writeAnswerReference(JsonWriter &json, const Operation &operation)
{
    const Naming naming = namingOf(operation);
    const auto one = [&] {
        if (operation.output && operation.answer) {
            json.beginObject().key("anyOf").beginArray();
            writeSchemaReference(json, operation.output(), naming);
            writeSchemaReference(json, operation.answer(), naming);
            json.endArray().endObject();
        } else {
            writeSchemaReference(json, operation.output ? operation.output() : operation.answer(), naming);
        }
    };
    if (operation.list) {
        json.beginObject().key("type").text(u"object").key("required").raw(R"(["data","links","meta"])").key("properties").beginObject();
        json.key("data").beginObject().key("type").text(u"array").key("items");
        one();
        json.endObject().raw(pageFrame).endObject().endObject();
    } else if (operation.is(PlainArray)) {
        json.beginObject().key("type").text(u"array").key("items");
        one();
        json.endObject();
    } else {
        one();
    }
}

void writeFieldParameter(JsonWriter &json, const FieldInfo &field, Naming naming)
{
    writeFieldSchema(json, field, naming, Face::Input, nullptr);
}

void writeComponents(JsonWriter &json)
{
    QMap<QByteArray, std::pair<const RecordType *, Naming>> answers;
    QMap<QByteArray, const Operation *> inputs;
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            const Naming naming = namingOf(operation);
            for (const auto type : {operation.output, operation.answer}) {
                if (type)
                    answers.insert(answerName(type(), naming), {&type(), naming});
            }
            if (takesBody(operation, operation.endpoint(operation.provisioning.path ? Dialect::Provisioning : Dialect::Platform).method))
                inputs.insert(inputName(operation), &operation);
        }
    }
    json.key("components").beginObject().key("schemas").beginObject();
    for (auto schema = answers.cbegin(); schema != answers.cend(); ++schema) {
        json.key(schema.key());
        writeAnswerSchema(json, *schema->first, schema->second);
    }
    for (auto schema = inputs.cbegin(); schema != inputs.cend(); ++schema) {
        json.key(schema.key());
        writeInputSchema(json, **schema);
    }
    json.key("Error").raw(errorSchema).endObject();
    json.key("parameters").raw(sharedParameters);
    json.key("responses").beginObject();
    writeRefusalComponents(json);
    json.key("Error").raw(R"({"description":"What went wrong","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}})").endObject();
    json.key("securitySchemes").raw(R"({"bearer":{"type":"http","scheme":"bearer"}})");
    json.endObject();
}

} // namespace ulpan
