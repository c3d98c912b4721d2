#include "app/server/commands.h"
#include "models/json/json_writer.h"
#include "models/services/computed_figures.h"
#include "models/services/sealed_columns.h"
#include "models/store/database_copy.h"
#include "models/store/database_empty.h"

#include <QDir>

namespace ulpan {

namespace {

Result<QStringList> secretFaults(Store &store, const InstallationKey &key)
{
    QStringList faults;
    for (const SealedColumn &column : sealedColumns()) {
        Result<qint64> lost = countUnreadable(store, column, key);
        if (!lost)
            return lost.error();
        if (*lost > 0)
            faults << QStringLiteral("%1 values of %2.%3 cannot be read with the key").arg(*lost).arg(QLatin1StringView(column.table), QLatin1StringView(column.column));
    }
    return faults;
}

Result<QStringList> environmentFaults(Environment &environment, const InstallationKey &key)
{
    QStringList faults;
    for (const Result<QStringList> &found : {databaseFaults(environment.store()), figureFaults(environment.store()), secretFaults(environment.store(), key)}) {
        if (!found)
            return found;
        faults << *found;
    }
    return faults;
}

void printFaults(const CommandLine &line, const QList<std::pair<const char *, QStringList>> &found)
{
    QByteArray out;
    if (line.isSet(QStringLiteral("json"))) {
        JsonWriter json(out);
        json.beginObject();
        for (const auto &[name, faults] : found)
            json.key(name).texts(faults);
        json.endObject();
        print(out);
        return;
    }
    for (const auto &[name, faults] : found) {
        for (const QString &fault : faults)
            print(QByteArray(name) + ": " + fault.toUtf8());
        if (faults.isEmpty())
            print(QByteArray(name) + ": good");
    }
}

} // namespace

int runCheck(const CommandLine &line)
{
    const QString word = line.words().value(0);
    if (!word.isEmpty() && word != u"rebuild")
        return wrongUse(QStringLiteral("check takes the word rebuild or none, not %1").arg(word));
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Result<InstallationKey> key = InstallationKey::fromFile(line.value(QStringLiteral("data")) + QStringLiteral("/key"));
    if (!key)
        return fail(key.error());
    const QString only = line.value(QStringLiteral("environment"));
    QList<std::pair<const char *, QStringList>> found;
    for (const char *name : {"live", "test"}) {
        if (!only.isEmpty() && only != QLatin1StringView(name))
            continue;
        Environment &environment = (*backend)->environment(QByteArrayView(name) == "test");
        Result<void> rebuilt = word.isEmpty() ? Result<void>() : rebuildFigures(environment.store());
        Result<QStringList> faults = rebuilt ? environmentFaults(environment, *key) : Result<QStringList>(rebuilt.error());
        if (!faults)
            return fail(faults.error());
        found << std::pair(name, *faults);
    }
    printFaults(line, found);
    const bool good = std::all_of(found.begin(), found.end(), [](const auto &one) { return one.second.isEmpty(); });
    return good ? 0 : 1;
}

int runEmptyTest(const CommandLine &line)
{
    if (!line.isSet(QStringLiteral("yes")))
        return wrongUse(QStringLiteral("This deletes everything in the test environment but its operators; say --yes."));
    Result<BackendConfig> config = backendConfig(line);
    if (!config)
        return fail(config.error());
    Result<std::unique_ptr<Backend>> backend = openBackend(line, Installation::MustExist, {.use = FolderLock::Use::Alone});
    if (!backend)
        return fail(backend.error());
    Store &store = (*backend)->environment(true).store();
    const QString operators = QStringLiteral("role = 'operator'");
    Result<void> emptied = emptyDatabase(store, {{QStringLiteral("schema_version"), {}},
                                                 {QStringLiteral("environment_secret"), {}},
                                                 {QStringLiteral("environment_fact"), {}},
                                                 {QStringLiteral("signing_key"), {}},
                                                 {QStringLiteral("member"), operators}});
    if (emptied)
        emptied = rebuildFigures(store);
    if (!emptied)
        return fail(emptied.error());
    QDir(Backend::environmentConfigs(*config, InstallationKey::random())[1].spoolFolder).removeRecursively();
    printPairs(line, {{"emptied", QStringLiteral("test")}});
    return 0;
}

} // namespace ulpan
