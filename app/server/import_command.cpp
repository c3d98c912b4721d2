#include "app/server/commands.h"
#include "app/server/import_print.h"
#include "app/server/output_file.h"
#include "models/imports/import_rules.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

enum ImportExit : quint8 { ImportApplied = 0, ImportRefused = 1, ImportWrongUse = 2, ImportWithRejected = 3, ImportWaits = 4 };

Result<Change<ImportOptions>> optionsOf(const CommandLine &line)
{
    QJsonObject input;
    for (const char *name : {"mode", "lists", "empty", "entity", "edited", "events", "encoding", "delimiter"}) {
        const QString value = line.value(QLatin1StringView(name));
        if (!value.isEmpty())
            input.insert(QLatin1StringView(name), value);
    }
    if (const QString match = line.value(QStringLiteral("match")); !match.isEmpty())
        input.insert(QStringLiteral("match"), matchSpelling(match));
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
    checkSafetyShare(options.value, problems);
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

} // namespace

int runImport(const CommandLine &line)
{
    QFile file(line.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return refuseImport(line, {ErrorKind::Unavailable, "file.unreadable", {}, {}, {file.fileName()}});
    Result<Change<ImportOptions>> options = optionsOf(line);
    if (!options) {
        (void)refuseImport(line, options.error());
        return ImportWrongUse;
    }
    QSaveFile rejected(line.value(QStringLiteral("rejected")));
    if (line.isSet(QStringLiteral("rejected"))) {
        const Result<BackendConfig> config = backendConfig(line);
        if (!config)
            return refuseImport(line, config.error());
        if (const Result<void> may = mayWrite(line, rejected.fileName(), config->dataFolder, file.fileName()); !may)
            return refuseImport(line, may.error());
        // People's data, which concerns nobody else on this machine.
        if (!rejected.open(QIODevice::WriteOnly) || !rejected.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return refuseImport(line, {ErrorKind::Unavailable, "file.unwritable", rejected.errorString(), {}, {rejected.fileName()}});
    }
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return refuseImport(line, backend.error());
    Environment &environment = environmentOf(**backend, line);
    ImportEngine &imports = environment.imports();
    Result<Id> institution = environment.asSystem(line.value(QStringLiteral("institution")),
                                                  [](Context &context) { return Result<Id>(context.institution); });
    if (!institution)
        return refuseImport(line, institution.error());
    Result<ImportJob> job =
        imports.keep({QFileInfo(file).fileName(), &file, *institution, *options, mappingOf(line)});
    if (!job)
        return refuseImport(line, job.error());
    const ImportJob kept = *job;
    job = environment.asSystem(line.value(QStringLiteral("institution")), [&](Context &context) { return imports.receive(context, kept); });
    if (!job) {
        imports.discard(kept);
        return refuseImport(line, job.error());
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
        return refuseImport(line, job.error());
    if (job->state == ImportState::Failed) {
        // Nobody is there who could choose other columns: the next try brings the file again.
        imports.discard(*job);
        return refuseImport(line, faultOf(*job), &*job);
    }
    printImport(line, environment, (*backend)->catalogue(), *job);
    if (!rejected.isOpen() || job->rejected.value_or(0) == 0)
        return exitOf(*job);
    // What was imported is, all the same.
    if (const Result<void> written = writeRejected(environment, (*backend)->catalogue(), *job, rejected); !written)
        (void)fail(written.error());
    return exitOf(*job);
}

} // namespace ulpan
