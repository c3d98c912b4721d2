#include "app/backend/folder_lock.h"

#include "models/base/file_lock.h"
#include "models/base/folder_fault.h"

#include <QFileInfo>

namespace ulpan {

Result<void> FolderLock::take(Use use)
{
    const QString folder = QFileInfo(m_file.fileName()).path();
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite)) {
        const QString fault = folderFault(folder);
        return fault.isEmpty() ? Error{ErrorKind::Unavailable,
                                       "file.unwritable",
                                       m_file.errorString(),
                                       {},
                                       {m_file.fileName()}}
                               : Error{ErrorKind::Unavailable, "installation.folder", fault, {}, {folder}};
    }
    if (!lockFile(m_file, use == Use::Alone))
        return Error{ErrorKind::Unavailable, "installation.busy", {}, {}, {folder}};
    return {};
}

} // namespace ulpan
