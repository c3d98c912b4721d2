#pragma once

#include "models/imports/import_seats.h"
#include "models/imports/known_learners.h"
#include "models/imports/prepared_rows.h"
#include "models/records/import_job.h"
#include "models/imports/row_roles.h"
#include "models/records/import_row.h"
#include "models/services/assignment_service.h"
#include "models/services/learner_service.h"

namespace ulpan {

// A batch of planned rows on its way into the learners: compared with what is there now, checked again, and
// written.
class AppliedRows
{
public:
    // Whether learners to be created are looked for first, or left to the unique indexes: then write() gives
    // their Conflict.
    enum class Look : quint8
    {
        First,
        Later
    };
    // Of the rows, which are those of the job to create or to update, the first so many. All outlive this.
    AppliedRows(Context &context, const ImportOptions &options, ImportSeats &seats, PreparedRows &rows, size_t count, Look look);
    // Finds the learners who are there; false where the rows' are too large to be held together: then fewer rows are to be tried.
    [[nodiscard]] Result<bool> find();
    // Writes the learners, once they are found; afterwards each row has the outcome and the learner it came to, what was changed in
    // fact, and its problems when it was rejected.
    [[nodiscard]] Result<void> write();
    [[nodiscard]] const QList<Problem> &problemsOf(size_t row) const { return m_problems[row]; }
    // Of the learners who were there, as heldBytes().
    [[nodiscard]] qint64 learnerBytes() const { return m_known.bytes(); }

private:
    void compare(size_t row);
    void compareNew(size_t row);
    void merge(const Learner &now, size_t row);
    [[nodiscard]] Result<void> create();
    [[nodiscard]] Result<void> change();
    [[nodiscard]] Result<void> assign(std::span<const Learner> learners, std::span<const size_t> rows);
    // Whether the caller of this moment may make this of them.
    [[nodiscard]] Result<QList<Problem>> faultsOfChange(const Learner &before, const Learner &after);
    void reject(size_t row, const Problem &problem);

    Context &m_context;
    const ImportOptions &m_options;
    std::span<ImportRow> m_rows;
    Look m_look;
    ImportSeats &m_seats;
    LearnerService m_learners;
    AssignmentService m_assignments;
    std::vector<QList<Problem>> m_problems;
    KnownLearners m_known;
    std::vector<LearnerInput> &m_inputs; // one a row
    LearnerService::Checked &m_news;     // one a row
    std::vector<size_t> m_new, m_changed;
    std::vector<Learner> m_before; // of m_changed
    LeavingOwners m_owners;        // of these rows
};

} // namespace ulpan
