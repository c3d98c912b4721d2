#pragma once

#include "models/records/import_job.h"
#include "models/services/seat_tally.h"

namespace ulpan {

// What a batch of an import may let in. When it was planned there was room for all or a person said that all are to be let in; where nobody
// said so, whoever finds no seat by now stays outside.
class ImportSeats
{
public:
    // The job is the caller's and outlives this.
    explicit ImportSeats(const ImportJob &job);
    // As SeatTally::take(). Who will give theirs back in the rest of the import counts as gone: whom the file lacks, and who learns no more.
    [[nodiscard]] Result<bool> take(Context &context, const Learner *before, const Learner &after);
    [[nodiscard]] Problem problem() const { return m_seats.problem(); }

private:
    [[nodiscard]] Result<qint64> leaving(Context &context) const;

    const ImportJob &m_job;
    SeatTally m_seats;
    bool m_confirmed = false;
    std::optional<qint64> m_leaving; // how many will; null: not counted, as long as there are seats
    qint64 m_left = 0;               // of them in this batch
};

} // namespace ulpan
