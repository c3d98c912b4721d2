#pragma once

#include "models/base/catalogue.h"
#include "models/csv/csv_dialect.h"
#include "models/records/import_job.h"
#include "models/services/context.h"

namespace ulpan {

// The one audit entry of an import that has ended, and its event.
[[nodiscard]] Result<void> noteEnd(Context &context, ImportJob &job);

// An audit entry of a step on the way, such as "import.paused".
[[nodiscard]] Result<void> noteStep(Context &context, const QString &action, const ImportJob &job);

// The same as noteEnd() of its undo, which has ended or failed.
[[nodiscard]] Result<void> noteUndo(Context &context, const ImportJob &job);

// The rejected rows of a job as a CSV written as the file was: its columns and behind them `error`, the faults
// in one language (in English, where the file's encoding has no letters for it), so that it can be corrected
// and imported. In UTF-8 where a person corrected cells with letters that the file's encoding has not. Read piece by piece; holds no transaction between two.
class RejectedCsv
{
public:
    // `store` and `catalogue` outlive this.
    RejectedCsv(Store &store, const Catalogue &catalogue, ImportJob job, Language language);
    // At most 64 KiB; empty at the end.
    [[nodiscard]] Result<QByteArray> next();
    // As HTTP calls the encoding.
    [[nodiscard]] QByteArray charset() const { return nameOf(m_encoding); }

private:
    [[nodiscard]] Result<QByteArray> readRows();
    [[nodiscard]] QString errorOf(const QByteArray &problems) const;

    Store &m_store;
    const Catalogue &m_catalogue;
    ImportJob m_job;
    Language m_language;
    Encoding m_encoding;
    qsizetype m_errorColumn; // where the file had one itself, as a report of ours has
    QByteArray m_pending;    // read and not yet given out
    qint64 m_line = 0;
    bool m_begun = false, m_ended = false;
};

} // namespace ulpan
