#include "app/backend/folder_lock.h"

#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/file.h>
#endif

namespace ulpan {

namespace {

#ifdef Q_OS_WIN
bool lockFile(int handle, bool alone)
{
    const auto file = reinterpret_cast<HANDLE>(::_get_osfhandle(handle));
    OVERLAPPED place = {};
    ::UnlockFileEx(file, 0, 1, 0, &place);
    return ::LockFileEx(file, LOCKFILE_FAIL_IMMEDIATELY | (alone ? LOCKFILE_EXCLUSIVE_LOCK : 0), 0, 1, 0, &place);
}
#else
bool lockFile(int handle, bool alone)
{
    return ::flock(handle, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0;
}
#endif

} // namespace

Result<void> FolderLock::take(Use use)
{
    const QString folder = QFileInfo(m_file.fileName()).path();
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite))
        return Error{ErrorKind::Unavailable, "installation.key_unreadable", m_file.errorString(), {}, {folder}};
    if (!lockFile(m_file.handle(), use == Use::Alone))
        return Error{ErrorKind::Unavailable, "installation.busy", {}, {}, {folder}};
    return {};
}

} // namespace ulpan
