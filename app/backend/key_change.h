#pragma once

#include "app/backend/environment.h"

namespace ulpan {

// Changes the key of a whole installation, of which this process must be the only user: all that is sealed is sealed anew, in
// place. The file holds both keys from the first step to the last, so that a process that dies in between has lost nothing: the
// next one that opens the installation goes on here.

// Puts another key in the file, with the one it had behind it. Unavailable "installation.key_unreadable".
[[nodiscard]] Result<InstallationKey> beginKeyChange(const QString &keyPath);

// Does what is left to do in every environment, then takes the old key out of the file; gives the key that remains.
// Unavailable "installation.busy" where a database is in use.
[[nodiscard]] Result<InstallationKey> finishKeyChange(const QString &keyPath, const InstallationKey &key,
                                                      std::span<const Environment::Config> environments, const Clock &clock);

} // namespace ulpan
