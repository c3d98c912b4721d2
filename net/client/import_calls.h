#pragma once

#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "models/records/kept_mapping.h"
#include "net/client/client.h"

namespace ulpan {

using TransferProgress = std::function<void(qint64 done, qint64 total)>;

enum class ImportStep : quint8
{
    Pause,
    Resume,
    Cancel,
    Undo
};

// Bulk provisioning as the console calls it; `import` is a job's opaque id. The jobs themselves are listed by
// client.list(recordType<ImportJob>(), query).
class ImportCalls
{
public:
    explicit ImportCalls(Client &client) : m_client(client) {}

    // Sends the file in pieces and answers with the job that reads it. The same file with the same options is
    // one import, however often it is sent before there was an answer (Client::once). Unavailable
    // "file.unreadable"; cancelling ends the upload.
    [[nodiscard]] QFuture<Result<ImportJob>> upload(const QString &fileName, const ImportOptions &options,
                                                    TransferProgress progress);
    [[nodiscard]] QFuture<Result<ImportJob>> job(const QString &import);
    // Filter "outcome".
    [[nodiscard]] QFuture<Result<RecordPage>> rows(const QString &import, const ListQuery &query);
    // The file's first cells, read so; empty for as detected.
    [[nodiscard]] QFuture<Result<QJsonObject>> sample(const QString &import, const QString &encoding,
                                                      const QString &delimiter);
    // Any of "encoding", "delimiter", "mapping", "options"; plans again.
    [[nodiscard]] QFuture<Result<ImportJob>> change(const QString &import, const QJsonObject &changes);
    // A corrected row, checked and planned again.
    [[nodiscard]] QFuture<Result<ImportRow>> changeRow(const QString &import, qint64 line,
                                                       const QJsonObject &changes);
    // Conflict for a gate that `confirmed` does not name; Precondition where the plan is not the version that
    // was seen. 0: whichever it is.
    [[nodiscard]] QFuture<Result<ImportJob>> apply(const QString &import, const QStringList &confirmed,
                                                   Id version = 0);
    [[nodiscard]] QFuture<Result<ImportJob>> step(const QString &import, ImportStep step);
    // Writes the rejected rows to a file, which is there whole or not at all. Unavailable "file.unwritable".
    [[nodiscard]] QFuture<Result<void>> saveRejected(const QString &import, const QString &fileName,
                                                     TransferProgress progress);
    // The same with the plan, for people; of one outcome where one is given.
    [[nodiscard]] QFuture<Result<void>> savePlan(const QString &import, std::optional<RowOutcome> outcome,
                                                 const QString &fileName, TransferProgress progress);

    // The mappings that the institution keeps, of type KeptMapping.
    [[nodiscard]] QFuture<Result<RecordPage>> mappings();
    // Keeps a mapping under a name, over what is kept there: {"import": id} that of an import, or "columns"
    // and "values".
    [[nodiscard]] QFuture<Result<KeptMapping>> keepMapping(const QString &name, const QJsonObject &input);
    [[nodiscard]] QFuture<Result<void>> removeMapping(const QString &name);

private:
    [[nodiscard]] QFuture<Result<void>> save(const QByteArray &path, const QString &fileName,
                                             TransferProgress progress);
    [[nodiscard]] QByteArray mappingPath(const QString &name) const;
    [[nodiscard]] QByteArray path(const QString &import, const QByteArray &rest = {}) const;
    Client &m_client;
};

} // namespace ulpan
