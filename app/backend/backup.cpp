#include "app/backend/backup.h"

#include "app/backend/archive_file.h"
#include "app/backend/backup_manifest.h"
#include "models/store/database_copy.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

namespace ulpan {

namespace {

// Copies what goes into the archive to one folder first: what is in the archive's first entry is known only when all is there.
class BackupParts
{
public:
    explicit BackupParts(const QString &folder) : m_folder(folder) {}

    // Uploads never change once they are there, but come and go.
    Result<void> addUploads(const Environment::Config &environment)
    {
        const QString name = environment.test ? QStringLiteral("test-imports") : QStringLiteral("imports");
        if (!m_folder.mkpath(name))
            return unwritable(name);
        for (const QFileInfo &file : QDir(environment.spoolFolder).entryInfoList(QDir::Files)) {
            const QString part = name + u'/' + file.fileName();
            const bool there = QFile::exists(m_folder.filePath(part)) || QFile::copy(file.filePath(), m_folder.filePath(part));
            if (!there && file.exists())
                return unwritable(part);
        }
        return {};
    }
    Result<void> addDatabase(Store &store, bool test)
    {
        const QString name = test ? QStringLiteral("test.database") : QStringLiteral("live.database");
        Result<void> copied = copyDatabase(store, m_folder.filePath(name));
        if (copied || store.engine() == Engine::Postgres)
            return copied;
        // The database could be read until now: what failed is the writing beside it.
        Error error = unwritable(name);
        error.detail = copied.error().detail;
        return error;
    }
    Result<void> addText(const char *name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(QLatin1StringView(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() ? Result<void>() : unwritable(QLatin1StringView(name));
    }
    [[nodiscard]] Result<QList<BackupManifest::File>> files() const
    {
        QList<BackupManifest::File> files;
        for (const QString &folder : {QString(), QStringLiteral("imports/"), QStringLiteral("test-imports/")}) {
            for (const QFileInfo &info : QDir(m_folder.filePath(folder)).entryInfoList(QDir::Files, QDir::Name)) {
                QFile file(info.filePath());
                if (!file.open(QIODevice::ReadOnly))
                    return Error{ErrorKind::Unavailable, "file.unreadable", {}, {}, {info.filePath()}};
                files << BackupManifest::File{folder + info.fileName(), info.size(), sha256Of(file)};
            }
        }
        return files;
    }

private:
    [[nodiscard]] Error unwritable(const QString &name) const
    {
        return {ErrorKind::Unavailable, "file.unwritable", {}, {}, {m_folder.filePath(name)}};
    }
    QDir m_folder;
};

Result<void> gather(BackupParts &parts, Backend &backend, std::span<const Environment::Config> environments)
{
    // Before the databases, because a job in the copy must find its file; and after them, because it may have begun in between.
    for (const bool after : {false, true}) {
        for (const Environment::Config &environment : environments) {
            Result<void> done = parts.addUploads(environment);
            if (done && !after)
                done = parts.addDatabase(backend.environment(environment.test).store(), environment.test);
            if (!done)
                return done;
        }
    }
    return {};
}

Result<void> writeArchive(const QString &path, const QString &folder, const BackupManifest &manifest, Instant now)
{
    Result<std::unique_ptr<ArchiveWriter>> archive = ArchiveWriter::open(path);
    if (!archive)
        return archive.error();
    Result<void> done = (*archive)->add(QLatin1StringView(manifestName), manifest.json(), now.milliseconds / 1000);
    for (qsizetype i = 0; done && i < manifest.files.size(); ++i) {
        const QString &name = manifest.files.at(i).name;
        done = (*archive)->addFile(name, folder + u'/' + name, now.milliseconds / 1000);
    }
    return done ? (*archive)->finish() : done;
}

} // namespace

Result<BackupResult> makeBackup(Backend &backend, const BackendConfig &config, const QString &path, const std::optional<QString> &passphrase)
{
    Result<InstallationKey> key = InstallationKey::fromFile(config.dataFolder + QStringLiteral("/key"));
    if (!key)
        return key.error();
    // One that a killed backup left is in nobody's way.
    const QString folder = path + QStringLiteral(".parts");
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return Error{ErrorKind::Unavailable, lock.error() == QLockFile::LockFailedError ? "installation.busy" : "file.unwritable", {}, {}, {path}};
    QDir(folder).removeRecursively();
    const auto tidy = qScopeGuard([&folder] { QDir(folder).removeRecursively(); });
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {folder}};
    BackupParts parts(folder);
    Result<void> done = gather(parts, backend, Backend::environmentConfigs(config, *key));
    if (done && passphrase) {
        Result<QByteArray> wrapped = key->wrapped(*passphrase);
        done = wrapped ? parts.addText(wrappedKeyName, *wrapped) : wrapped.error();
    }
    if (!done)
        return done.error();
    Result<QList<BackupManifest::File>> files = parts.files();
    if (!files)
        return files.error();
    const Instant now = backend.clock().now();
    const BackupManifest manifest{.program = QStringLiteral(ULPAN_VERSION), .createdAt = QString::fromLatin1(now.text()),
                                  .engine = config.database.isEmpty() ? QStringLiteral("sqlite") : QStringLiteral("postgresql"),
                                  .fingerprint = key->fingerprint(), .files = *files};
    done = writeArchive(path, folder, manifest, now);
    return done ? Result<BackupResult>(BackupResult{path, QFileInfo(path).size(), passphrase.has_value()}) : done.error();
}

} // namespace ulpan
