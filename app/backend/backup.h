#pragma once

#include "app/backend/backend.h"

namespace ulpan {

// An installation in one file: a compressed tar with manifest.json first, both databases, the uploads of imports that have not
// ended and, where asked for, the key under a passphrase. tar itself can read it.

struct BackupResult
{
    QString path;
    qint64 bytes = 0;
    bool withKey = false;
};
// While the installation is in use. A null passphrase leaves the key out. Errors: Unavailable "file.unwritable", "tool.…",
// "store.…".
[[nodiscard]] Result<BackupResult> makeBackup(Backend &backend, const BackendConfig &config, const QString &path, const std::optional<QString> &passphrase);

struct RestoreOptions
{
    std::optional<QString> passphrase = {};
    bool withoutKey = false; // leave the key in the backup alone
    bool force = false;      // put aside the installation that is there
};
struct RestoreResult
{
    QString madeAt;     // when the backup was made
    QString putAside;   // the folder with what was there; empty for nothing
    struct Schema
    {
        QString database, name;
    };
    QList<Schema> schemas; // of PostgreSQL, with what was put aside there, now or earlier
    QStringList anew;   // what has to be entered anew
};
// Everything is unpacked and checked beside the data folder's files before one of them is touched; from then on no program starts
// on the folder until all is in place. Errors: Invalid "backup.…", Conflict "installation.not_empty", "file.is_link" and "file.has_names"
// for what is linked to another place, Unavailable "installation.busy".
[[nodiscard]] Result<RestoreResult> restoreBackup(const BackendConfig &config, const QString &path, const RestoreOptions &options, const Clock &clock);

} // namespace ulpan
