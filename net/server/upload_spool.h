#pragma once

#include "models/base/result.h"

#include <QFile>

#include <memory>

namespace ulpan {

// A large body on its way into a temporary file, which has no name where the system can do that. What all of
// them still expect is asked of the disk beforehand, so that uploads at one time cannot fill it together.
class UploadSpool
{
public:
    // `expected` is the body's length where it is known, else 0. Unavailable "store.full".
    [[nodiscard]] static Result<std::unique_ptr<UploadSpool>> open(const QString &folder, qint64 expected);
    ~UploadSpool();
    Q_DISABLE_COPY_MOVE(UploadSpool)

    // Unavailable "store.full".
    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    // What has been appended.
    [[nodiscard]] std::shared_ptr<QFile> file() const { return m_file; }

private:
    UploadSpool(QString folder, qint64 expected);

    const QString m_folder;
    qint64 m_promised; // bytes of the disk that are meant for this body and not yet written
    qint64 m_unchecked = 0;
    std::shared_ptr<QFile> m_file;
};

} // namespace ulpan
