#include "net/api/openapi_schema.h"

#include "net/api/operation.h"

#include <QMap>

namespace ulpan {

namespace {

enum class Face : quint8 { Answer, Input };

QByteArray schemaName(const RecordType &type, Naming naming, Face face)
{
    QByteArray name = naming == Naming::Provisioning ? "Provisioning" : "";
    for (const QByteArray &word : QByteArray(type.name).split('_'))
        name += word.left(1).toUpper() + word.mid(1);
    return name + (face == Face::Input ? "Input" : "");
}

void writeTypes(JsonWriter &json, const char *type, bool nullable)
{
    json.key("type");
    nullable ? json.beginArray().text(QByteArray(type)).text(u"null").endArray() : json.text(QByteArray(type));
}

void writeFieldSchema(JsonWriter &json, const FieldInfo &field, Naming naming)
{
    const bool platform = naming == Naming::Platform;
    const bool nullable = platform && !field.is(Required);
    json.beginObject();
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer: writeTypes(json, platform ? "integer" : "string", nullable && field.type == FieldType::Integer); break;
    case FieldType::Text:
        writeTypes(json, "string", nullable);
        if (field.form == TextForm::Day)
            json.key("format").text(u"date");
        else
            json.key("maxLength").integer(field.maximum());
        break;
    case FieldType::List:
        json.key("type").text(u"array").key("items").beginObject().key("type").text(u"string").endObject();
        break;
    case FieldType::Flag:
        json.key("type").text(platform ? u"boolean" : u"integer");
        break;
    case FieldType::Choice:
        writeTypes(json, "string", nullable);
        json.key("enum").beginArray();
        for (const Choice &choice : field.choices()) {
            const QByteArray name = field.is(UpperRpc) && !platform ? QByteArray(choice.name).toUpper() : QByteArray(choice.name);
            name.isEmpty() && platform ? json.null() : json.text(name);
        }
        json.endArray();
        break;
    case FieldType::Instant:
        writeTypes(json, "string", nullable);
        json.key("format").text(u"date-time");
        break;
    case FieldType::Reference: {
        const RecordType &target = field.target();
        writeTypes(json, "object", nullable);
        json.key("properties").beginObject();
        json.key(platform ? "id" : target.find("id")->rpc).beginObject().key("type").text(platform ? u"integer" : u"string").endObject();
        json.key(platform ? "name" : target.rpcName).beginObject().key("type").text(u"string").endObject();
        json.endObject();
        break;
    }
    case FieldType::Json: break;
    }
    if (field.label)
        json.key("title").text(QByteArray(field.label));
    if (field.is(ReadOnly))
        json.key("readOnly").flag(true);
    json.endObject();
}

void writeSchema(JsonWriter &json, const RecordType &type, Naming naming, Face face)
{
    json.key(schemaName(type, naming, face)).beginObject().key("type").text(u"object").key("properties").beginObject();
    QList<QByteArray> required;
    for (const FieldInfo &field : type.fields) {
        const char *name = nameIn(naming, field);
        if (!name || (face == Face::Input && field.is(ReadOnly)))
            continue;
        json.key(name);
        writeFieldSchema(json, field, naming);
        if (face == Face::Answer && (naming == Naming::Platform || field.type != FieldType::Integer))
            required << name;
    }
    json.endObject();
    if (!required.isEmpty()) {
        json.key("required").beginArray();
        for (const QByteArray &name : std::as_const(required))
            json.text(name);
        json.endArray();
    }
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
    R"("properties":{"code":{"type":"string"},"message":{"type":"string"},"reason":{"type":"string"}}},)"
    R"("message":{"type":"string"},"errors":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}})";

constexpr char sharedParameters[] =
    R"({"Page":{"name":"page","in":"query","schema":{"type":"integer","minimum":1,"default":1}},)"
    R"("PerPage":{"name":"per_page","in":"query","schema":{"type":"integer","minimum":1,"maximum":100,"default":25}},)"
    R"("Cursor":{"name":"cursor","in":"query","description":"Empty to start; then meta.next_cursor or meta.prev_cursor of the last answer","schema":{"type":"string"}},)"
    R"("Sort":{"name":"sort","in":"query","description":"Fields with commas between; a hyphen before one sorts downwards","schema":{"type":"string"}},)"
    R"("Search":{"name":"q","in":"query","description":"Free text","schema":{"type":"string"}},)"
    R"("IdempotencyKey":{"name":"Idempotency-Key","in":"header","description":"Repeats the first answer for 24 hours instead of doing it again","schema":{"type":"string"}},)"
    R"("IfMatch":{"name":"If-Match","in":"header","description":"The ETag of what was read; a stale one is refused with 412","schema":{"type":"string"}}})";

} // namespace

void writeSchemaReference(JsonWriter &json, const RecordType &type, Naming naming)
{
    json.beginObject().key("$ref").text("#/components/schemas/" + schemaName(type, naming, Face::Answer)).endObject();
}

void writePageSchema(JsonWriter &json, const RecordType *type)
{
    json.beginObject().key("type").text(u"object").key("required").raw(R"(["data","links","meta"])").key("properties").beginObject();
    json.key("data").beginObject().key("type").text(u"array").key("items");
    type ? writeSchemaReference(json, *type, Naming::Platform) : void(json.beginObject().key("type").text(u"object").endObject());
    json.endObject().raw(pageFrame).endObject().endObject();
}

void writeInputReference(JsonWriter &json, const RecordType &type, Naming naming)
{
    json.beginObject().key("$ref").text("#/components/schemas/" + schemaName(type, naming, Face::Input)).endObject();
}

void writeComponents(JsonWriter &json)
{
    struct Used
    {
        const RecordType *type;
        Naming naming;
        Face face;
    };
    QMap<QByteArray, Used> used;
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            const Naming naming = operation.provisioning.path ? Naming::Provisioning : Naming::Platform;
            if (operation.output)
                used.insert(schemaName(operation.output(), naming, Face::Answer), {&operation.output(), naming, Face::Answer});
            if (operation.input)
                used.insert(schemaName(operation.input(), naming, Face::Input), {&operation.input(), naming, Face::Input});
        }
    }
    json.key("components").beginObject().key("schemas").beginObject();
    for (const Used &schema : std::as_const(used))
        writeSchema(json, *schema.type, schema.naming, schema.face);
    json.key("Error").raw(errorSchema).endObject();
    json.key("parameters").raw(sharedParameters);
    json.key("responses").raw(
        R"({"Error":{"description":"What went wrong","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}})");
    json.key("securitySchemes").raw(R"({"bearer":{"type":"http","scheme":"bearer"}})");
    json.endObject();
}

} // namespace ulpan
