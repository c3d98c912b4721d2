#include "app/server/output_file.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>

namespace ulpan {

namespace {

// Behind all links; of what is not there, of the folder that it would come into.
QString placeOf(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath()
                         : QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
}

} // namespace

Result<void> mayWrite(const CommandLine &line, const QString &path, const QString &dataFolder, const QString &read)
{
    const QString place = placeOf(path);
    if (place.startsWith(QFileInfo(dataFolder).canonicalFilePath() + u'/'))
        return Error{ErrorKind::Invalid, "file.of_installation", {}, {}, {path}};
    if (!read.isEmpty() && place == placeOf(read))
        return Error{ErrorKind::Invalid, "file.is_read", {}, {}, {path}};
    // The last good one may be what a slip of the pen would write over.
    if (QFileInfo::exists(path) && !line.isSet(QStringLiteral("force")))
        return Error{ErrorKind::Conflict, "file.exists", {}, {}, {path}};
    return {};
}

Result<void> mayLog(const QString &path, const QString &dataFolder)
{
    const Error refused{ErrorKind::Invalid, "file.of_installation", {}, {}, {path}};
    const QDir folder(QFileInfo(dataFolder).canonicalFilePath());
    const QString place = placeOf(path);
    for (const char *name : {"imports", "test-imports"}) {
        if (place.startsWith(folder.filePath(QLatin1StringView(name)) + u'/'))
            return refused;
    }
    for (const char *name : {"key", "live.sqlite", "live.sqlite-wal", "live.sqlite-shm", "test.sqlite", "test.sqlite-wal", "test.sqlite-shm", "lock", "in-use", "restoring"}) {
        const QString own = folder.filePath(QLatin1StringView(name));
        std::error_code none; // of what is not there
        if (place == own || std::filesystem::equivalent(path.toStdU16String(), own.toStdU16String(), none))
            return refused;
    }
    return {};
}

} // namespace ulpan
