#pragma once

#include "models/base/clock.h"
#include "models/base/list_query.h"
#include "models/csv/csv_dialect.h"
#include "models/imports/import_spool.h"
#include "models/imports/kept_surveys.h"
#include "models/jobs/job_lease.h"
#include "models/records/import_job.h"
#include "models/services/context.h"

#include <QJsonObject>

namespace ulpan {

// A file as it comes in, with what the caller says of it.
struct ImportUpload
{
    QString fileName = {};
    QIODevice *content = nullptr; // the caller's, open
    Id institution = 0;           // whose language and kept mappings help to read it
    Change<ImportOptions> options = {};
    // Over the proposed one, as ImportMapping::change() takes it; "name" is a kept one that goes before.
    QJsonObject mapping = {};
};

// What a person changes of a job before it is applied.
struct ImportChange
{
    Change<ImportOptions> options = {};
    QJsonObject mapping = {}; // as above
};

// Bulk provisioning from end to end: an upload becomes a job, the job is planned and applied by whoever runs
// the worker, and every step between two is one of the functions here. Memory does not grow with the file.
// Jobs are found by their public id: NotFound "import.not_found". A step that the job's state does not allow
// is Conflict "import.state" {state}.
class ImportEngine : public JobWorker
{
public:
    // All are the caller's and outlive this.
    ImportEngine(Store &store, const Clock &clock, const ImportSpool &spool);

    // Stores and inspects the file, before the transaction. Invalid with a problem of "file" where it is no
    // CSV.
    [[nodiscard]] Result<ImportJob> keep(const ImportUpload &upload) const;
    // Makes the job of what keep() gave; the plan and, unless it is a dry run, the rest follow by themselves.
    [[nodiscard]] Result<ImportJob> receive(Context &context, ImportJob kept) const;
    // Takes back what keep() did, where no job came of it.
    void discard(const ImportJob &kept) const { m_spool.remove(kept.id); }

    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<ImportJob> get(Context &context, const QString &id) const;
    [[nodiscard]] Result<JsonPage> rows(Context &context, const QString &id, const ListQuery &query) const;
    // JSON: how the file reads with other choices, its columns, the mapping that follows, and its first rows
    // without passwords. Conflict "import.file_gone" once the job has ended.
    [[nodiscard]] Result<QByteArray> sample(Context &context, const QString &id, const QString &encoding,
                                            const QString &delimiter) const;

    // Before it is applied; plans again, and stops there.
    [[nodiscard]] Result<ImportJob> change(Context &context, const QString &id,
                                           const ImportChange &change) const;
    // Puts cells of one row right, as RowCorrection takes them, and plans that row again; the row as JSON. Not
    // within a transaction.
    [[nodiscard]] Result<QByteArray> correct(Context &context, const QString &id, qint64 line,
                                             const QJsonValue &cells) const;
    // Looks at the gates again. Conflict "import.gate" {gates} for what is not confirmed, or not with the
    // figures of by now, which the job then has; Forbidden where the caller may not confirm it. Not within a
    // transaction.
    [[nodiscard]] Result<ImportJob> apply(Context &context, const QString &id,
                                          const QStringList &confirmed,
                                          const Alongside<ImportJob> &also = {}) const;
    // Ends the batch that runs at once; what was applied or taken back stays so, and resume() goes on behind it. Forbidden for
    // who might not have applied it.
    [[nodiscard]] Result<ImportJob> pause(Context &context, const QString &id) const;
    // Also goes on with the passwords and mails of an import that has ended, where they wait because who asked for it may no longer.
    [[nodiscard]] Result<ImportJob> resume(Context &context, const QString &id) const;
    // Takes back what an import that has ended did: who was made and has done nothing since is removed for
    // good, what was changed and has not been changed again goes back, and so do places in sessions and
    // entities that are empty. Conflict "undo.done", "undo.too_early", "undo.nothing"; Gone "undo.lapsed";
    // Forbidden "auth.ability_missing".
    static constexpr qint64 undoDays = 30;
    [[nodiscard]] Result<ImportJob> undo(Context &context, const QString &id) const;
    // Rows that were applied already stay.
    [[nodiscard]] Result<ImportJob> cancel(Context &context, const QString &id) const;

    // Removes the files of jobs that have ended or were never made.
    [[nodiscard]] Result<void> tidy() const;

    [[nodiscard]] const char *table() const override { return "import_job"; }
    [[nodiscard]] QStringList states() const override;
    [[nodiscard]] Result<void> work(JobLease &lease) override;

private:
    [[nodiscard]] Result<ImportJob> beginWork(Context &context, const QString &id, const QStringList &confirmed,
                                              QStringList &waiting) const;
    // The job, taken from whoever works on it until the transaction ends, and in one of the states.
    [[nodiscard]] Result<ImportJob> take(Context &context, const QString &id,
                                         std::initializer_list<ImportState> states) const;
    [[nodiscard]] Result<ImportJob> resumeFollowUps(Context &context, ImportJob job) const;
    [[nodiscard]] Result<ImportJob> keepChanges(Context &context, ImportJob job) const;

    Store &m_store;
    const Clock &m_clock;
    const ImportSpool &m_spool;
    KeptSurveys m_surveys;
};

} // namespace ulpan
