#pragma once

#include "models/base/result.h"

#include <QIODevice>

#include <memory>

namespace ulpan {

// The uploaded files of jobs that have not ended, one file a job. They are encrypted in blocks, as there may be passwords in them.
class ImportSpool
{
public:
    // Makes the folder where it is missing; `key` has 32 bytes.
    ImportSpool(QString folder, QByteArray key);

    // Copies all that the device has left, safe on the disk when it returns; memory does not grow with it.
    // Unavailable "store.full", also when the folder cannot be written; "csv.unreadable" when the device fails.
    [[nodiscard]] Result<void> keep(const QString &name, QIODevice &upload) const;
    // A device of its own, open for reading and seeking. Unavailable "csv.unreadable".
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;
    void remove(const QString &name) const;
    // The files that are there.
    [[nodiscard]] QStringList names() const;

private:
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
    QByteArray m_key;
};

} // namespace ulpan
