#pragma once

class QFile;

namespace ulpan {

// Locks an open file for this handle, alone or with others, or changes the lock it has; false when others are
// in the way. The system lets go of it when the file is closed, also by the end of the process.
[[nodiscard]] bool lockFile(QFile &file, bool alone);

} // namespace ulpan
