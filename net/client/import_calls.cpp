#include "net/client/import_calls.h"

#include "net/client/multipart_upload.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace ulpan {

namespace {

constexpr const char *stepNames[] = {"/pause", "/resume", "/cancel", "/undo"};

MultipartUpload::Fields optionFields(const ImportOptions &options)
{
    MultipartUpload::Fields fields;
    for (const FieldInfo &field : recordType<ImportOptions>().fields) {
        if (isBlank(field, &options))
            continue;
        if (field.type != FieldType::List) {
            fields.emplaceBack(field.wire, textOf(field, &options));
            continue;
        }
        for (const QString &value : valueOf<QStringList>(field, &options))
            fields.emplaceBack(field.wire + QByteArray("[]"), value);
    }
    return fields;
}

// Tells one upload from another: which file it is, how it is by now, and what is wanted of it.
QByteArray uploadMark(const QFile &file, const MultipartUpload::Fields &fields)
{
    const QDateTime changed = file.fileTime(QFileDevice::FileModificationTime);
    QByteArray mark = QFileInfo(file).absoluteFilePath().toUtf8() + '\n' + QByteArray::number(file.size()) +
                      '\n' + QByteArray::number(changed.toMSecsSinceEpoch());
    for (const auto &[name, value] : fields)
        mark += '\n' + name + '=' + value.toUtf8();
    return mark;
}

template<class T> QFuture<Result<T>> failedCall(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(error)));
    promise.finish();
    return promise.future();
}

} // namespace

QByteArray ImportCalls::path(const QString &import, const QByteArray &rest) const
{
    return m_client.path(recordType<ImportJob>(), import) + rest;
}

QFuture<Result<ImportJob>> ImportCalls::upload(const QString &fileName, const ImportOptions &options,
                                               TransferProgress progress)
{
    auto file = std::make_unique<QFile>(fileName);
    if (!file->open(QIODevice::ReadOnly))
        return failedCall<ImportJob>(
            {ErrorKind::Unavailable, "file.unreadable", file->errorString(), {}, {fileName}});
    const MultipartUpload::Fields fields = optionFields(options);
    HttpRequest request = Client::request(HttpMethod::Post, m_client.institutionPath("/members/bulk"));
    // What goes out is read from the disk only as it is sent; the mark stands for it while the key is chosen.
    request.body = uploadMark(*file, fields);
    Outgoing outgoing{m_client.once(std::move(request))};
    outgoing.request.body = HttpBody();
    auto upload = std::make_shared<MultipartUpload>(fields, "file", std::move(file));
    outgoing.request.headers.add("Content-Type", upload->contentType());
    outgoing.upload = std::move(upload);
    outgoing.progress = std::move(progress);
    return m_client.call<ImportJob>(std::move(outgoing), &valueIn<ImportJob>);
}

QFuture<Result<ImportJob>> ImportCalls::job(const QString &import)
{
    return m_client.call<ImportJob>({Client::request(HttpMethod::Get, path(import))}, &valueIn<ImportJob>);
}

QFuture<Result<RecordPage>> ImportCalls::rows(const QString &import, const ListQuery &query)
{
    return m_client.list(recordType<ImportRow>(), path(import, "/rows"), query);
}

QFuture<Result<QJsonObject>> ImportCalls::sample(const QString &import, const QString &encoding,
                                                 const QString &delimiter)
{
    const QByteArray query = "/sample?encoding=" + encoding.toUtf8().toPercentEncoding() +
                             "&delimiter=" + delimiter.toUtf8().toPercentEncoding();
    return m_client.call<QJsonObject>({Client::request(HttpMethod::Get, path(import, query))}, &objectOf);
}

QFuture<Result<ImportJob>> ImportCalls::change(const QString &import, const QJsonObject &changes)
{
    return m_client.call<ImportJob>({Client::request(HttpMethod::Patch, path(import), changes)},
                                    &valueIn<ImportJob>);
}

QFuture<Result<ImportRow>> ImportCalls::changeRow(const QString &import, qint64 line,
                                                  const QJsonObject &changes)
{
    const QByteArray row = path(import, "/rows/" + QByteArray::number(line));
    return m_client.call<ImportRow>({Client::request(HttpMethod::Patch, row, changes)}, &valueIn<ImportRow>);
}

QFuture<Result<ImportJob>> ImportCalls::apply(const QString &import, const QStringList &confirmed, Id version)
{
    const QJsonObject input{{QStringLiteral("confirm"), QJsonArray::fromStringList(confirmed)}};
    HttpRequest request = Client::request(HttpMethod::Post, path(import, "/apply"), input);
    if (version)
        request.headers.add("If-Match", '"' + QByteArray::number(version) + '"');
    return m_client.call<ImportJob>({std::move(request)}, &valueIn<ImportJob>);
}

QFuture<Result<ImportJob>> ImportCalls::step(const QString &import, ImportStep step)
{
    return m_client.call<ImportJob>(
        {Client::request(HttpMethod::Post, path(import, stepNames[size_t(step)]))}, &valueIn<ImportJob>);
}

QFuture<Result<void>> ImportCalls::saveRejected(const QString &import, const QString &fileName,
                                                TransferProgress progress)
{
    return save(path(import, "/rejected.csv"), fileName, std::move(progress));
}

QFuture<Result<void>> ImportCalls::savePlan(const QString &import, std::optional<RowOutcome> outcome,
                                            const QString &fileName, TransferProgress progress)
{
    const QByteArray query = outcome ? "?outcome=" + nameOf(*outcome) : QByteArray();
    return save(path(import, "/plan.csv") + query, fileName, std::move(progress));
}

QFuture<Result<void>> ImportCalls::save(const QByteArray &path, const QString &fileName,
                                        TransferProgress progress)
{
    auto file = std::make_shared<QSaveFile>(fileName);
    if (!file->open(QIODevice::WriteOnly))
        return failedCall<void>(
            {ErrorKind::Unavailable, "file.unwritable", file->errorString(), {}, {fileName}});
    Outgoing outgoing{Client::request(HttpMethod::Get, path)};
    outgoing.download = file;
    outgoing.progress = std::move(progress);
    return m_client.call<void>(
        std::move(outgoing), [file, fileName](const HttpResponse &response) -> Result<void> {
            Result<void> answered = nothingOf(response);
            if (answered && !file->commit())
                return Error{ErrorKind::Unavailable, "file.unwritable", file->errorString(), {}, {fileName}};
            return answered;
        });
}

QByteArray ImportCalls::mappingPath(const QString &name) const
{
    return m_client.institutionPath("/import-mappings/" + name.toUtf8().toPercentEncoding());
}

QFuture<Result<RecordPage>> ImportCalls::mappings()
{
    ListQuery all;
    all.perPage = 100;
    return m_client.list(recordType<KeptMapping>(), m_client.institutionPath("/import-mappings"), all);
}

QFuture<Result<KeptMapping>> ImportCalls::keepMapping(const QString &name, const QJsonObject &input)
{
    return m_client.call<KeptMapping>({Client::request(HttpMethod::Patch, mappingPath(name), input)},
                                      &valueIn<KeptMapping>);
}

QFuture<Result<void>> ImportCalls::removeMapping(const QString &name)
{
    return m_client.call<void>({Client::request(HttpMethod::Delete, mappingPath(name))}, &nothingOf);
}

} // namespace ulpan
