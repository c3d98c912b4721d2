#include "app/server/output_file.h"

#include <QDir>
#include <QFileInfo>

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

} // namespace ulpan
