#include "app/backend/import_finish.h"
#include "app/server/commands.h"
#include "models/json/json_writer.h"
#include "models/records/import_row.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace ulpan {

namespace {

enum ImportExit : quint8 { ImportApplied = 0, ImportRefused = 1, ImportWithRejected = 3, ImportWaits = 4 };

Result<Change<ImportOptions>> optionsOf(const CommandLine &line)
{
    QJsonObject input;
    for (const char *name : {"mode", "lists", "empty", "entity", "edited", "events", "encoding", "delimiter"}) {
        const QString value = line.value(QLatin1StringView(name));
        if (!value.isEmpty())
            input.insert(QLatin1StringView(name), value);
    }
    if (const QString match = line.value(QStringLiteral("match")); !match.isEmpty())
        input.insert(QStringLiteral("match"), match == u"external_id" ? QStringLiteral("externalID") : match == u"learner_id" ? QStringLiteral("learnerID") : match);
    if (const QString share = line.value(QStringLiteral("safety-share")); !share.isEmpty())
        input.insert(QStringLiteral("safety_share"), share);
    if (const QString scope = line.value(QStringLiteral("scope-entities")); !scope.isEmpty()) {
        // A name may have a comma in it; then the other sign parts them.
        const QChar parting = scope.contains(u'|') ? u'|' : u',';
        input.insert(QStringLiteral("scope_entities"), QJsonArray::fromStringList(scope.split(parting, Qt::SkipEmptyParts)));
    }
    input.insert(QStringLiteral("assignation"), line.isSet(QStringLiteral("assignation")));
    input.insert(QStringLiteral("send_connection_emails"), line.isSet(QStringLiteral("send-connection-emails")));
    input.insert(QStringLiteral("dry_run"), line.isSet(QStringLiteral("dry-run")));
    input.insert(QStringLiteral("create_entities"), line.isSet(QStringLiteral("create-entities")));
    input.insert(QStringLiteral("test_user"), line.isSet(QStringLiteral("test-user")));
    Change<ImportOptions> options;
    QList<Problem> problems;
    readFields(recordType<ImportOptions>(), Naming::Platform, input, &options.value, options.set, problems);
    return problems.isEmpty() ? Result<Change<ImportOptions>>(options) : invalid(problems);
}

QJsonObject mappingOf(const CommandLine &line)
{
    QJsonObject columns;
    for (const QString &pair : line.value(QStringLiteral("map")).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        columns.insert(pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed());
    }
    QJsonObject mapping;
    if (!columns.isEmpty())
        mapping.insert(QStringLiteral("columns"), columns);
    if (const QString name = line.value(QStringLiteral("mapping")); !name.isEmpty())
        mapping.insert(QStringLiteral("name"), name);
    return mapping;
}

// In no transaction, because the engine opens its own.
Result<ImportJob> confirm(Environment &environment, const ImportJob &job, const QStringList &gates)
{
    const Caller caller = Caller::system();
    Result<Scope> scope = caller.scope(job.institutionId);
    if (!scope)
        return scope.error();
    return environment.store().look([&](Connection &database) {
        Context context{caller, *scope, job.institutionId, environment.store(), database, SystemClock().now()};
        return environment.imports().apply(context, job.id, gates);
    });
}

// The faults of the rejected rows, in the language of the surroundings.
void writeErrors(JsonWriter &json, Environment &environment, const Catalogue &catalogue, const ImportJob &job)
{
    constexpr int mostErrors = 1000;
    const Language language = surroundingLanguage();
    json.key("errors").beginArray();
    int written = 0;
    for (int page = 1; written < mostErrors; ++page) {
        ListQuery query;
        query.page = page;
        query.perPage = 100;
        query.sort = {{"line"}};
        query.filters = {{"outcome", QStringLiteral("rejected")}};
        Result<JsonPage> rows = environment.asSystem(QString::number(job.institutionId), [&](Context &context) { return environment.imports().rows(context, job.id, query); });
        if (!rows || rows->count == 0)
            break;
        for (const QJsonValue &row : QJsonDocument::fromJson(rows->rows).array()) {
            for (const QJsonValue &fault : row[QLatin1StringView("problems")].toArray()) {
                QStringList arguments;
                for (const QJsonValue &argument : fault[QLatin1StringView("arguments")].toArray())
                    arguments << argument.toString();
                const QByteArray reason = fault[QLatin1StringView("reason")].toString().toLatin1();
                json.beginObject().key("line").integer(row[QLatin1StringView("line")].toInteger()).key("column");
                const QJsonValue column = fault[QLatin1StringView("column")];
                column.isDouble() ? json.integer(column.toInteger()) : json.null();
                json.key("field").text(fault[QLatin1StringView("field")].toString()).key("code").text(reason);
                json.key("message").text(catalogue.reason(language, reason, arguments)).endObject();
                ++written;
            }
        }
    }
    json.endArray();
}

// The first of them for whoever reads along.
void printErrors(Environment &environment, const Catalogue &catalogue, const ImportJob &job)
{
    constexpr qsizetype mostLines = 20;
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    writeErrors(json, environment, catalogue, job);
    json.endObject();
    const QJsonArray errors = QJsonDocument::fromJson(out).object().value(QLatin1StringView("errors")).toArray();
    for (qsizetype i = 0; i < std::min(mostLines, errors.size()); ++i) {
        const QJsonValue error = errors.at(i);
        std::fprintf(stderr, "%lld %s: %s\n", static_cast<long long>(error[QLatin1StringView("line")].toInteger()),
                     error[QLatin1StringView("field")].toString().toUtf8().constData(),
                     error[QLatin1StringView("message")].toString().toUtf8().constData());
    }
}

void report(const CommandLine &line, Environment &environment, const Catalogue &catalogue, const ImportJob &job)
{
    const auto count = [](std::optional<qint64> number) { return number.value_or(0); };
    if (!line.isSet(QStringLiteral("json"))) {
        print("import: " + job.id.toUtf8());
        print("state: " + nameOf(job.state));
        print("to create: " + QByteArray::number(count(job.toCreate)) + ", to update: " + QByteArray::number(count(job.toUpdate)) + ", to deactivate: "
              + QByteArray::number(count(job.toDeactivate)));
        print("created: " + QByteArray::number(count(job.created)) + ", updated: " + QByteArray::number(count(job.updated)) + ", unchanged: "
              + QByteArray::number(count(job.unchanged)) + ", rejected: " + QByteArray::number(count(job.rejected)) + ", deactivated: " + QByteArray::number(count(job.deactivated)));
        printErrors(environment, catalogue, job);
        return;
    }
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("id").text(job.id).key("state").text(nameOf(job.state));
    json.key("encoding").text(job.encoding).key("delimiter").text(job.delimiter);
    json.key("to_create").integer(count(job.toCreate)).key("to_update").integer(count(job.toUpdate)).key("to_deactivate").integer(count(job.toDeactivate)).key("edited").integer(count(job.edited));
    json.key("created").integer(count(job.created)).key("updated").integer(count(job.updated));
    json.key("unchanged").integer(count(job.unchanged)).key("rejected").integer(count(job.rejected)).key("deactivated").integer(count(job.deactivated));
    if (!job.gates.isEmpty())
        json.key("gates").raw(job.gates);
    writeErrors(json, environment, catalogue, job);
    json.endObject();
    print(out);
}

int exitOf(const ImportJob &job)
{
    if (job.state == ImportState::NeedsConfirmation)
        return ImportWaits;
    if (job.state != ImportState::Applied && job.state != ImportState::Planned)
        return ImportRefused;
    return job.rejected.value_or(0) > 0 ? ImportWithRejected : ImportApplied;
}

Error faultOf(const ImportJob &job)
{
    const QJsonObject fault = QJsonDocument::fromJson(job.fault).object();
    QStringList arguments;
    for (const QJsonValue &argument : fault.value(QLatin1StringView("arguments")).toArray())
        arguments << argument.toString();
    return {ErrorKind::Invalid, fault.value(QLatin1StringView("reason")).toString().toLatin1(), {}, {}, arguments};
}

// What is wrong with the import as a whole, in the form of the rows' faults; with --json there is always an object to read.
int refuse(const CommandLine &line, const Error &error, const ImportJob *job = nullptr)
{
    if (line.isSet(QStringLiteral("json"))) {
        const Catalogue catalogue;
        QByteArray out;
        JsonWriter json(out);
        json.beginObject().key("id");
        job ? json.text(job->id) : json.null();
        json.key("state").text(job ? nameOf(job->state) : QByteArray("refused"));
        const auto textOrNull = [&json](const char *name, const QString &text) {
            json.key(name);
            text.isEmpty() ? json.null() : json.text(text);
        };
        textOrNull("encoding", job ? job->encoding : QString());
        textOrNull("delimiter", job ? job->delimiter : QString());
        for (const char *figure : {"created", "updated", "unchanged", "rejected", "deactivated"})
            json.key(figure).integer(0);
        json.key("errors").beginArray();
        const QList<Problem> problems = error.problems.isEmpty() ? QList<Problem>{{{}, error.reason, error.arguments}} : error.problems;
        for (const Problem &problem : problems) {
            json.beginObject().key("line").null().key("column").null().key("field").text(problem.field).key("code").text(problem.reason);
            json.key("message").text(catalogue.message(surroundingLanguage(), problem)).endObject();
        }
        json.endArray().endObject();
        print(out);
    }
    return fail(error);
}

} // namespace

int runImport(const CommandLine &line)
{
    QFile file(line.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return refuse(line, {ErrorKind::Unavailable, "file.unreadable", {}, {}, {file.fileName()}});
    Result<Change<ImportOptions>> options = optionsOf(line);
    if (!options)
        return refuse(line, options.error());
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return refuse(line, backend.error());
    Environment &environment = environmentOf(**backend, line);
    ImportEngine &imports = environment.imports();
    Result<Id> institution = environment.asSystem(line.value(QStringLiteral("institution")),
                                                  [](Context &context) { return Result<Id>(context.institution); });
    if (!institution)
        return refuse(line, institution.error());
    Result<ImportJob> job =
        imports.keep({QFileInfo(file).fileName(), &file, *institution, *options, mappingOf(line)});
    if (!job)
        return refuse(line, job.error());
    const ImportJob kept = *job;
    job = environment.asSystem(line.value(QStringLiteral("institution")), [&](Context &context) { return imports.receive(context, kept); });
    if (!job) {
        imports.discard(kept);
        return refuse(line, job.error());
    }
    job = finishImport(environment, *job);
    if (job && job->state == ImportState::NeedsConfirmation && line.isSet(QStringLiteral("confirm"))) {
        QStringList gates;
        for (const QJsonValue &gate : QJsonDocument::fromJson(job->gates).array())
            gates << gate[QLatin1StringView("gate")].toString();
        job = confirm(environment, *job, gates);
        if (job)
            job = finishImport(environment, *job);
    }
    if (!job)
        return refuse(line, job.error());
    if (job->state == ImportState::Failed) {
        // Nobody is there who could choose other columns: the next try brings the file again.
        imports.discard(*job);
        return refuse(line, faultOf(*job), &*job);
    }
    report(line, environment, (*backend)->catalogue(), *job);
    return exitOf(*job);
}

} // namespace ulpan
