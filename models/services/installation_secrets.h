#pragma once

#include "models/services/sealed_columns.h"

namespace ulpan {

// What binds an environment's database to the key of its installation, and the secrets that the environment keeps for itself,
// sealed under that key: they outlive a change of it.

// The key as this environment uses it, with a secret of the environment's own, made at first use, under which tokens and client
// secrets are hashed. Unavailable "installation.key_other" {path} when the database belongs to another key than
// `key`, or to none that can open what is in it; `path` is where the key came from;
// "installation.key_changing" {path} while a change to another key, which `key` knows nothing of, has been broken off.
[[nodiscard]] Result<InstallationKey> environmentKey(Store &store, Instant now, const InstallationKey &key, const QString &path);

// Before anything is sealed anew: until the change is done no program opens this database with the previous key alone, as another
// machine has it.
[[nodiscard]] Result<void> noteKeyChange(Store &store, Instant now, const InstallationKey &key);

// Seals all that is sealed in this database anew, from the key's previous one to itself; can be broken off at any moment and
// begun again. The last step, one transaction, retires the signing keys and binds the database to the new key.
[[nodiscard]] Result<void> changeEnvironmentKey(Store &store, Instant now, const InstallationKey &key);

// Makes another key for signing; those before it go on verifying, and are removed when nothing they signed can be valid.
[[nodiscard]] Result<void> addSigningKey(Connection &database, Instant now, const InstallationKey &key, const QString &purpose);

// After the key was lost: lets go of what cannot be read and binds the database to `key`; gives what people have to enter anew.
[[nodiscard]] Result<QStringList> adoptKey(Store &store, Instant now, const InstallationKey &key);

} // namespace ulpan
