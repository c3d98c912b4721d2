#include "app/server/output_file.h"

#include "app/backend/installation_files.h"

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

// To write into a pipe may wait for ever, and a device would be replaced.
Result<void> isPlain(const QString &path)
{
    const QFileInfo info(path);
    const bool isSomething = info.exists() || info.isSymLink();
    return isSomething && !info.isFile() ? Result<void>(Error{ErrorKind::Invalid, "file.not_plain", {}, {}, {path}}) : Result<void>();
}

} // namespace

Result<void> mayWrite(const CommandLine &line, const QString &path, const QString &dataFolder, const QString &read)
{
    const QString place = placeOf(path);
    if (place.startsWith(QFileInfo(dataFolder).canonicalFilePath() + u'/'))
        return Error{ErrorKind::Invalid, "file.of_installation", {}, {}, {path}};
    if (!read.isEmpty() && place == placeOf(read))
        return Error{ErrorKind::Invalid, "file.is_read", {}, {}, {path}};
    if (const Result<void> plain = isPlain(path); !plain)
        return plain;
    // The last good one may be what a slip of the pen would write over.
    if (QFileInfo::exists(path) && !line.isSet(QStringLiteral("force")))
        return Error{ErrorKind::Conflict, "file.exists", {}, {}, {path}};
    return {};
}

Result<void> mayLog(const QString &path, const QString &dataFolder)
{
    const QString place = placeOf(path);
    const QDir folder(QFileInfo(dataFolder).canonicalFilePath());
    for (const QString &name : ownFiles()) {
        const QString own = folder.filePath(name);
        std::error_code none; // of what is not there
        if (place == own || place.startsWith(own + u'/') || std::filesystem::equivalent(path.toStdU16String(), own.toStdU16String(), none))
            return Error{ErrorKind::Invalid, "file.of_installation", {}, {}, {path}};
    }
    // A log is never replaced, and what the system has there is made to be written on.
    return path.startsWith(u"/dev/") ? Result<void>() : isPlain(path);
}

} // namespace ulpan
