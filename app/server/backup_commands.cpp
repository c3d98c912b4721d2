#include "app/backend/backup.h"
#include "app/server/commands.h"
#include "app/server/output_file.h"
#include "models/json/json_writer.h"

#include <QFileInfo>

namespace ulpan {

namespace {

constexpr qsizetype shortestPassphrase = 12;

} // namespace

int runBackup(const CommandLine &line)
{
    const bool withKey = line.isSet(QStringLiteral("with-key"));
    if (withKey != line.isSet(QStringLiteral("passphrase-stdin")))
        return wrongUse(QStringLiteral("--with-key and --passphrase-stdin go together"));
    std::optional<QString> passphrase;
    if (withKey) {
        passphrase = lineFromInput();
        if (passphrase->size() < shortestPassphrase)
            return wrongUse(QStringLiteral("The passphrase needs %1 or more characters: whoever has the file can try as many as they like.").arg(shortestPassphrase));
    }
    Result<BackendConfig> config = backendConfig(line);
    if (!config)
        return fail(config.error());
    const QString path = QFileInfo(line.words().first()).absoluteFilePath();
    if (const Result<void> may = mayWrite(line, path, config->dataFolder); !may)
        return fail(may.error());
    Result<std::unique_ptr<Backend>> backend = Backend::open(*config);
    if (!backend)
        return fail(backend.error());
    Result<BackupResult> made = makeBackup(**backend, *config, path, passphrase);
    if (!made)
        return fail(made.error());
    printPairs(line, {{"file", made->path}, {"bytes", made->bytes}, {"with_key", made->withKey}});
    if (!made->withKey)
        say(QStringLiteral("The key is not in it: keep a copy of %1/key elsewhere, or use --with-key.").arg(config->dataFolder));
    return 0;
}

int runRestore(const CommandLine &line)
{
    Result<BackendConfig> config = backendConfig(line, Installation::MayBeMade);
    if (!config)
        return fail(config.error());
    RestoreOptions options;
    if (line.isSet(QStringLiteral("passphrase-stdin")))
        options.passphrase = lineFromInput();
    options.withoutKey = line.isSet(QStringLiteral("without-key"));
    options.force = line.isSet(QStringLiteral("force"));
    Result<RestoreResult> restored = restoreBackup(*config, line.words().first(), options, SystemClock());
    if (!restored)
        return fail(restored.error());
    if (line.isSet(QStringLiteral("json"))) {
        QByteArray out;
        JsonWriter json(out);
        json.beginObject().key("made_at").text(restored->madeAt).key("put_aside").text(restored->putAside).key("schemas_put_aside").beginArray();
        for (const RestoreResult::Schema &schema : std::as_const(restored->schemas))
            json.beginObject().key("database").text(schema.database).key("schema").text(schema.name).endObject();
        json.endArray().key("enter_anew").texts(restored->anew).endObject();
        print(out);
        return 0;
    }
    print("restored: the state of " + restored->madeAt.toUtf8());
    if (!restored->putAside.isEmpty())
        print("put aside: " + restored->putAside.toUtf8());
    for (const RestoreResult::Schema &schema : std::as_const(restored->schemas)) {
        print("put aside: schema " + schema.name.toUtf8() + " of the database " + schema.database.toUtf8());
        print("  once nobody needs it any more: drop schema " + schema.name.toUtf8() + " cascade");
    }
    for (const QString &what : restored->anew)
        print("enter anew: " + what.toUtf8());
    return 0;
}

} // namespace ulpan
