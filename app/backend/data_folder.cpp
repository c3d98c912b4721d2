#include "app/backend/data_folder.h"

#include "models/base/folder_fault.h"

#include <QDir>
#include <QFile>

namespace ulpan {

namespace {

constexpr QFile::Permissions ofOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                        QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

Result<void> prepareDataFolder(const QString &path, bool mustBeWritten)
{
    const bool isThere = QDir().mkpath(path);
    const QString fault = folderFault(path);
    if (!isThere || (mustBeWritten && !fault.isEmpty()))
        return Error{ErrorKind::Unavailable, "installation.folder", fault, {}, {path}};
    const QFile::Permissions rights = QFile::permissions(path);
    if (rights & ofOthers)
        QFile::setPermissions(path, rights & ofOwner);
    return {};
}

} // namespace ulpan
