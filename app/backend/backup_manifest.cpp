#include "app/backend/backup_manifest.h"

#include "models/json/json_writer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

QByteArray BackupManifest::json() const
{
    QByteArray out;
    JsonWriter writer(out);
    writer.beginObject().key("format").integer(format).key("program").text(program).key("created_at").text(createdAt);
    writer.key("engine").text(engine).key("fingerprint").text(fingerprint).key("files").beginArray();
    for (const File &file : files)
        writer.beginObject().key("name").text(file.name).key("bytes").integer(file.bytes).key("sha256").text(file.sha256).endObject();
    writer.endArray().endObject();
    return out + '\n';
}

Result<BackupManifest> BackupManifest::fromJson(const QByteArray &json, const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BackupManifest manifest;
    manifest.format = object.value(QLatin1StringView("format")).toInt();
    if (manifest.format < 1)
        return Error{ErrorKind::Invalid, "backup.unreadable", {}, {}, {path}};
    if (manifest.format > newestFormat)
        return Error{ErrorKind::Invalid, "store.newer"};
    manifest.program = object.value(QLatin1StringView("program")).toString();
    manifest.createdAt = object.value(QLatin1StringView("created_at")).toString();
    manifest.engine = object.value(QLatin1StringView("engine")).toString();
    manifest.fingerprint = object.value(QLatin1StringView("fingerprint")).toString().toLatin1();
    for (const QJsonValue &file : object.value(QLatin1StringView("files")).toArray()) {
        manifest.files << File{file[QLatin1StringView("name")].toString(), file[QLatin1StringView("bytes")].toInteger(),
                               file[QLatin1StringView("sha256")].toString().toLatin1()};
    }
    return manifest;
}

const BackupManifest::File *BackupManifest::find(const QString &name) const
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const File &file) { return file.name == name; });
    return found != files.end() ? &*found : nullptr;
}

QByteArray sha256Of(QIODevice &device)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&device);
    return hash.result().toHex();
}

} // namespace ulpan
