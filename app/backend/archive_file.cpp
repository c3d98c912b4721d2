#include "app/backend/archive_file.h"

#include <QBuffer>

#include <archive.h>
#include <archive_entry.h>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace ulpan {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

using ArchiveEntry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;
using ArchiveReader = std::unique_ptr<archive, decltype(&archive_read_free)>;

Error unreadable(const QString &path, archive *reader)
{
    return {ErrorKind::Invalid, "backup.unreadable", QString::fromUtf8(archive_error_string(reader)), {}, {path}};
}

} // namespace

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::open(const QString &path)
{
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(path));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        || !writer->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return writer->fault();
    writer->m_archive = archive_write_new();
    if (archive_write_add_filter_zstd(writer->m_archive) != ARCHIVE_OK)
        archive_write_add_filter_gzip(writer->m_archive);
    if (archive_write_set_format_pax_restricted(writer->m_archive) != ARCHIVE_OK
        || archive_write_open_fd(writer->m_archive, writer->m_file.handle()) != ARCHIVE_OK)
        return writer->fault();
    return writer;
}

ArchiveWriter::~ArchiveWriter()
{
    if (!m_archive)
        return;
    archive_write_free(m_archive);
    m_file.close();
    m_file.remove();
}

Error ArchiveWriter::fault() const
{
    const QString detail = m_archive ? QString::fromUtf8(archive_error_string(m_archive)) : m_file.errorString();
    return {ErrorKind::Unavailable, "file.unwritable", detail, {}, {m_path}};
}

Result<void> ArchiveWriter::add(const QString &name, const QByteArray &content, qint64 seconds)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return addDevice(name, buffer, seconds);
}

Result<void> ArchiveWriter::addFile(const QString &name, const QString &path, qint64 seconds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Unavailable, "file.unreadable", file.errorString(), {}, {path}};
    return addDevice(name, file, seconds);
}

Result<void> ArchiveWriter::addDevice(const QString &name, QIODevice &device, qint64 seconds)
{
    const ArchiveEntry entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), device.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), seconds, 0);
    if (archive_write_header(m_archive, entry.get()) != ARCHIVE_OK)
        return fault();
    while (!device.atEnd()) {
        const QByteArray piece = device.read(pieceBytes);
        if (piece.isEmpty() || archive_write_data(m_archive, piece.constData(), size_t(piece.size())) != piece.size())
            return fault();
    }
    return {};
}

Result<void> ArchiveWriter::finish()
{
    bool good = archive_write_close(m_archive) == ARCHIVE_OK;
#ifdef Q_OS_UNIX
    good = good && ::fsync(m_file.handle()) == 0;
#endif
    if (!good)
        return fault();
    m_file.close();
    // QFile::rename() would not replace an earlier backup.
    if (std::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fault();
    archive_write_free(m_archive);
    m_archive = nullptr;
    return {};
}

Result<void> readArchive(const QString &path, const std::function<Result<void>(const QString &, const ArchivePiece &)> &entry)
{
    const ArchiveReader reader(archive_read_new(), &archive_read_free);
    archive_read_support_filter_all(reader.get());
    archive_read_support_format_tar(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(path).constData(), size_t(pieceBytes)) != ARCHIVE_OK)
        return unreadable(path, reader.get());
    const ArchivePiece piece = [&]() -> Result<QByteArray> {
        QByteArray bytes(pieceBytes, Qt::Uninitialized);
        const la_ssize_t got = archive_read_data(reader.get(), bytes.data(), size_t(bytes.size()));
        if (got < 0)
            return unreadable(path, reader.get());
        bytes.truncate(got);
        return bytes;
    };
    for (;;) {
        archive_entry *next = nullptr;
        const int result = archive_read_next_header(reader.get(), &next);
        if (result == ARCHIVE_EOF)
            return {};
        if (result != ARCHIVE_OK)
            return unreadable(path, reader.get());
        Result<void> used = entry(QString::fromUtf8(archive_entry_pathname_utf8(next)), piece);
        if (!used)
            return used;
    }
}

} // namespace ulpan
