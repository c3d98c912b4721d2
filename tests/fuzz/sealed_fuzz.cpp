#include "models/base/crypto.h"
#include "models/base/installation_key.h"
#include "models/imports/sealed_device.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QByteArray key(32, 'k');

void checkSealing(const QByteArray &bytes)
{
    require(!unseal(key, bytes, "context"));
    const Result<QByteArray> sealed = seal(key, bytes, "context");
    require(sealed && unseal(key, *sealed, "context").value_or("none") == bytes);
    require(!unseal(key, *sealed, "another") && !unseal(QByteArray(32, 'l'), *sealed, "context"));
    // No byte can be changed, taken away or added.
    QByteArray changed = *sealed;
    const qsizetype at = bytes.isEmpty() ? 0 : uchar(bytes.at(0)) % changed.size();
    changed[at] = char(changed.at(at) ^ 1);
    require(!unseal(key, changed, "context") && !unseal(key, sealed->chopped(1), "context") &&
            !unseal(key, *sealed + 'x', "context"));
}

struct SealedFile
{
    QList<QByteArray> blocks;
    qint64 size = 0;
};

SealedFile sealedFile(const QByteArray &content)
{
    SealedFile file;
    QBuffer plain;
    plain.setData(content);
    plain.open(QIODevice::ReadOnly);
    const auto keep = [&file](qint64 number, const QByteArray &block) -> Result<void> {
        require(number == file.blocks.size());
        file.blocks << block;
        file.size += block.size();
        return {};
    };
    require(sealBlocks(plain, QStringLiteral("file"), key, keep).has_value());
    return file;
}

// Two bytes of the input say where to read, the next how much.
void checkReading(const QByteArray &places, const QByteArray &content)
{
    const SealedFile file = sealedFile(content);
    SealedDevice device(QStringLiteral("file"), key, file.size, [&file](qint64 number) -> Result<QByteArray> {
        require(number >= 0 && number < file.blocks.size());
        return file.blocks.at(number);
    });
    require(device.size() == content.size() && device.readAll() == content);
    for (qsizetype i = 0; i + 2 < places.size() && i < 60; i += 3) {
        const qint64 at = (uchar(places[i]) * 256 + uchar(places[i + 1])) * 5 % (content.size() + 1);
        const qint64 most = uchar(places[i + 2]) * 400;
        require(device.seek(at) && device.read(most) == content.mid(at, most));
    }
}

// A key file is a key or refused; what is a key is written so that it is the same one.
void checkKeyFile(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key")),
                  copy = folder.filePath(QStringLiteral("copy"));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    file.close();
    const Result<InstallationKey> read = InstallationKey::fromFile(path);
    if (!read)
        return;
    require(read->save(copy).has_value());
    const Result<InstallationKey> again = InstallationKey::fromFile(copy);
    require(again && again->fingerprint() == read->fingerprint() &&
            again->previous().has_value() == read->previous().has_value());
}

} // namespace

// What lies sealed on a disk that others may write to.
ULPAN_FUZZ_TARGET(400, 22'000)
{
    const QByteArray bytes = input.toByteArray();
    checkSealing(bytes);
    checkKeyFile(bytes);
    checkReading(bytes, bytes);
    if (bytes.size() % 16 == 0)
        checkReading(bytes, bytes + QByteArray(sealedPlainBytes - bytes.size() % 3, 'x'));
}
