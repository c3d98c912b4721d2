#include "models/base/file_lock.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/file.h>
#endif

namespace ulpan {

#ifdef Q_OS_WIN
bool lockFile(QFile &file, bool alone)
{
    const auto handle = reinterpret_cast<HANDLE>(::_get_osfhandle(file.handle()));
    OVERLAPPED place = {};
    ::UnlockFileEx(handle, 0, 1, 0, &place);
    return ::LockFileEx(handle, LOCKFILE_FAIL_IMMEDIATELY | (alone ? LOCKFILE_EXCLUSIVE_LOCK : 0), 0, 1, 0,
                        &place);
}
#else
bool lockFile(QFile &file, bool alone)
{
    return ::flock(file.handle(), (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0;
}
#endif

} // namespace ulpan
