#pragma once

#include <QString>

namespace ulpan {

// Why nothing can be made in a folder, in English for the log; empty where nothing is in the way. Of a folder
// that is not there yet, why it cannot be made.
[[nodiscard]] QString folderFault(const QString &path);

} // namespace ulpan
