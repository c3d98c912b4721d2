#include "app/server/doctor.h"

#include "models/base/folder_fault.h"

#include <QDir>
#include <QFileInfo>
#include <QHostInfo>
#include <QLockFile>
#include <QStorageInfo>
#include <QUrl>

namespace ulpan {

namespace {

using enum Diagnosis::State;

constexpr QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr qint64 scarceBytes = qint64(1) << 30, fullBytes = qint64(100) << 20;

Diagnosis rightsOf(const char *subject, const QString &path, [[maybe_unused]] const char *mode)
{
    const QFileInfo info(path);
    if (!info.isReadable() || !info.isWritable())
        return {subject, Bad, path + QStringLiteral(" cannot be read and written by this user"), QStringLiteral("run as the user who owns it")};
#ifdef Q_OS_UNIX
    if (info.permissions() & ofOthers)
        return {subject, Bad, path + QStringLiteral(" is open to other users of this machine"), QStringLiteral("chmod %1 %2").arg(QLatin1StringView(mode), path)};
#endif
    return {subject, Good, path};
}

Diagnosis keyOf(const QString &path)
{
    const Result<InstallationKey> key = InstallationKey::fromFile(path);
    if (!key)
        return {"key", Bad, path + QStringLiteral(" holds no key"), QStringLiteral("put the right key file there, from where it is kept safe or from a backup with the key")};
    if (key->previous())
        return {"key", Doubtful, QStringLiteral("a change of the key was broken off"), QStringLiteral("run key rotate, or start the server: either goes on with it")};
    return rightsOf("key", path, "600");
}

Diagnosis lockOf(const QString &path)
{
    if (!QFile::exists(path))
        return {"lock", Good, QStringLiteral("no server runs on this folder")};
    QLockFile lock(path);
    lock.setStaleLockTime(0);
    qint64 process = 0;
    QString host, program;
    const bool known = lock.getLockInfo(&process, &host, &program);
    if (lock.tryLock(0))
        return {"lock", Good, QStringLiteral("a server that is gone had left its lock; it is removed")};
    return {"lock", Good, known ? QStringLiteral("%1 runs as process %2 on %3").arg(program).arg(process).arg(host) : QStringLiteral("a server runs on this folder")};
}

Diagnosis spaceIn(const QString &folder)
{
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    const QString found = QStringLiteral("%1 MB are free where %2 is").arg(free >> 20).arg(folder);
    if (free < fullBytes)
        return {"disk", Bad, found, QStringLiteral("make room: nothing can be written once it is full")};
    return {"disk", free < scarceBytes ? Doubtful : Good, found, free < scarceBytes ? QStringLiteral("make room before it is full") : QString()};
}

// On PostgreSQL uploads are in the database.
QList<Diagnosis> uploadsOf(const BackendConfig &config)
{
    QList<Diagnosis> found;
    for (const Environment::Config &environment : Backend::environmentConfigs(config, InstallationKey::random())) {
        const QFileInfo info(environment.spoolFolder);
        const bool isThere = info.exists() || info.isSymLink(); // it is made by the first upload
        const QString fault = config.database.isEmpty() && isThere ? folderFault(environment.spoolFolder) : QString();
        if (!fault.isEmpty())
            found << Diagnosis{"uploads", Bad, fault, QStringLiteral("put a folder there that this user may write; no file can be imported until then")};
    }
    return found;
}

} // namespace

QList<Diagnosis> examineRights(const QString &dataFolder)
{
    return {rightsOf("data folder", QDir(dataFolder).absolutePath(), "700"), rightsOf("key", QDir(dataFolder).filePath(QStringLiteral("key")), "600")};
}

QList<Diagnosis> examineFolder(const BackendConfig &config)
{
    const QDir folder(config.dataFolder);
    if (!folder.exists())
        return {{"data folder", Bad, config.dataFolder + QStringLiteral(" is not there"), QStringLiteral("check --data, or run ulpan-server init")}};
    QList<Diagnosis> found{rightsOf("data folder", folder.absolutePath(), "700")};
    if (folder.exists(QLatin1StringView(Backend::restoreMarker)))
        found << Diagnosis{"data folder", Bad, QStringLiteral("a restore was broken off"), QStringLiteral("run ulpan-server restore again")};
    if (!folder.exists(QStringLiteral("key")))
        found << Diagnosis{"key", Bad, folder.filePath(QStringLiteral("key")) + QStringLiteral(" is not there"), QStringLiteral("put the key file back, or run ulpan-server init for a new installation")};
    else
        found << keyOf(folder.filePath(QStringLiteral("key")));
    return found << uploadsOf(config) << lockOf(folder.filePath(QStringLiteral("lock"))) << spaceIn(folder.absolutePath());
}

Diagnosis examineNetwork(const QByteArray &publicUrl)
{
    // A name kept for examples will do where the installation has none of its own; nothing but the resolver is asked.
    const QString host = QUrl(QString::fromUtf8(publicUrl)).host();
    const QString name = host.isEmpty() || host == u"localhost" ? QStringLiteral("example.com") : host;
    const QHostInfo info = QHostInfo::fromName(name);
    if (info.error() == QHostInfo::NoError)
        return {"network", Good, QStringLiteral("names are resolved (%1)").arg(name)};
    return {"network", Doubtful, QStringLiteral("%1 cannot be resolved: %2").arg(name, info.errorString()),
            QStringLiteral("check the resolver (/etc/resolv.conf); without it no webhook, mail or sign-on service is reached")};
}

} // namespace ulpan
