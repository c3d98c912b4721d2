#include "models/imports/import_spool.h"

#include "models/base/crypto.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstring>

namespace ulpan {

namespace {

constexpr qint64 plainBlock = 64 * 1024;
constexpr qint64 sealedBlock = plainBlock + 28; // nonce and tag

QByteArray blockContext(const QString &name, qint64 block)
{
    return "import " + name.toUtf8() + ' ' + QByteArray::number(block);
}

// Reads what ImportSpool::keep() wrote, a block at a time.
class SealedDevice : public QIODevice
{
public:
    SealedDevice(const QString &path, QString name, QByteArray key) : m_file(path), m_name(std::move(name)), m_key(std::move(key)) {}

    bool openSealed() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    [[nodiscard]] qint64 size() const override
    {
        const qint64 blocks = (m_file.size() + sealedBlock - 1) / sealedBlock;
        return m_file.size() - blocks * (sealedBlock - plainBlock);
    }

    bool seek(qint64 position) override
    {
        m_at = position;
        return QIODevice::seek(position);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        qint64 done = 0;
        while (done < most) {
            if (!readBlock(m_at / plainBlock))
                return -1;
            const qint64 within = m_at % plainBlock;
            const qint64 part = qMin(most - done, m_plain.size() - within);
            if (part <= 0)
                break;
            std::memcpy(data + done, m_plain.constData() + within, size_t(part));
            done += part;
            m_at += part;
        }
        return done;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool readBlock(qint64 block)
    {
        if (block == m_block)
            return true;
        m_block = -1;
        m_plain.clear();
        if (block * sealedBlock < m_file.size()) {
            const bool sought = m_file.seek(block * sealedBlock);
            Result<QByteArray> plain = unseal(m_key, sought ? m_file.read(sealedBlock) : QByteArray(), blockContext(m_name, block));
            if (!plain) {
                setErrorString(QStringLiteral("block %1 of the import %2 cannot be opened").arg(block).arg(m_name));
                return false;
            }
            m_plain = std::move(*plain);
        }
        m_block = block;
        return true;
    }

    QFile m_file;
    QString m_name;
    QByteArray m_key, m_plain;
    qint64 m_block = -1, m_at = 0;
};

} // namespace

ImportSpool::ImportSpool(QString folder, QByteArray key) : m_folder(std::move(folder)), m_key(std::move(key))
{
    QDir().mkpath(m_folder);
}

QString ImportSpool::pathOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

Result<void> ImportSpool::keep(const QString &name, QIODevice &upload) const
{
    QSaveFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Unavailable, "store.full", file.errorString()};
    QByteArray plain(plainBlock, Qt::Uninitialized);
    for (qint64 block = 0;; ++block) {
        qint64 filled = 0, got = 1;
        while (filled < plainBlock && got > 0) {
            got = upload.read(plain.data() + filled, plainBlock - filled);
            filled += qMax<qint64>(got, 0);
        }
        if (got < 0 && !upload.atEnd())
            return Error{ErrorKind::Unavailable, "csv.unreadable", upload.errorString()};
        if (filled == 0)
            break;
        Result<QByteArray> sealed = seal(m_key, filled == plainBlock ? plain : plain.first(filled), blockContext(name, block));
        if (!sealed)
            return sealed.error();
        if (file.write(*sealed) != sealed->size())
            return Error{ErrorKind::Unavailable, "store.full", file.errorString()};
    }
    if (!file.commit())
        return Error{ErrorKind::Unavailable, "store.full", file.errorString()};
    return {};
}

Result<std::unique_ptr<QIODevice>> ImportSpool::open(const QString &name) const
{
    auto device = std::make_unique<SealedDevice>(pathOf(name), name, m_key);
    if (!device->openSealed())
        return Error{ErrorKind::Unavailable, "csv.unreadable", name};
    return std::unique_ptr<QIODevice>(std::move(device));
}

bool ImportSpool::has(const QString &name) const
{
    return QFile::exists(pathOf(name));
}

void ImportSpool::remove(const QString &name) const
{
    QFile::remove(pathOf(name));
}

QStringList ImportSpool::names() const
{
    return QDir(m_folder).entryList(QDir::Files);
}

} // namespace ulpan
