#include "models/imports/sealed_device.h"

#include "models/base/crypto.h"

#include <cstring>

namespace ulpan {

namespace {

// Blocks cannot change places, nor files their names.
QByteArray blockContext(const QString &name, qint64 number)
{
    return "import " + name.toUtf8() + ' ' + QByteArray::number(number);
}

} // namespace

Result<void> sealBlocks(QIODevice &plain, const QString &name, const QByteArray &key,
                        const std::function<Result<void>(qint64, const QByteArray &)> &keep)
{
    QByteArray block(sealedPlainBytes, Qt::Uninitialized);
    for (qint64 number = 0;; ++number) {
        qint64 filled = 0, got = 1;
        while (filled < sealedPlainBytes && got > 0) {
            got = plain.read(block.data() + filled, sealedPlainBytes - filled);
            filled += qMax<qint64>(got, 0);
        }
        if (got < 0 && !plain.atEnd())
            return Error{ErrorKind::Unavailable, "csv.unreadable", plain.errorString()};
        // An empty file is one empty block, so that it is not a file that is gone.
        if (filled == 0 && number > 0)
            return {};
        Result<QByteArray> sealed =
            seal(key, filled == sealedPlainBytes ? block : block.first(filled), blockContext(name, number));
        if (!sealed)
            return sealed.error();
        Result<void> kept = keep(number, *sealed);
        if (!kept)
            return kept;
    }
}

Result<QByteArray> resealBlock(const QByteArray &sealed, const QString &name, qint64 number,
                               const QByteArray &from, const QByteArray &to)
{
    const QByteArray context = blockContext(name, number);
    if (unseal(to, sealed, context))
        return sealed;
    Result<QByteArray> plain = unseal(from, sealed, context);
    return plain ? seal(to, *plain, context) : plain;
}

SealedDevice::SealedDevice(QString name, QByteArray key, qint64 sealedBytes, BlockReader block)
    : m_name(std::move(name)), m_key(std::move(key)), m_block(std::move(block))
{
    const qint64 blocks = (sealedBytes + sealedBlockBytes - 1) / sealedBlockBytes;
    m_size = sealedBytes - blocks * (sealedBlockBytes - sealedPlainBytes);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool SealedDevice::seek(qint64 position)
{
    m_at = position;
    return QIODevice::seek(position);
}

qint64 SealedDevice::readData(char *data, qint64 most)
{
    qint64 done = 0;
    while (done < most && m_at < m_size) {
        if (!readBlock(m_at / sealedPlainBytes))
            return -1;
        const qint64 within = m_at % sealedPlainBytes;
        const qint64 part = qMin(most - done, m_plain.size() - within);
        std::memcpy(data + done, m_plain.constData() + within, size_t(part));
        done += part;
        m_at += part;
    }
    return done;
}

bool SealedDevice::readBlock(qint64 number)
{
    if (number == m_number)
        return true;
    m_number = -1;
    Result<QByteArray> sealed = m_block(number);
    Result<QByteArray> plain = sealed ? unseal(m_key, *sealed, blockContext(m_name, number)) : sealed;
    // A block that is too short would have reading go on in the wrong place.
    const bool whole = plain && plain->size() == qMin(sealedPlainBytes, m_size - number * sealedPlainBytes);
    if (!whole) {
        setErrorString(QStringLiteral("block %1 of %2 cannot be opened").arg(number).arg(m_name));
        return false;
    }
    m_plain = std::move(*plain);
    m_number = number;
    return true;
}

} // namespace ulpan
