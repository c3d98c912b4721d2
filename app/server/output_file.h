#pragma once

#include "app/server/command_line.h"

namespace ulpan {

// Whether a command may write its result to `path`, of which nothing is touched. `read` is the file that it reads, if any. Errors:
// Conflict "file.exists" for what is there, unless --force is given; Invalid "file.of_installation", "file.is_read" and, for a
// device, a pipe, a folder or a link to nothing, "file.not_plain", whatever is given, through links as well.
[[nodiscard]] Result<void> mayWrite(const CommandLine &line, const QString &path, const QString &dataFolder, const QString &read = {});

// Whether what is noted for as long as the server runs may go there: into the data folder, but into none of the installation's own files,
// and into what is no plain file only where it is in /dev. Invalid as above.
[[nodiscard]] Result<void> mayLog(const QString &path, const QString &dataFolder);

} // namespace ulpan
