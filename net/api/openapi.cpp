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

// An institution has a slug, an import an opaque id; all others are numbers.
bool isText(const QByteArray &placeholder)
{
    return placeholder == "{institution}" || placeholder == "{import}";
}

void writeParameter(JsonWriter &json, QByteArrayView name, const char *in, const char *type)
{
    json.beginObject().key("name").text(name.toByteArray()).key("in").text(QByteArray(in));
    if (QByteArrayView(in) == "path")
        json.key("required").flag(true);
    json.key("schema").beginObject().key("type").text(QByteArray(type)).endObject().endObject();
}

void writeParameters(JsonWriter &json, const Operation &operation, QByteArrayView path)
{
    json.key("parameters").beginArray();
    for (const QByteArray &segment : path.toByteArray().split('/')) {
        if (segment.startsWith('{'))
            writeParameter(json, QByteArrayView(segment).sliced(1).chopped(1), "path", isText(segment) ? "string" : "integer");
    }
    if (operation.list) {
        writeParameter(json, "page", "query", "integer");
        writeParameter(json, "per_page", "query", "integer");
        writeParameter(json, "sort", "query", "string");
        writeParameter(json, "q", "query", "string");
    }
    json.endArray();
}

void writeAnswerSchema(JsonWriter &json, const Operation &operation, Naming naming)
{
    json.key("content").beginObject().key("application/json").beginObject().key("schema");
    if (operation.output)
        writeSchemaReference(json, operation.output(), naming);
    else if (operation.list)
        json.beginObject().key("$ref").text(u"#/components/schemas/Page").endObject();
    else
        json.beginObject().endObject();
    json.endObject().endObject();
}

void writeOperation(JsonWriter &json, const PathEntry &entry)
{
    const Operation &operation = *entry.operation;
    const Endpoint &endpoint = operation.endpoint(entry.dialect);
    const Naming naming = entry.dialect == Dialect::Platform ? Naming::Platform : Naming::Provisioning;
    json.key(QByteArray(name(endpoint.method)).toLower()).beginObject();
    json.key("operationId").text(QByteArray(operation.name)).key("summary").text(QByteArray(operation.summary));
    json.key("tags").beginArray().text(QByteArray(operation.name).split('.').first()).endArray();
    if (operation.ability == Ability::Anybody)
        json.key("security").beginArray().endArray();
    writeParameters(json, operation, endpoint.path);
    const bool hasBody = endpoint.method != HttpMethod::Get && operation.input;
    if (hasBody) {
        json.key("requestBody").beginObject().key("content").beginObject();
        for (const char *type : {"application/json", "multipart/form-data", "application/x-www-form-urlencoded"}) {
            json.key(type).beginObject().key("schema");
            writeInputReference(json, operation.input(), naming);
            json.endObject();
        }
        json.endObject().endObject();
    }
    const bool creates = operation.output && endpoint.method == HttpMethod::Post && entry.dialect == Dialect::Platform;
    json.key("responses").beginObject().key(operation.empty ? "204" : creates ? "201" : "200").beginObject();
    json.key("description").text(QByteArray(operation.summary));
    if (!operation.empty)
        writeAnswerSchema(json, operation, naming);
    json.endObject();
    json.key("default").beginObject().key("$ref").text(u"#/components/responses/Error").endObject();
    json.endObject().endObject();
}

} // namespace

QByteArray openApiDocument()
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
        for (const PathEntry &entry : *path)
            writeOperation(json, entry);
        json.endObject();
    }
    json.endObject();
    writeComponents(json);
    json.endObject();
    return out;
}

Result<HttpResponse> DocumentCalls::openApi(Context &) const
{
    return jsonResponse(200, openApiDocument());
}

Result<HttpResponse> DocumentCalls::openApiYaml(Context &) const
{
    return HttpResponse{200, {{"Content-Type", "application/yaml"}}, yamlFromJson(openApiDocument())};
}

std::span<const Operation> documentOperations()
{
    using enum HttpMethod;
    static constexpr Operation documentRows[] = {
        op<&DocumentCalls::openApi>({"documents.openapi", Ability::Anybody, {Get, "/api/openapi.json"}, {}, Access::Look, Lane::Inline,
                                     "This document"}),
        op<&DocumentCalls::openApiYaml>({"documents.openapi_yaml", Ability::Anybody, {Get, "/api/openapi.yaml"}, {}, Access::Look, Lane::Inline,
                                         "This document as YAML"}),
    };
    return documentRows;
}

} // namespace ulpan
