#include "app/backend/apart.h"
#include "app/backend/archive_file.h"
#include "app/backend/backup.h"
#include "app/backend/backup_manifest.h"
#include "app/backend/data_folder.h"
#include "app/backend/installation_files.h"
#include "models/services/environment_mark.h"
#include "models/services/installation_secrets.h"
#include "models/store/database_aside.h"
#include "models/store/database_copy.h"
#include "models/store/postgres_address.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

#include <filesystem>

namespace ulpan {

namespace {

// Of a link only the link would be put aside, and what it leads to would belong to nothing any more.
Result<void> hasNoLinks(const QDir &folder)
{
    for (const QString &name : ownFiles()) {
        const QFileInfo info(folder.filePath(name));
        if (info.isSymLink())
            return Error{ErrorKind::Conflict, "file.is_link", {}, {}, {info.filePath(), info.symLinkTarget()}};
        std::error_code unknown;
        const bool isDatabase = info.isFile() && name.endsWith(u".sqlite");
        if (isDatabase && std::filesystem::hard_link_count(info.filePath().toStdU16String(), unknown) > 1 && !unknown)
            return Error{ErrorKind::Conflict, "file.has_names", {}, {}, {info.filePath()}};
    }
    return {};
}

bool hasInstallation(const QDir &folder)
{
    const QStringList &names = installationFiles();
    return std::any_of(names.begin(), names.end(), [&](const QString &name) { return folder.exists(name); });
}

// A key alone is what an operator puts there for the backup.
bool hasMoreThanKey(const QDir &folder)
{
    const QStringList &names = installationFiles();
    return std::any_of(names.begin(), names.end() - 1, [&](const QString &name) { return folder.exists(name); });
}

Error damaged(const QString &path, const QString &name)
{
    return {ErrorKind::Invalid, "backup.damaged", {}, {}, {path, name}};
}

// Only names that the manifest has are written, and it has none that lead out of the folder.
Result<void> unpackFile(const QDir &folder, const QString &name, const ArchivePiece &piece)
{
    QFile file(folder.filePath(name));
    const Error unwritable{ErrorKind::Unavailable, "file.unwritable", {}, {}, {file.fileName()}};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable;
    for (;;) {
        Result<QByteArray> bytes = piece();
        if (!bytes)
            return bytes.error();
        if (bytes->isEmpty())
            return file.flush() ? Result<void>() : unwritable;
        if (file.write(*bytes) != bytes->size())
            return unwritable;
    }
}

bool isPlainName(const QString &name)
{
    const QStringList parts = name.split(u'/');
    const bool placed = parts.size() == 1 || (parts.size() == 2 && (parts.first() == u"imports" || parts.first() == u"test-imports"));
    return placed && !parts.last().isEmpty() && !parts.last().startsWith(u'.');
}

Result<BackupManifest> unpack(const QString &path, const QDir &folder)
{
    std::optional<BackupManifest> manifest;
    Result<void> read = readArchive(path, [&](const QString &name, const ArchivePiece &piece) -> Result<void> {
        if (!manifest) {
            QByteArray text;
            Result<QByteArray> bytes = name == QLatin1StringView(manifestName) ? piece() : Result<QByteArray>(QByteArray());
            for (; bytes && !bytes->isEmpty(); bytes = piece())
                text += *bytes;
            Result<BackupManifest> parsed = bytes ? BackupManifest::fromJson(text, path) : bytes.error();
            if (!parsed)
                return parsed.error();
            manifest = std::move(*parsed);
            return {};
        }
        if (!manifest->find(name) || !isPlainName(name))
            return damaged(path, name);
        return unpackFile(folder, name, piece);
    });
    if (!read)
        return read.error();
    if (!manifest)
        return Error{ErrorKind::Invalid, "backup.unreadable", {}, {}, {path}};
    for (const BackupManifest::File &expected : manifest->files) {
        QFile file(folder.filePath(expected.name));
        if (!file.open(QIODevice::ReadOnly) || file.size() != expected.bytes || sha256Of(file) != expected.sha256)
            return damaged(path, expected.name);
    }
    return std::move(*manifest);
}

// The key the restored installation will have: that of the backup, the one that is there if it fits, or a new one.
Result<InstallationKey> chooseKey(const BackupManifest &manifest, const QDir &parts, const QString &existing, const RestoreOptions &options)
{
    QFile wrapped(parts.filePath(QLatin1StringView(wrappedKeyName)));
    const bool hasKey = manifest.find(QLatin1StringView(wrappedKeyName));
    if (options.passphrase && !hasKey)
        return Error{ErrorKind::Invalid, "backup.no_key"};
    if (hasKey && !options.withoutKey) {
        if (!options.passphrase)
            return Error{ErrorKind::Invalid, "backup.passphrase_needed"};
        Result<InstallationKey> key = wrapped.open(QIODevice::ReadOnly) ? InstallationKey::unwrapped(wrapped.readAll(), *options.passphrase)
                                                                       : Error{ErrorKind::Invalid, "backup.passphrase_wrong"};
        if (key && key->fingerprint() != manifest.fingerprint)
            return damaged(wrapped.fileName(), QLatin1StringView(wrappedKeyName));
        return key;
    }
    if (QFile::exists(existing)) {
        Result<InstallationKey> key = InstallationKey::fromFile(existing);
        if (key && key->fingerprint() == manifest.fingerprint)
            return key->withoutPrevious();
        if (!options.force)
            return Error{ErrorKind::Conflict, "installation.not_empty", {}, {}, {QFileInfo(existing).path()}};
    }
    return InstallationKey::random();
}

// Brings a restored database to this program's schema, into its environment and under the key; gives what has to be entered anew.
Result<QStringList> settle(const QString &location, bool test, const InstallationKey &key, const BackupManifest &manifest, Instant now)
{
    Result<std::unique_ptr<Store>> store = Store::open(location);
    if (!store)
        return store.error();
    Result<QStringList> faults = databaseFaults(**store);
    if (!faults)
        return faults.error();
    if (!faults->isEmpty())
        return damaged(location, faults->join(QStringLiteral("; ")));
    Result<void> migrated = (*store)->migrate();
    if (migrated)
        migrated = remarkEnvironment(**store, now, test);
    if (!migrated)
        return migrated.error();
    return key.fingerprint() == manifest.fingerprint ? Result<QStringList>(QStringList()) : adoptKey(**store, now, key);
}

Result<bool> hasTables(const QString &location)
{
    Result<std::unique_ptr<Store>> store = Store::open(location);
    if (!store)
        return store.error();
    Result<void> claimed = (*store)->claim(Store::Claim::Alone);
    if (!claimed)
        return claimed.error();
    return findTables(**store);
}

QString stampOf(Instant now)
{
    return QString::fromLatin1(now.text()).remove(u':').remove(u'.');
}

// Where the parts of the installation that is there go; empty when there are none.
Result<QString> putAside(const QDir &folder, Instant now)
{
    if (!hasInstallation(folder))
        return QString();
    const QString aside = QStringLiteral("before-restore-") + stampOf(now);
    if (!folder.mkdir(aside))
        return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {folder.filePath(aside)}};
    for (const QString &name : installationFiles()) {
        if (folder.exists(name) && !QFile::rename(folder.filePath(name), folder.filePath(aside + u'/' + name)))
            return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {folder.filePath(name)}};
    }
    return folder.filePath(aside);
}

Result<void> putInPlace(const QDir &parts, const QDir &folder)
{
    for (const QString &name : installationFiles()) {
        if (parts.exists(name) && !QFile::rename(parts.filePath(name), folder.filePath(name)))
            return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {folder.filePath(name)}};
    }
    return {};
}

// What is done before anything of the installation is touched: the parts lie in their folder, checked and under their key.
Result<BackupManifest> prepare(const BackendConfig &config, const QString &path, const RestoreOptions &options, const QDir &parts, const Clock &clock,
                               QStringList &anew)
{
    const QDir folder(config.dataFolder);
    const bool postgres = !config.database.isEmpty();
    for (const QString &name : {QStringLiteral("imports"), QStringLiteral("test-imports")})
        parts.mkpath(name);
    Result<BackupManifest> manifest = unpack(path, parts);
    if (!manifest)
        return manifest;
    if ((manifest->engine == u"postgresql") != postgres)
        return Error{ErrorKind::Invalid, "backup.other_engine", {}, {}, {manifest->engine}};
    Result<InstallationKey> key = chooseKey(*manifest, parts, folder.filePath(QStringLiteral("key")), options);
    if (!key)
        return key.error();
    Result<void> saved = key->save(parts.filePath(QStringLiteral("key")));
    if (!saved)
        return saved.error();
    // Uploads that nobody can read any more: their imports say that the file is gone.
    for (const QString &name : {QStringLiteral("imports"), QStringLiteral("test-imports")}) {
        if (key->fingerprint() != manifest->fingerprint)
            QDir(parts.filePath(name)).removeRecursively();
    }
    for (const Environment::Config &environment : Backend::environmentConfigs(config, *key)) {
        const QString name = environment.test ? QStringLiteral("test") : QStringLiteral("live");
        if (postgres) {
            Result<bool> full = hasTables(environment.location);
            if (!full)
                return full.error();
            if (*full && !options.force)
                return Error{ErrorKind::Conflict, "installation.not_empty", {}, {}, {PostgresAddress::of(environment.location).name}};
            continue;
        }
        const QString file = parts.filePath(name + QStringLiteral(".sqlite"));
        QFile::rename(parts.filePath(name + QStringLiteral(".database")), file);
        Result<QStringList> settled = settle(file, environment.test, *key, *manifest, clock.now());
        if (!settled)
            return settled.error();
        anew << *settled;
    }
    return manifest;
}

// `touched` says whether a database was changed, when it fails. A restore that was broken off is begun anew: what it had loaded is put
// aside like anything else, beside what it had put aside itself.
Result<QStringList> loadDatabases(const BackendConfig &config, const QDir &parts, const BackupManifest &manifest, Instant now, bool &touched)
{
    QStringList anew;
    const QString aside = QLatin1StringView(asidePrefix) + stampOf(now).remove(u'-').toLower();
    Result<InstallationKey> key = InstallationKey::fromFile(parts.filePath(QStringLiteral("key")));
    if (!key)
        return key.error();
    for (const Environment::Config &environment : Backend::environmentConfigs(config, *key)) {
        Result<void> loaded = loadPostgres(environment.location, parts.filePath(environment.test ? QStringLiteral("test.database") : QStringLiteral("live.database")), aside);
        if (!loaded)
            return loaded.error();
        touched = true;
        Result<QStringList> settled = settle(environment.location, environment.test, *key, manifest, now);
        if (!settled)
            return settled;
        anew << *settled;
    }
    return anew;
}

Result<QList<RestoreResult::Schema>> listSchemas(const BackendConfig &config)
{
    QList<RestoreResult::Schema> schemas;
    for (const Environment::Config &environment : Backend::environmentConfigs(config, InstallationKey::random())) {
        Result<std::unique_ptr<Store>> store = Store::open(environment.location);
        if (!store)
            return store.error();
        Result<QStringList> names = schemasAside(**store);
        if (!names)
            return names.error();
        for (const QString &name : std::as_const(*names))
            schemas.append({PostgresAddress::of(environment.location).name, name});
    }
    return schemas;
}

} // namespace

Result<RestoreResult> restoreBackup(const BackendConfig &config, const QString &path, const RestoreOptions &options, const Clock &clock)
{
    const QDir folder(config.dataFolder);
    const QDir parts(folder.filePath(QStringLiteral("restore.parts")));
    QFile marker(folder.filePath(QLatin1StringView(Backend::restoreMarker)));
    const bool interrupted = marker.exists();
    const std::array<Environment::Config, 2> both = Backend::environmentConfigs(config, InstallationKey::random());
    Result<void> clear = hasNoLinks(folder);
    if (clear)
        clear = areApart(both[0].location, both[1].location);
    if (!clear)
        return clear.error();
    if (!options.force && !interrupted && hasMoreThanKey(folder))
        return Error{ErrorKind::Conflict, "installation.not_empty", {}, {}, {config.dataFolder}};
    if (!QFileInfo(path).isReadable())
        return Error{ErrorKind::Unavailable, "file.unreadable", {}, {}, {path}};
    const bool isNew = !folder.exists();
    const Result<void> prepared = prepareDataFolder(config.dataFolder, true);
    if (!prepared)
        return prepared.error();
    FolderLock lock(config.dataFolder);
    Result<void> taken = lock.take(FolderLock::Use::Alone);
    if (!taken)
        return taken.error();
    // Where there was nothing and nothing has come, nothing is left.
    const auto leave = qScopeGuard([&] {
        if (hasInstallation(folder) || marker.exists())
            return;
        lock.remove();
        if (isNew)
            folder.rmdir(folder.path());
    });
    QDir(parts.path()).removeRecursively();
    const auto tidy = qScopeGuard([&parts] { QDir(parts.path()).removeRecursively(); });
    RestoreOptions chosen = options;
    chosen.force = options.force || interrupted;
    RestoreResult result;
    Result<BackupManifest> manifest = prepare(config, path, chosen, parts, clock, result.anew);
    if (!manifest)
        return manifest.error();
    if (!marker.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {marker.fileName()}};
    if (!config.database.isEmpty()) {
        bool touched = interrupted;
        Result<QStringList> loaded = loadDatabases(config, parts, *manifest, clock.now(), touched);
        if (!loaded && !touched)
            marker.remove();
        if (!loaded)
            return loaded.error();
        result.anew << *loaded;
        Result<QList<RestoreResult::Schema>> schemas = listSchemas(config);
        if (!schemas)
            return schemas.error();
        result.schemas = *schemas;
    }
    Result<QString> aside = putAside(folder, clock.now());
    if (!aside)
        return aside.error();
    Result<void> placed = putInPlace(parts, folder);
    if (!placed)
        return placed.error();
    marker.remove();
    result.madeAt = manifest->createdAt;
    result.putAside = *aside;
    result.anew.removeDuplicates();
    return result;
}

} // namespace ulpan
