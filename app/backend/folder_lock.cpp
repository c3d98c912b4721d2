#include "app/backend/folder_lock.h"

#include "models/base/file_lock.h"

#include <QFileInfo>

namespace ulpan {

Result<void> FolderLock::take(Use use)
{
    const QString folder = QFileInfo(m_file.fileName()).path();
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite))
        return Error{ErrorKind::Unavailable, "installation.key_unreadable", m_file.errorString(), {}, {folder}};
    if (!lockFile(m_file, use == Use::Alone))
        return Error{ErrorKind::Unavailable, "installation.busy", {}, {}, {folder}};
    return {};
}

} // namespace ulpan
