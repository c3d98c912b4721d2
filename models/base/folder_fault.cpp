#include "models/base/folder_fault.h"

#include <QFileInfo>

namespace ulpan {

QString folderFault(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() && !info.exists())
        return QStringLiteral("%1 is a link to %2, where nothing is").arg(path, info.symLinkTarget());
    if (!info.exists() && !info.isRoot())
        return folderFault(info.absolutePath());
    if (!info.isDir())
        return QStringLiteral("%1 is a file and no folder").arg(path);
    return info.isWritable() ? QString()
                             : QStringLiteral("the folder %1 cannot be written by this user").arg(path);
}

} // namespace ulpan
