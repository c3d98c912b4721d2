#include "app/server/commands.h"
#include "app/server/import_print.h"
#include "models/imports/import_words.h"
#include "models/json/json_writer.h"
#include "models/records/import_row.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

enum UndoExit : quint8
{
    UndoDone = 0,
    UndoRefused = 1,
    UndoPartly = 3
};

// Rows that were not taken back, as a page of JSON objects.
Result<QJsonArray> keptRows(Environment &environment, const ImportJob &job, int page)
{
    ListQuery query;
    query.page = page;
    query.perPage = 100;
    query.sort = {{"line"}};
    query.filters = {{"undo", QStringLiteral("kept")}};
    Result<JsonPage> rows = environment.asSystem(QString::number(job.institutionId), [&](Context &context) {
        return environment.imports().rows(context, job.id, query);
    });
    if (!rows)
        return rows.error();
    return QJsonDocument::fromJson(rows->rows).array();
}

// What could not be taken back, at most a thousand of it.
QJsonArray keptValues(Environment &environment, const Catalogue &catalogue, const ImportJob &job)
{
    constexpr qsizetype mostErrors = 1000;
    QJsonArray errors;
    for (int page = 1; errors.size() < mostErrors; ++page) {
        const Result<QJsonArray> rows = keptRows(environment, job, page);
        if (!rows || rows->isEmpty())
            break;
        for (const QJsonValue &row : *rows) {
            for (const QJsonValue &kept : row[QLatin1StringView("kept_values")].toArray()) {
                QJsonObject error{{QStringLiteral("line"), row[QLatin1StringView("line")]},
                                  {QStringLiteral("column"), QJsonValue()},
                                  {QStringLiteral("login"), row[QLatin1StringView("login")]},
                                  {QStringLiteral("code"), kept[QLatin1StringView("reason")]},
                                  {QStringLiteral("message"), importMessage(catalogue, kept)}};
                for (const char *name : {"field", "value", "by", "at"})
                    error.insert(QLatin1StringView(name), kept[QLatin1StringView(name)]);
                errors.append(error);
            }
        }
    }
    return errors;
}

void reportUndo(const CommandLine &line, Environment &environment, const Catalogue &catalogue,
                const ImportJob &job)
{
    const QJsonArray errors = keptValues(environment, catalogue, job);
    const QJsonArray notes = importNotes(catalogue, job, QLatin1StringView("undo."));
    if (line.isSet(QStringLiteral("json"))) {
        QByteArray out;
        JsonWriter json(out);
        json.beginObject().key("id").text(job.id).key("state").text(nameOf(job.state));
        json.key("removed")
            .integer(job.removed.value_or(0))
            .key("restored")
            .integer(job.restored.value_or(0))
            .key("kept")
            .integer(job.kept.value_or(0));
        json.key("notes").raw(QJsonDocument(notes).toJson(QJsonDocument::Compact));
        json.key("errors").raw(QJsonDocument(errors).toJson(QJsonDocument::Compact)).endObject();
        print(out);
        return;
    }
    printImportState(catalogue, job);
    print(importFigures(catalogue, job, {"removed", "restored", "kept"}).toUtf8());
    for (const QJsonValue &note : notes)
        say(note[QLatin1StringView("message")].toString());
    constexpr qsizetype mostLines = 20;
    for (qsizetype i = 0; i < std::min(mostLines, errors.size()); ++i) {
        const QJsonValue error = errors.at(i);
        QStringList place{QString::number(error[QLatin1StringView("line")].toInteger()),
                                error[QLatin1StringView("login")].toString(),
                                importFieldText(catalogue, surroundingLanguage(),
                                                error[QLatin1StringView("field")].toString())};
        place.removeAll(QString());
        say(catalogue.fault(surroundingLanguage(), place.join(u' '),
                            error[QLatin1StringView("message")].toString()));
    }
}

} // namespace

int runImportUndo(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return refuseImport(line, backend.error());
    Environment &environment = environmentOf(**backend, line);
    ImportEngine &imports = environment.imports();
    const QString id = line.words().first();
    Result<ImportJob> job =
        environment.asSystem({}, [&](Context &context) { return imports.get(context, id); });
    if (job)
        job = environment.asSystem(QString::number(job->institutionId),
                                   [&](Context &context) { return imports.undo(context, id); });
    if (job)
        job = finishImport(environment, *job);
    if (!job)
        return refuseImport(line, job.error());
    reportUndo(line, environment, (*backend)->catalogue(), *job);
    return job->state == ImportState::Undone         ? UndoDone
           : job->state == ImportState::PartlyUndone ? UndoPartly
                                                     : UndoRefused;
}

} // namespace ulpan
