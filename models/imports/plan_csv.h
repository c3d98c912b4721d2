#pragma once

#include "models/base/catalogue.h"
#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "models/services/context.h"

namespace ulpan {

// The rows of a job as planned or applied, as a CSV for people: what becomes of each and why, in one
// language. Read piece by piece; holds no transaction between two.
class PlanCsv
{
public:
    // `outcome` leaves out all others; null: none. `store` and `catalogue` outlive this.
    PlanCsv(Store &store, const Catalogue &catalogue, ImportJob job, Language language,
            std::optional<RowOutcome> outcome);
    // Empty at the end.
    [[nodiscard]] Result<QByteArray> next();

private:
    [[nodiscard]] QStringList header() const;
    [[nodiscard]] QStringList cellsOf(const ImportRow &row) const;
    [[nodiscard]] QString changesOf(const ImportRow &row) const;
    [[nodiscard]] QString editsOf(const ImportRow &row) const;
    [[nodiscard]] QString labelOf(const QString &wire) const;
    // As a person reads it.
    [[nodiscard]] QString textOf(const QString &wire, const QJsonValue &value) const;

    Store &m_store;
    const Catalogue &m_catalogue;
    ImportJob m_job;
    Language m_language;
    QString m_outcome; // empty: all
    qint64 m_line = 0;
    bool m_begun = false, m_ended = false;
};

} // namespace ulpan
