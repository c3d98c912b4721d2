#include "app/server/import_print.h"

#include "models/imports/import_file.h"
#include "models/imports/import_report.h"
#include "models/imports/import_words.h"
#include "models/json/json_writer.h"
#include "models/records/import_row.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr int mostRowErrors = 1000;
constexpr int mostRowErrorLines = 20;

// The faults of the first rejected rows, up to some number.
QJsonArray rowErrors(Environment &environment, const Catalogue &catalogue, const ImportJob &job, int most)
{
    QJsonArray errors;
    for (int page = 1; errors.size() < most; ++page) {
        ListQuery query;
        query.page = page;
        query.perPage = std::min(most, 100);
        query.sort = {{"line"}};
        query.filters = {{"outcome", QStringLiteral("rejected")}};
        Result<JsonPage> rows =
            environment.asSystem(QString::number(job.institutionId), [&](Context &context) {
                return environment.imports().rows(context, job.id, query);
            });
        if (!rows || rows->count == 0)
            break;
        for (const QJsonValue &row : QJsonDocument::fromJson(rows->rows).array()) {
            for (const QJsonValue &fault : row[QLatin1StringView("problems")].toArray())
                if (errors.size() < most)
                    errors.append(QJsonObject{{QStringLiteral("line"), row[QLatin1StringView("line")]},
                                          {QStringLiteral("column"), fault[QLatin1StringView("column")]},
                                          {QStringLiteral("field"), fault[QLatin1StringView("field")]},
                                          {QStringLiteral("code"), fault[QLatin1StringView("reason")]},
                                          {QStringLiteral("message"), importMessage(catalogue, fault)}});
        }
    }
    return errors;
}

QStringList waitingTexts(const Catalogue &catalogue, const ImportJob &job)
{
    QStringList texts;
    for (const ImportGate &gate : readGates(job.gates)) {
        if (!gate.confirmed)
            texts << gateText(catalogue, surroundingLanguage(), gate);
    }
    return texts;
}

QString importWord(const Catalogue &catalogue, const char *source)
{
    return catalogue.text(surroundingLanguage(), "ImportCommand", source);
}

// The command does not wait for them: hashing a thousand passwords takes minutes.
void printFollowUps(const Catalogue &catalogue, const ImportJob &job)
{
    if (*job.passwordsTotal > 0)
        print(importFigures(catalogue, job, {"passwords_total", "passwords_done"}).toUtf8());
    if (*job.mailsTotal > 0)
        print(importFigures(catalogue, job, {"mails_total", "mails_done"}).toUtf8());
    if (*job.passwordsDone < *job.passwordsTotal || *job.mailsDone < *job.mailsTotal)
        say(importWord(catalogue, QT_TRANSLATE_NOOP("ImportCommand", "The server does this while it runs; the import shows how far it is.")));
}

void printForPeople(Environment &environment, const Catalogue &catalogue, const ImportJob &job, bool savedRejected)
{
    printImportState(catalogue, job);
    print(importFigures(catalogue, job, {"to_create", "to_update", "to_deactivate"}).toUtf8());
    print(importFigures(catalogue, job, {"created", "updated", "unchanged", "rejected", "deactivated"})
              .toUtf8());
    printFollowUps(catalogue, job);
    if (const QStringList waiting = waitingTexts(catalogue, job); !waiting.isEmpty()) {
        say(importWord(catalogue,
                       QT_TRANSLATE_NOOP("ImportCommand", "The import waits for a confirmation:")));
        for (const QString &text : waiting)
            say(QStringLiteral("- ") + text);
        say(importWord(catalogue, QT_TRANSLATE_NOOP("ImportCommand",
                                                    "The same command with --confirm confirms all of it.")));
    }
    for (const QJsonValue &note : importNotes(catalogue, job))
        say(note[QLatin1StringView("message")].toString());
    const QJsonArray errors = rowErrors(environment, catalogue, job, mostRowErrorLines + 1);
    for (qsizetype i = 0; i < std::min<qsizetype>(mostRowErrorLines, errors.size()); ++i) {
        const QJsonValue error = errors.at(i);
        const QString field =
            importFieldText(catalogue, surroundingLanguage(), error[QLatin1StringView("field")].toString());
        const QString place = QString::number(error[QLatin1StringView("line")].toInteger()) + u' ' + field;
        say(catalogue.fault(surroundingLanguage(), place, error[QLatin1StringView("message")].toString()));
    }
    if (errors.size() > mostRowErrorLines && !savedRejected)
        say(importWord(catalogue, QT_TRANSLATE_NOOP("ImportCommand", "There are more. The same command with --rejected FILE writes all rejected rows with what is wrong in them into a file.")));
}

} // namespace

QString importMessage(const Catalogue &catalogue, const QJsonValue &reason)
{
    QStringList arguments;
    for (const QJsonValue &argument : reason[QLatin1StringView("arguments")].toArray())
        arguments << argument.toVariant().toString();
    return catalogue.reason(surroundingLanguage(), reason[QLatin1StringView("reason")].toString().toLatin1(),
                            arguments);
}

QJsonArray importNotes(const Catalogue &catalogue, const ImportJob &job, QLatin1StringView beginning)
{
    QJsonArray spoken;
    for (const QJsonValue &note : QJsonDocument::fromJson(job.notes).array()) {
        if (note[QLatin1StringView("reason")].toString().startsWith(beginning))
            spoken.append(QJsonObject{{QStringLiteral("code"), note[QLatin1StringView("reason")]},
                                      {QStringLiteral("message"), importMessage(catalogue, note)}});
    }
    return spoken;
}

QString importFigures(const Catalogue &catalogue, const ImportJob &job,
                      std::initializer_list<const char *> fields)
{
    QStringList figures;
    for (const char *name : fields) {
        const FieldInfo &field = *recordType<ImportJob>().find(name);
        const qint64 figure = valueOf<std::optional<qint64>>(field, &job).value_or(0);
        figures << catalogue.fault(surroundingLanguage(),
                                   catalogue.text(surroundingLanguage(), "ImportJob", field.label),
                                   QString::number(figure));
    }
    return figures.join(QStringLiteral(", "));
}

void printImportState(const Catalogue &catalogue, const ImportJob &job)
{
    const Language language = surroundingLanguage();
    const auto label = [&](const char *source) { return catalogue.text(language, "ImportJob", source); };
    const QString state = catalogue.text(language, "Choice", choices(job.state)[size_t(job.state)].label);
    print("import: " + job.id.toUtf8());
    print(catalogue.fault(language, label(recordType<ImportJob>().find("state")->label), state).toUtf8());
}

void printImport(const CommandLine &line, Environment &environment, const Catalogue &catalogue,
                 const ImportJob &job)
{
    if (!line.isSet(QStringLiteral("json")))
        return printForPeople(environment, catalogue, job, line.isSet(QStringLiteral("rejected")));
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("id").text(job.id).key("state").text(nameOf(job.state));
    json.key("encoding").text(job.encoding).key("delimiter").text(job.delimiter);
    for (const char *name : {"to_create", "to_update", "to_deactivate", "edited", "created", "updated",
                             "unchanged", "rejected", "deactivated", "passwords_total", "passwords_done", "mails_total",
                             "mails_done"})
        json.key(name).integer(
            valueOf<std::optional<qint64>>(*recordType<ImportJob>().find(name), &job).value_or(0));
    if (!job.gates.isEmpty())
        json.key("gates").raw(job.gates);
    json.key("waits_for").beginArray();
    for (const QString &text : waitingTexts(catalogue, job))
        json.text(text);
    json.endArray();
    json.key("notes").raw(QJsonDocument(importNotes(catalogue, job)).toJson(QJsonDocument::Compact));
    json.key("errors").raw(
        QJsonDocument(rowErrors(environment, catalogue, job, mostRowErrors)).toJson(QJsonDocument::Compact));
    json.endObject();
    print(out);
}

Result<void> writeRejected(Environment &environment, const Catalogue &catalogue, const ImportJob &job, QSaveFile &file)
{
    const Error unwritable{ErrorKind::Unavailable, "file.unwritable", file.errorString(), {}, {file.fileName()}};
    RejectedCsv rejected(environment.store(), catalogue, job, surroundingLanguage());
    for (;;) {
        const Result<QByteArray> piece = rejected.next();
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return file.commit() ? Result<void>() : unwritable;
        if (file.write(*piece) != piece->size())
            return unwritable;
    }
}

int refuseImport(const CommandLine &line, const Error &error, const ImportJob *job)
{
    const Catalogue catalogue(&spokenImportArguments);
    const QList<Problem> problems =
        error.problems.isEmpty() ? QList<Problem>{{{}, error.reason, error.arguments}} : error.problems;
    QJsonArray errors;
    for (const Problem &problem : problems) {
        const QJsonObject fault =
            QJsonDocument::fromJson(
                faultJson({ErrorKind::Invalid, problem.reason, {}, {}, problem.arguments}))
                .object();
        const QString message = catalogue.message(surroundingLanguage(), problem);
        errors.append(QJsonObject{{QStringLiteral("line"), fault[QLatin1StringView("line")]},
                                  {QStringLiteral("column"), fault[QLatin1StringView("column")]},
                                  {QStringLiteral("field"), problem.field},
                                  {QStringLiteral("code"), QLatin1StringView(problem.reason)},
                                  {QStringLiteral("message"), message}});
        // The file is what the command is about.
        const bool ofFile = problem.field.isEmpty() || problem.field == u"file";
        say(ofFile ? message : catalogue.fault(surroundingLanguage(), problem.field, message));
    }
    if (!error.detail.isEmpty() && error.kind != ErrorKind::Invalid)
        say(u'(' + error.detail + u')');
    if (!line.isSet(QStringLiteral("json")))
        return 1;
    QByteArray out;
    JsonWriter json(out);
    const auto textOrNull = [&json](const char *name, const QString &text) {
        json.key(name);
        text.isEmpty() ? json.null() : json.text(text);
    };
    json.beginObject();
    textOrNull("id", job ? job->id : QString());
    json.key("state").text(job ? nameOf(job->state) : QByteArray("refused"));
    textOrNull("encoding", job ? job->encoding : QString());
    textOrNull("delimiter", job ? job->delimiter : QString());
    for (const char *figure : {"created", "updated", "unchanged", "rejected", "deactivated"})
        json.key(figure).integer(0);
    json.key("notes").raw(
        QJsonDocument(job ? importNotes(catalogue, *job) : QJsonArray()).toJson(QJsonDocument::Compact));
    json.key("errors").raw(QJsonDocument(errors).toJson(QJsonDocument::Compact)).endObject();
    print(out);
    return 1;
}

} // namespace ulpan
