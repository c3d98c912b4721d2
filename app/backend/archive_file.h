#pragma once

#include "models/base/result.h"

#include <QFile>

#include <functional>

struct archive;

namespace ulpan {

// A compressed tar file as it is written: under a name with .part behind it, readable for this user alone, until finish().
class ArchiveWriter
{
public:
    // Unavailable "file.unwritable" here and below.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveWriter>> open(const QString &path);
    ~ArchiveWriter(); // without finish() nothing remains

    [[nodiscard]] Result<void> add(const QString &name, const QByteArray &content, qint64 seconds);
    [[nodiscard]] Result<void> addFile(const QString &name, const QString &path, qint64 seconds);
    // All on the disk under the name that was asked for.
    [[nodiscard]] Result<void> finish();

private:
    explicit ArchiveWriter(QString path) : m_path(std::move(path)), m_file(m_path + QStringLiteral(".part")) {}
    [[nodiscard]] Error fault() const;
    [[nodiscard]] Result<void> addDevice(const QString &name, QIODevice &device, qint64 seconds);

    QString m_path;
    QFile m_file;
    archive *m_archive = nullptr;
};

// Calls `entry` for each file of an archive, in its order; `piece` gives its next bytes, empty at its end. Invalid
// "backup.unreadable" for what is no archive or is cut short.
using ArchivePiece = std::function<Result<QByteArray>()>;
[[nodiscard]] Result<void> readArchive(const QString &path, const std::function<Result<void>(const QString &name, const ArchivePiece &piece)> &entry);

} // namespace ulpan
