#include "net/api/openapi.h"

#include "net/api/openapi_groups.h"
#include "net/api/openapi_refusals.h"
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

struct PathParameter
{
    const char *name;
    const char *type;
    const char *description;
};
// What is opaque or may be a slug is text.
constexpr PathParameter pathParameters[] = {
    {"institution", "string", "The institution's id or slug"},
    {"entity", "integer", "The entity's id"},
    {"member", "integer", "The member's id"},
    {"learner", "integer", "The learner's id"},
    {"session", "integer", "The session's id"},
    {"credential", "integer", "The id of the client credentials"},
    {"api_token", "string", "The token's id, not the token"},
    {"undo", "string", "The id that the bulk edit was answered with"},
    {"import", "string", "The import's id"},
    {"line", "integer", "The line of the file on which the row begins, from 1"},
};

const PathParameter &pathParameter(QByteArrayView name)
{
    static constexpr PathParameter other{nullptr, "string", "An id that an earlier answer gave"};
    const auto found = std::find_if(std::begin(pathParameters), std::end(pathParameters), [name](const PathParameter &row) { return name == row.name; });
    return found == std::end(pathParameters) ? other : *found;
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

QByteArray whoMay(Ability ability)
{
    switch (ability) {
    case Ability::Anybody: return "No credential is needed.";
    case Ability::SignedIn: return "Any credential will do.";
    case Ability::Operate: return "For operators alone.";
    default: return "Needs the ability `" + nameOf(ability) + "`.";
    }
}

void writeSharedParameter(JsonWriter &json, const char *name)
{
    json.beginObject().key("$ref").text(QByteArray("#/components/parameters/") + name).endObject();
}

void writePathParameter(JsonWriter &json, const QByteArray &name)
{
    const PathParameter &row = pathParameter(name);
    json.beginObject().key("name").text(name).key("in").text(u"path").key("required").flag(true);
    json.key("description").text(QByteArray(row.description));
    json.key("schema").beginObject().key("type").text(QByteArray(row.type)).endObject().endObject();
}

// Several values are alternatives: with commas between them, or the name said again.
void writeFilter(JsonWriter &json, const QByteArray &name, const ListFilter &filter, const RecordType &type)
{
    using enum ListFilter::Kind;
    json.beginObject().key("name").text(name).key("in").text(u"query");
    const char *meaning = filter.kind == From ? "From this moment or day on" : filter.kind == To ? "Up to this moment, or to the end of this day" : "Only those with this value, or with one of several";
    json.key("description").text(QByteArray(meaning));
    if (filter.kind == From || filter.kind == To) {
        json.key("schema").raw(R"({"type":"string"})").endObject();
        return;
    }
    const FieldType kind = filter.field ? filter.field->type : FieldType::Reference;
    json.key("schema").beginObject().key("type").text(u"array").key("items").beginObject();
    const bool isNumber = kind == FieldType::Reference || kind == FieldType::Integer || kind == FieldType::Identifier;
    json.key("type").text(kind == FieldType::Flag ? u"boolean" : isNumber ? u"integer" : u"string");
    if (kind == FieldType::Choice) {
        json.key("enum").beginArray();
        for (const Choice &choice : filter.field->choices()) {
            if (*choice.name && QByteArrayView(choice.name) != type.hiddenStatus)
                json.text(QByteArray(choice.name));
        }
        json.endArray();
    }
    json.endObject().endObject();
    json.key("style").text(u"form").key("explode").flag(true).endObject();
}

void writeListParameters(JsonWriter &json, const Operation &operation)
{
    for (const char *name : {"Page", "PerPage", "Cursor", "Sort"})
        writeSharedParameter(json, name);
    if (operation.is(SearchesRows) || (operation.output && operation.output().isSearchable()))
        writeSharedParameter(json, "Search");
    if (!operation.output)
        return;
    const RecordType &type = operation.output();
    for (const QByteArray &name : type.filterNames())
        writeFilter(json, name, *type.filter(name), type);
}

void writeQueryParameters(JsonWriter &json, const Operation &operation, Naming naming)
{
    for (const InputShape &shape : operation.inputShapes()) {
        if (shape.place == InputPlace::Body)
            continue;
        for (const FieldInfo &field : shape.type().fields) {
            const char *name = nameIn(naming, field);
            if (!name || field.is(ReadOnly))
                continue;
            json.beginObject().key("name").text(QByteArray(name)).key("in").text(u"query");
            if (field.note)
                json.key("description").text(QByteArray(field.note));
            json.key("schema");
            writeFieldParameter(json, field, naming);
            json.endObject();
        }
    }
}

void writeParameters(JsonWriter &json, const Operation &operation, HttpMethod method, QByteArrayView path, Naming naming)
{
    json.key("parameters").beginArray();
    for (const QByteArray &segment : path.toByteArray().split('/')) {
        if (segment.startsWith('{'))
            writePathParameter(json, segment.sliced(1).chopped(1));
    }
    if (operation.list)
        writeListParameters(json, operation);
    writeQueryParameters(json, operation, naming);
    if (path.startsWith("/api/") && !path.contains("{institution}") && operation.ability < Ability::Operate)
        writeSharedParameter(json, "Institution");
    if (method == HttpMethod::Post && operation.ability != Ability::Anybody)
        writeSharedParameter(json, "IdempotencyKey");
    if (method == HttpMethod::Patch || method == HttpMethod::Put)
        writeSharedParameter(json, "IfMatch");
    json.endArray();
}

void writeAnswer(JsonWriter &json, const Operation &operation, int status, const char *description)
{
    json.key(QByteArray::number(status)).beginObject().key("description").text(QByteArray(description));
    if (status != 204) {
        json.key("content").beginObject().key(operation.media ? operation.media : "application/json").beginObject().key("schema");
        if (operation.output || operation.answer)
            writeAnswerReference(json, operation);
        else
            json.beginObject().key("type").text(QByteArrayView(operation.media) == "application/json" ? u"object" : u"string").endObject();
        json.endObject().endObject();
    }
    json.endObject();
}

void writeBody(JsonWriter &json, const Operation &operation)
{
    json.key("requestBody").beginObject().key("content").beginObject();
    for (const char *type : {"application/json", "multipart/form-data", "application/x-www-form-urlencoded"}) {
        // A file comes as a part of a form or as the body itself.
        if (operation.is(TakesFile) && type != QByteArrayView("multipart/form-data"))
            continue;
        json.key(type).beginObject().key("schema");
        writeInputReference(json, operation);
        json.endObject();
    }
    if (operation.is(TakesFile))
        json.key("text/csv").raw(R"({"schema":{"type":"string"}})");
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
    json.key("description").text(operation.summary + QByteArray(". ") + whoMay(operation.ability));
    json.key("tags").beginArray().text(groupOf(operation)).endArray();
    if (operation.ability == Ability::Anybody)
        json.key("security").beginArray().endArray();
    else
        json.key("x-ability").text(neededAbility(operation.ability));
    writeParameters(json, operation, method, endpoint.path, naming);
    if (takesBody(operation, method))
        writeBody(json, operation);
    json.key("responses").beginObject();
    const int status = successStatus(operation, entry.dialect);
    writeAnswer(json, operation, status, operation.summary);
    if (operation.is(MayTakeLonger))
        writeAnswer(json, operation, 202, "It is still being done");
    writeRefusals(json, operation, entry.dialect, method);
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
    writeGroups(json);
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
