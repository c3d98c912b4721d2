#include "net/api/openapi.h"

#include "net/api/openapi_schema.h"
#include "net/api/pages.h"

#include <QMap>

namespace ulpan {

namespace {

struct PathEntry
{
    const Operation *operation;
    Dialect dialect;
};

// Numbers are the ids of records; what is opaque or may be a slug is text.
bool isNumber(QByteArrayView placeholder)
{
    static constexpr QByteArrayView numbers[] = {"entity", "member", "learner", "session"};
    return std::find(std::begin(numbers), std::end(numbers), placeholder) != std::end(numbers);
}

// The last of the abilities are none that a token can be given, and have no names.
QByteArray neededAbility(Ability ability)
{
    switch (ability) {
    case Ability::Operate: return "operator";
    case Ability::SignedIn: return "any";
    default: return nameOf(ability);
    }
}

void writeParameter(JsonWriter &json, QByteArrayView name, const char *in, const char *type)
{
    json.beginObject().key("name").text(name.toByteArray()).key("in").text(QByteArray(in));
    if (QByteArrayView(in) == "path")
        json.key("required").flag(true);
    json.key("schema").beginObject().key("type").text(QByteArray(type)).endObject().endObject();
}

void writeSharedParameter(JsonWriter &json, const char *name)
{
    json.beginObject().key("$ref").text(QByteArray("#/components/parameters/") + name).endObject();
}

void writeListParameters(JsonWriter &json, const Operation &operation)
{
    for (const char *name : {"Page", "PerPage", "Cursor", "Sort", "Search"})
        writeSharedParameter(json, name);
    if (!operation.output)
        return;
    const RecordType &type = operation.output();
    for (const QByteArray &name : type.filterNames()) {
        const std::optional<ListFilter> filter = type.filter(name);
        writeParameter(json, name, "query", filter->field && filter->field->type == FieldType::Flag ? "boolean" : "string");
    }
}

void writeParameters(JsonWriter &json, const Operation &operation, HttpMethod method, QByteArrayView path)
{
    json.key("parameters").beginArray();
    for (const QByteArray &segment : path.toByteArray().split('/')) {
        const QByteArrayView name = segment.startsWith('{') ? QByteArrayView(segment).sliced(1).chopped(1) : QByteArrayView();
        if (!name.isEmpty())
            writeParameter(json, name, "path", isNumber(name) ? "integer" : "string");
    }
    if (operation.list)
        writeListParameters(json, operation);
    if (method == HttpMethod::Post && operation.ability != Ability::Anybody)
        writeSharedParameter(json, "IdempotencyKey");
    if (method == HttpMethod::Patch || method == HttpMethod::Put)
        writeSharedParameter(json, "IfMatch");
    json.endArray();
}

void writeAnswerSchema(JsonWriter &json, const Operation &operation, Naming naming)
{
    json.key("content").beginObject().key("application/json").beginObject().key("schema");
    if (operation.list)
        writePageSchema(json, operation.output ? &operation.output() : nullptr);
    else if (operation.output)
        writeSchemaReference(json, operation.output(), naming);
    else
        json.beginObject().endObject();
    json.endObject().endObject();
}

void writeBody(JsonWriter &json, const Operation &operation, Naming naming)
{
    json.key("requestBody").beginObject().key("content").beginObject();
    for (const char *type : {"application/json", "multipart/form-data", "application/x-www-form-urlencoded"}) {
        json.key(type).beginObject().key("schema");
        writeInputReference(json, operation.input(), naming);
        json.endObject();
    }
    json.endObject().endObject();
}

void writeOperation(JsonWriter &json, const PathEntry &entry, HttpMethod method)
{
    const Operation &operation = *entry.operation;
    const Endpoint &endpoint = operation.endpoint(entry.dialect);
    const Naming naming = entry.dialect == Dialect::Platform ? Naming::Platform : Naming::Provisioning;
    json.key(QByteArray(name(method)).toLower()).beginObject();
    json.key("operationId").text(operation.name + QByteArray(method == endpoint.method ? "" : ".put"));
    json.key("summary").text(QByteArray(operation.summary));
    json.key("tags").beginArray().text(QByteArray(operation.name).split('.').first()).endArray();
    if (operation.ability == Ability::Anybody)
        json.key("security").beginArray().endArray();
    else
        json.key("x-ability").text(neededAbility(operation.ability));
    writeParameters(json, operation, method, endpoint.path);
    if (method != HttpMethod::Get && operation.input)
        writeBody(json, operation, naming);
    const int status = successStatus(operation, entry.dialect);
    json.key("responses").beginObject().key(QByteArray::number(status)).beginObject();
    json.key("description").text(QByteArray(operation.summary));
    if (status != 204)
        writeAnswerSchema(json, operation, naming);
    json.endObject();
    json.key("default").beginObject().key("$ref").text(u"#/components/responses/Error").endObject();
    json.endObject().endObject();
}

QMap<QByteArray, QList<PathEntry>> documentedPaths()
{
    QMap<QByteArray, QList<PathEntry>> paths;
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
                if (const char *path = operation.endpoint(dialect).path)
                    paths[path] << PathEntry{&operation, dialect};
            }
        }
    }
    return paths;
}

} // namespace

QByteArray openApiDocument()
{
    const auto paths = documentedPaths();
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("openapi").text(u"3.1.0").key("info").beginObject();
    json.key("title").text(u"Ulpan").key("version").text(u"1");
    json.key("description").text(u"Administration of language-learning platforms: the platform dialect and the provisioning dialect.");
    json.key("license").beginObject().key("name").text(u"GPL-3.0-or-later").key("identifier").text(u"GPL-3.0-or-later").endObject().endObject();
    json.key("servers").beginArray().beginObject().key("url").text(u"/").endObject().endArray();
    json.key("security").beginArray().beginObject().key("bearer").beginArray().endArray().endObject().endArray();
    json.key("paths").beginObject();
    for (auto path = paths.cbegin(); path != paths.cend(); ++path) {
        json.key(path.key()).beginObject();
        for (const PathEntry &entry : *path) {
            const HttpMethod method = entry.operation->endpoint(entry.dialect).method;
            writeOperation(json, entry, method);
            // Both mean the same wherever there is an update.
            if (method == HttpMethod::Patch)
                writeOperation(json, entry, HttpMethod::Put);
        }
        json.endObject();
    }
    json.endObject();
    writeComponents(json);
    json.endObject();
    return out;
}

} // namespace ulpan
