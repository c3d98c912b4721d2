#include "app/backend/archive_file.h"
#include "app/backend/backup_manifest.h"
#include "tests/fuzz/fuzz_target.h"

#include <QTemporaryDir>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

void checkManifest(const QByteArray &bytes)
{
    const Result<BackupManifest> manifest = BackupManifest::fromJson(bytes, QStringLiteral("backup"));
    if (!manifest)
        return;
    require(manifest->format >= 1 && manifest->format <= BackupManifest::newestFormat);
    const Result<BackupManifest> again = BackupManifest::fromJson(manifest->json(), QStringLiteral("backup"));
    require(again && again->format == manifest->format && again->files.size() == manifest->files.size());
    for (qsizetype i = 0; i < again->files.size(); ++i)
        require(again->files[i].bytes == manifest->files[i].bytes);
    for (const BackupManifest::File &file : manifest->files)
        require(manifest->find(file.name) != nullptr);
}

struct Content
{
    QStringList names;
    QByteArray bytes;
    bool isWhole = false;
};

Content contentOf(const QString &path)
{
    constexpr qsizetype enough = 8 * 1024 * 1024; // a few bytes may stand for many
    Content content;
    content.isWhole =
        readArchive(path, [&content](const QString &name, const ArchivePiece &piece) -> Result<void> {
            content.names << name;
            for (;;) {
                const Result<QByteArray> bytes = piece();
                if (!bytes)
                    return bytes.error();
                content.bytes += *bytes;
                if (bytes->isEmpty() || content.bytes.size() > enough)
                    return {};
            }
        }).has_value();
    return content;
}

void checkArchive(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(QStringLiteral("backup"));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    file.close();
    (void)contentOf(path);
}

// What was put into an archive comes out of it.
void checkWritten(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(QStringLiteral("written"));
    Result<std::unique_ptr<ArchiveWriter>> writer = ArchiveWriter::open(path);
    require(writer && (*writer)->add(QStringLiteral("manifest.json"), bytes, 1) && (*writer)->finish());
    const Content content = contentOf(path);
    require(content.isWhole && content.bytes == bytes &&
            content.names == QStringList(QStringLiteral("manifest.json")));
}

} // namespace

// A backup that comes from anywhere: its container and what it says of itself.
ULPAN_FUZZ_TARGET(1000, 28'000)
{
    static const QTemporaryDir folder;
    const QByteArray bytes = input.toByteArray();
    checkManifest(bytes);
    checkArchive(folder, bytes);
    if (bytes.size() % 256 == 0)
        checkWritten(folder, bytes);
}
