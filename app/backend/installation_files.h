#pragma once

#include <QStringList>

namespace ulpan {

// What lies in a data folder, by its names there.

// What an installation consists of, the key last: without it nothing takes the folder for an installation.
[[nodiscard]] const QStringList &installationFiles();
// With them what programs keep there while they work on it.
[[nodiscard]] const QStringList &ownFiles();

} // namespace ulpan
