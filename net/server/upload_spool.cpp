#include "net/server/upload_spool.h"

#include "models/base/folder_fault.h"

#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <atomic>

namespace ulpan {

namespace {

constexpr qint64 spoolReserve = 64LL * 1024 * 1024; // of the disk, left to others
constexpr qint64 checkEvery = 16LL * 1024 * 1024;   // bytes written between two looks at the disk

// By all bodies of this process.
std::atomic<qint64> promisedSpace = 0;

Error spoolFull(const QString &detail)
{
    return {ErrorKind::Unavailable, QByteArrayLiteral("store.full"), detail};
}

bool hasSpoolSpace(const QString &folder)
{
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    return free < 0 || free >= promisedSpace + spoolReserve;
}

} // namespace

UploadSpool::UploadSpool(QString folder, qint64 expected) : m_folder(std::move(folder)), m_promised(expected)
{
    promisedSpace += m_promised;
}

UploadSpool::~UploadSpool()
{
    promisedSpace -= m_promised;
}

Result<std::unique_ptr<UploadSpool>> UploadSpool::open(const QString &folder, qint64 expected)
{
    std::unique_ptr<UploadSpool> spool(new UploadSpool(folder, expected));
    if (!hasSpoolSpace(folder))
        return spoolFull(QStringLiteral("not enough space for an upload"));
    auto file = std::make_shared<QTemporaryFile>(folder + QStringLiteral("/ulpan-upload-XXXXXX"));
    QFile &device = *file; // through QFile, because the mode is protected in QTemporaryFile
    // As long as nobody asks for its name, the file has none where the system can do that.
    if (!device.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        const QString fault = folderFault(folder);
        return fault.isEmpty() ? spoolFull(device.errorString())
                               : Error{ErrorKind::Unavailable, QByteArrayLiteral("store.folder"), fault};
    }
    spool->m_file = std::move(file);
    return spool;
}

Result<void> UploadSpool::append(QByteArrayView bytes)
{
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return spoolFull(m_file->errorString());
    const qint64 kept = std::min<qint64>(m_promised, bytes.size());
    m_promised -= kept;
    promisedSpace -= kept;
    m_unchecked += bytes.size();
    if (m_unchecked < checkEvery)
        return {};
    m_unchecked = 0;
    return hasSpoolSpace(m_folder) ? Result<void>()
                                   : spoolFull(QStringLiteral("an upload has used up the space"));
}

} // namespace ulpan
