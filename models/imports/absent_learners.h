#pragma once

#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "models/services/context.h"

namespace ulpan {

// The learners whom a synchronising file lacks: those of the entities it speaks for who are not suspended and
// whom no row of the job means. Neither who asked for the import is among them nor anybody with another role.
class AbsentLearners
{
public:
    // Both outlive this.
    AbsentLearners(const ImportJob &job, const ImportOptions &options);

    // Those of the next few thousand learners of the scope, as rows to be kept, in order; none may come of a
    // step that is not the last. The job's rows must be planned.
    struct Step
    {
        std::vector<ImportRow> rows;
        qint64 inScope = 0; // learners of this step who are not suspended
        bool last = false;
    };
    [[nodiscard]] Result<Step> next(Context &context);
    // Whoever of these learners is absent as things stand; for rows that were corrected.
    [[nodiscard]] Result<std::vector<ImportRow>> among(Context &context, const QList<Id> &members);

private:
    [[nodiscard]] Result<std::vector<ImportRow>> find(Context &context, const QString &which,
                                                      const QVariantList &values);
    [[nodiscard]] Result<qint64> count(Context &context, Id until) const;

    const ImportJob &m_job;
    QList<Id> m_entities;
    Id m_after = 0; // the last learner of the first entity that was looked at
    qint64 m_line = 0;
};

// Suspends the learners of rows whose outcome is Deactivate, and ends their access; who is not what they were
// in the plan, or in another entity by now, is left alone, and the row Unchanged.
[[nodiscard]] Result<void> deactivateAbsent(Context &context, const ImportOptions &options,
                                            std::span<ImportRow> rows);

} // namespace ulpan
