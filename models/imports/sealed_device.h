#pragma once

#include "models/base/result.h"

#include <QIODevice>

#include <functional>

namespace ulpan {

inline constexpr qint64 sealedPlainBytes = 64 * 1024;             // of a block, but for the last one
inline constexpr qint64 sealedBlockBytes = sealedPlainBytes + 28; // with nonce and tag

// Copies all that a device has left into sealed blocks, one after the other; memory does not grow with it.
// Unavailable "csv.unreadable" when the device fails.
[[nodiscard]] Result<void>
sealBlocks(QIODevice &plain, const QString &name, const QByteArray &key,
           const std::function<Result<void>(qint64 number, const QByteArray &block)> &keep);

// The same block under another key; what opens with `to` already stays as it is. Unavailable
// "installation.key_mismatch".
[[nodiscard]] Result<QByteArray> resealBlock(const QByteArray &sealed, const QString &name, qint64 number,
                                             const QByteArray &from, const QByteArray &to);

// Reads and seeks in what sealBlocks() made; `block` gives a block by its number. A block that cannot be
// opened ends reading.
class SealedDevice : public QIODevice
{
public:
    using BlockReader = std::function<Result<QByteArray>(qint64 number)>;
    // `sealedBytes`: of all blocks together. Open from the beginning.
    SealedDevice(QString name, QByteArray key, qint64 sealedBytes, BlockReader block);

    [[nodiscard]] qint64 size() const override { return m_size; }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] bool readBlock(qint64 number);

    QString m_name;
    QByteArray m_key;
    BlockReader m_block;
    qint64 m_size, m_at = 0;
    QByteArray m_plain; // of block m_number
    qint64 m_number = -1;
};

} // namespace ulpan
