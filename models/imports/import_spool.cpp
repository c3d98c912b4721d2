#include "models/imports/import_spool.h"

#include "models/base/crypto.h"
#include "models/base/folder_fault.h"
#include "models/imports/sealed_device.h"
#include "models/store/long_log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

namespace ulpan {

namespace {

// Of a planned row in the database, with its places in indexes and some faults; and how often the file's
// texts stand there.
constexpr qint64 planRowBytes = 480, planTextFactor = 2;
constexpr qint64 planReserve = 256LL * 1024 * 1024; // left to all others
constexpr int secondsUntilRoom = 600, secondsUntilPlanned = 60;

qint64 planBytes(qint64 rows, qint64 fileBytes)
{
    return rows * planRowBytes + fileBytes * planTextFactor;
}

QString mebibytes(qint64 bytes)
{
    return QString::number((bytes + 1024 * 1024 - 1) / (1024 * 1024));
}

// What a log longer than usual takes beside the plan, as far as it is not there yet; of all plans of a database together, since they are
// written one after the other.
qint64 logBytes(const Store &store, qint64 needed)
{
    const qint64 there = QFileInfo(store.location() + QStringLiteral("-wal")).size();
    return std::max<qint64>(0, std::min(needed, LongLog::mostBytes) - std::max(there, LongLog::usualBytes));
}

Error noRoom(const Store &store, qint64 needed, qint64 free)
{
    return {.kind = ErrorKind::Unavailable,
            .reason = "import.no_room",
            .detail = store.location(),
            .arguments = {mebibytes(needed), mebibytes(free)},
            .retryAfter = secondsUntilRoom};
}

} // namespace

ImportSpool::ImportSpool(Store &store, QString folder, QByteArray key, std::shared_ptr<PlanRoom> room)
    : m_store(store), m_folder(std::move(folder)), m_key(std::move(key)), m_room(std::move(room))
{
}

QString ImportSpool::pathOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

Result<void> ImportSpool::keep(const QString &name, QIODevice &upload, Instant now) const
{
    return inDatabase() ? keepRows(name, upload, now) : keepFile(name, upload);
}

// A full disk takes new files for longer than it takes their bytes.
Error ImportSpool::unopened(const QFileDevice &file) const
{
    const QString said = file.error() == QFileDevice::NoError ? QString() : file.errorString();
    QString fault = folderFault(m_folder);
    if (fault.isEmpty() && (said.isEmpty() || said == qt_error_string(ENOSPC)))
        return {ErrorKind::Unavailable, "store.full", said};
    if (fault.isEmpty())
        fault = file.fileName() + QStringLiteral(": ") + said;
    return {ErrorKind::Unavailable, "store.folder", fault};
}

Result<void> ImportSpool::keepFile(const QString &name, QIODevice &upload) const
{
    QSaveFile file(pathOf(name));
    const auto full = [&] { return Error{ErrorKind::Unavailable, "store.full", file.errorString()}; };
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly))
        return unopened(file);
    Result<void> kept = sealBlocks(upload, name, m_key, [&](qint64, const QByteArray &block) -> Result<void> {
        return file.write(block) == block.size() ? Result<void>() : full();
    });
    if (!kept)
        return kept;
    return file.commit() ? Result<void>() : full();
}

Result<void> ImportSpool::keepRows(const QString &name, QIODevice &upload, Instant now) const
{
    Result<void> kept =
        sealBlocks(upload, name, m_key, [&](qint64 number, const QByteArray &block) -> Result<void> {
            return m_store.look([&](Connection &database) {
                return database.perform(
                    QStringLiteral(
                        "insert into import_file (name, block, content, created_at) values (?, ?, ?, ?)"),
                    {name, number, block, QString::fromLatin1(now.text())});
            });
        });
    if (!kept)
        remove(name);
    return kept;
}

Result<std::unique_ptr<QIODevice>> ImportSpool::open(const QString &name) const
{
    if (!inDatabase()) {
        const auto file = std::make_shared<QFile>(pathOf(name));
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return notFound("import.file_gone");
        return std::unique_ptr<QIODevice>(
            std::make_unique<SealedDevice>(name, m_key, file->size(), [file](qint64 number) {
                return file->seek(number * sealedBlockBytes) ? file->read(sealedBlockBytes) : QByteArray();
            }));
    }
    Result<qint64> size = m_store.look([&](Connection &database) -> Result<qint64> {
        Result<Cursor> sum = database.run(
            QStringLiteral("select sum(length(content)) from import_file where name = ?"), {name});
        if (!sum)
            return sum.error();
        return sum->next() && !sum->value(0).isNull() ? Result<qint64>(sum->id(0))
                                                      : notFound("import.file_gone");
    });
    if (!size)
        return size.error();
    return std::unique_ptr<QIODevice>(
        std::make_unique<SealedDevice>(name, m_key, *size, [this, name](qint64 number) -> Result<QByteArray> {
            return m_store.look([&](Connection &database) -> Result<QByteArray> {
                Result<Cursor> block = database.run(
                    QStringLiteral("select content from import_file where name = ? and block = ?"),
                    {name, number});
                if (!block)
                    return block.error();
                return block->next() ? block->bytes(0) : QByteArray();
            });
        }));
}

void ImportSpool::remove(const QString &name) const
{
    endRoom(name);
    if (!inDatabase()) {
        QFile::remove(pathOf(name));
        return;
    }
    // What stays behind is found by the next tidying.
    (void)m_store.look([&](Connection &database) {
        return database.perform(QStringLiteral("delete from import_file where name = ?"), {name});
    });
}

// Negative where a disk says nothing of itself.
qint64 ImportSpool::freeBytes() const
{
    return m_freeBytes ? m_freeBytes()
                       : QStorageInfo(QFileInfo(m_store.location()).absolutePath()).bytesAvailable();
}

Result<void> ImportSpool::roomFor(const QString &name, qint64 rows, qint64 fileBytes) const
{
    const qint64 free = inDatabase() ? -1 : freeBytes();
    const qint64 needed = planBytes(rows, fileBytes);
    const qint64 beside = planReserve + logBytes(m_store, needed);
    const std::optional<qint64> promised = free < 0 ? std::nullopt : m_room->promise(name, needed, free - beside);
    if (!promised)
        return {};
    Error error = noRoom(m_store, needed + beside, free);
    if (free >= needed + beside) {
        error.reason = "import.room_promised";
        error.arguments << mebibytes(*promised);
        error.retryAfter = secondsUntilPlanned;
    }
    return error;
}

Result<void> ImportSpool::roomLeft(const QString &name, qint64 rows, qint64 fileBytes) const
{
    if (inDatabase())
        return {};
    const qint64 needed = planBytes(rows, fileBytes), free = freeBytes();
    m_room->settle(name, needed);
    return free < 0 || free >= planReserve ? Result<void>() : noRoom(m_store, needed + planReserve, free);
}

Result<QString> ImportSpool::sealText(const QByteArray &text, const QString &name) const
{
    Result<QByteArray> sealed = seal(m_key, text, name.toUtf8());
    if (!sealed)
        return sealed.error();
    return QString::fromLatin1(sealed->toBase64());
}

Result<QByteArray> ImportSpool::openText(const QString &sealed, const QString &name) const
{
    return unseal(m_key, QByteArray::fromBase64(sealed.toLatin1()), name.toUtf8());
}

QStringList ImportSpool::namesBefore(Instant time) const
{
    QStringList names;
    if (!inDatabase()) {
        for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files)) {
            if (file.lastModified().toMSecsSinceEpoch() < time.milliseconds)
                names << file.fileName();
        }
        return names;
    }
    (void)m_store.look([&](Connection &database) -> Result<void> {
        Result<Cursor> cursor =
            database.run(QStringLiteral("select distinct name from import_file where created_at < ?"),
                         {QString::fromLatin1(time.text())});
        while (cursor && cursor->next())
            names << cursor->text(0);
        return {};
    });
    return names;
}

} // namespace ulpan
