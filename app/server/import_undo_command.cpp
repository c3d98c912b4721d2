#include "app/backend/import_finish.h"
#include "app/server/commands.h"
#include "models/json/json_writer.h"
#include "models/records/import_row.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

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

QString messageOf(const Catalogue &catalogue, const QJsonValue &reason)
{
    QStringList arguments;
    for (const QJsonValue &argument : reason[QLatin1StringView("arguments")].toArray())
        arguments << argument.toString();
    return catalogue.reason(surroundingLanguage(), reason[QLatin1StringView("reason")].toString().toLatin1(),
                            arguments);
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
                                  {QStringLiteral("message"), messageOf(catalogue, kept)}};
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
    QJsonArray notes = QJsonDocument::fromJson(job.notes).array();
    for (qsizetype i = notes.size() - 1; i >= 0; --i) {
        if (!notes.at(i)[QLatin1StringView("reason")].toString().startsWith(QLatin1StringView("undo.")))
            notes.removeAt(i);
    }
    if (line.isSet(QStringLiteral("json"))) {
        QJsonArray spoken;
        for (const QJsonValue &note : std::as_const(notes))
            spoken.append(QJsonObject{{QStringLiteral("code"), note[QLatin1StringView("reason")]},
                                      {QStringLiteral("message"), messageOf(catalogue, note)}});
        QByteArray out;
        JsonWriter json(out);
        json.beginObject().key("id").text(job.id).key("state").text(nameOf(job.state));
        json.key("removed")
            .integer(job.removed.value_or(0))
            .key("restored")
            .integer(job.restored.value_or(0))
            .key("kept")
            .integer(job.kept.value_or(0));
        json.key("notes").raw(QJsonDocument(spoken).toJson(QJsonDocument::Compact));
        json.key("errors").raw(QJsonDocument(errors).toJson(QJsonDocument::Compact)).endObject();
        print(out);
        return;
    }
    print("import: " + job.id.toUtf8());
    print("state: " + nameOf(job.state));
    print("removed: " + QByteArray::number(job.removed.value_or(0)) +
          ", given back: " + QByteArray::number(job.restored.value_or(0)) +
          ", not taken back: " + QByteArray::number(job.kept.value_or(0)));
    for (const QJsonValue &note : std::as_const(notes))
        std::fprintf(stderr, "%s\n", messageOf(catalogue, note).toUtf8().constData());
    constexpr qsizetype mostLines = 20;
    for (qsizetype i = 0; i < std::min(mostLines, errors.size()); ++i) {
        const QJsonValue error = errors.at(i);
        std::fprintf(stderr, "%lld %s %s: %s\n",
                     static_cast<long long>(error[QLatin1StringView("line")].toInteger()),
                     error[QLatin1StringView("login")].toString().toUtf8().constData(),
                     error[QLatin1StringView("field")].toString().toUtf8().constData(),
                     error[QLatin1StringView("message")].toString().toUtf8().constData());
    }
}

} // namespace

int runImportUndo(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
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
        return fail(job.error());
    reportUndo(line, environment, (*backend)->catalogue(), *job);
    return job->state == ImportState::Undone         ? UndoDone
           : job->state == ImportState::PartlyUndone ? UndoPartly
                                                     : UndoRefused;
}

} // namespace ulpan
