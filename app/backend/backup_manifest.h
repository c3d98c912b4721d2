#pragma once

#include "models/base/result.h"

#include <QIODevice>

namespace ulpan {

// What a backup says of itself, as manifest.json.
struct BackupManifest
{
    static constexpr int newestFormat = 1;
    struct File
    {
        QString name; // within the archive
        qint64 bytes = 0;
        QByteArray sha256;
    };
    int format = newestFormat;
    QString program, createdAt, engine; // "sqlite" or "postgresql"
    QByteArray fingerprint;             // of the key that the secrets are sealed under
    QList<File> files;

    [[nodiscard]] QByteArray json() const;
    // Invalid "backup.unreadable", "backup.newer".
    [[nodiscard]] static Result<BackupManifest> fromJson(const QByteArray &json, const QString &path);
    [[nodiscard]] const File *find(const QString &name) const;
};

// The hexadecimal digest of all a device has left.
[[nodiscard]] QByteArray sha256Of(QIODevice &device);

inline constexpr char manifestName[] = "manifest.json";
inline constexpr char wrappedKeyName[] = "key.wrapped";

} // namespace ulpan
