#include "models/imports/kept_mappings.h"

#include "models/imports/import_mapping.h"
#include "models/services/record_service.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

// What an import's columns go into, by their headers.
Result<void> takeFromImport(Context &context, const QString &id, KeptMapping &mapping)
{
    Result<std::optional<ImportJob>> job = findOne<ImportJob>(context.database, context.scope, "id", id);
    if (!job)
        return job.error();
    if (!*job)
        return invalid({{QStringLiteral("import"), "import.not_found"}});
    const ImportMapping used = ImportMapping::fromJson((*job)->mapping);
    QJsonObject columns;
    for (qsizetype i = 0; i < (*job)->columns.size(); ++i) {
        const QString field = used.fieldOfColumn.value(i);
        columns.insert((*job)->columns[i], field.isEmpty() ? QJsonValue() : QJsonValue(field));
    }
    mapping.columns = compactJson(columns);
    mapping.values = compactJson(used.valuesObject());
    return {};
}

// What was sent, checked, in the form in which it is kept.
QList<Problem> takeSent(const Change<KeptMappingInput> &input, KeptMapping &mapping)
{
    const RecordType &type = recordType<KeptMappingInput>();
    QList<Problem> problems;
    if (input.set.test(type.indexOf("columns"))) {
        QJsonObject columns = objectOf(input.value.columns);
        for (auto column = columns.begin(); column != columns.end(); ++column) {
            if (!column->isString() && !column->isNull())
                problems << Problem{QStringLiteral("columns"), "field.text"};
            else if (column->toString().isEmpty())
                *column = QJsonValue();
            else if (const QString field = importFieldSpelling(column->toString()); isImportField(field))
                *column = field;
            else
                problems << Problem{QStringLiteral("columns"), "import.field_unknown", {field}};
        }
        mapping.columns = compactJson(columns);
    }
    if (input.set.test(type.indexOf("values"))) {
        ImportMapping read;
        problems << read.takeValues(objectOf(input.value.values), QStringLiteral("values"));
        mapping.values = compactJson(read.valuesObject());
    }
    if (mapping.columns.isEmpty() || mapping.columns == "{}")
        problems << Problem{QStringLiteral("columns"), "field.required"};
    return problems;
}

} // namespace

Result<JsonPage> KeptMappings::list(Context &context, const ListQuery &query) const
{
    return listPage(context.store, context.database, context.scope, recordType<KeptMapping>(), query);
}

Result<std::optional<KeptMapping>> KeptMappings::find(Connection &database, const Scope &scope,
                                                      const QString &name)
{
    return findOne<KeptMapping>(database, scope, "name", name);
}

Result<KeptMapping> KeptMappings::get(Context &context, const QString &name) const
{
    Result<std::optional<KeptMapping>> found = find(context.database, context.scope, name);
    if (!found)
        return found.error();
    if (!*found)
        return notFound("import_mapping.not_found");
    return std::move(**found);
}

Result<void> KeptMappings::checkRoom(Context &context) const
{
    Result<Cursor> kept = context.database.run(
        QStringLiteral("select count(*) from import_mapping where institution_id = ?"), {context.institution});
    if (!kept)
        return kept.error();
    if (kept->next() && kept->id(0) < m_most)
        return {};
    return Error{ErrorKind::Conflict, "import_mapping.too_many", {}, {}, {QString::number(m_most)}};
}

Result<PutMapping> KeptMappings::put(Context &context, const QString &name,
                                     const Change<KeptMappingInput> &input) const
{
    Result<std::optional<KeptMapping>> before = find(context.database, context.scope, name);
    if (!before)
        return before.error();
    if (!context.precondition.admits(*before ? std::optional((*before)->version) : std::nullopt))
        return Error{ErrorKind::Precondition, !*before                       ? "record.missing"
                                              : context.precondition.mustBeNew ? "record.exists"
                                                                               : "record.stale"};
    KeptMapping after;
    if (*before)
        after = **before;
    else
        after = {.institutionId = context.institution, .name = name, .columns = {}, .values = "{}"};
    if (!input.value.import.isEmpty()) {
        Result<void> taken = takeFromImport(context, input.value.import, after);
        if (!taken)
            return taken.error();
    }
    const RecordType &type = recordType<KeptMapping>();
    QList<Problem> problems = takeSent(input, after);
    problems << normaliseAndCheck(type, type.mask({"name"}), &after);
    // In an address these are the folder and the one above.
    if (after.name == u"." || after.name == u"..")
        problems << Problem{QStringLiteral("name"), "import_mapping.name"};
    if (!problems.isEmpty())
        return invalid(problems);
    if (Result<void> room = *before ? Result<void>() : checkRoom(context); !room)
        return room.error();
    Result<void> kept = *before ? updateRecords(context, std::span(&**before, 1), std::span(&after, 1))
                                : createRecords(context, std::span(&after, 1));
    if (!kept)
        return kept.error();
    return PutMapping{std::move(after), !before->has_value()};
}

Result<void> KeptMappings::remove(Context &context, const QString &name) const
{
    Result<KeptMapping> mapping = get(context, name);
    if (!mapping)
        return mapping.error();
    if (context.isStale(mapping->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    return removeRecords(context, std::span(&*mapping, 1));
}

} // namespace ulpan
