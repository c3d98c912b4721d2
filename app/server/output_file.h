#pragma once

#include "app/server/command_line.h"

namespace ulpan {

// Whether a command may write its result to `path`, of which nothing is touched. `read` is the file that it reads, if any. Errors:
// Conflict "file.exists" for what is there, unless --force is given; Invalid "file.of_installation", "file.is_read" whatever is
// given, through links as well.
[[nodiscard]] Result<void> mayWrite(const CommandLine &line, const QString &path, const QString &dataFolder, const QString &read = {});

} // namespace ulpan
