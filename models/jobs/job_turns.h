#pragma once

#include "models/base/clock.h"
#include "models/store/store.h"

#include <QHash>

#include <vector>

namespace ulpan {

class JobWorker;

// How long a job may hold a thread of jobs while those of other institutions wait for it: a turn, after which it goes to the end
// of the line. Used on that thread alone.
class JobTurns
{
public:
    static constexpr qint64 turnMilliseconds = 2000;

    // All are the caller's and outlive this.
    JobTurns(const Clock &clock, std::vector<JobWorker *> workers);

    // `table` is that of the job.
    void begin(const char *table, Id institution);
    // Whose turn it was last among the jobs of a table; 0 before the first. What else is done for somebody, passwords or
    // mails, does not cost them their turn there.
    [[nodiscard]] Id lastOf(const char *table) const { return m_last.value(table); }
    // To be called in each of the job's transactions: once the turn has lasted, whether somebody else waits.
    [[nodiscard]] Result<void> look(Connection &database);
    [[nodiscard]] bool isOver() const { return m_over && !m_keptSince; }
    // What would have to be begun anew is not interrupted. The turn begins again behind it, and lasts as long at least.
    void keep();
    void endKeeping();

private:
    const Clock &m_clock;
    std::vector<JobWorker *> m_workers;
    Id m_institution = 0; // whose turn it is
    QHash<QByteArray, Id> m_last;
    Instant m_until; // may be over then, and is asked of
    std::optional<Instant> m_keptSince;
    bool m_over = false;
};

} // namespace ulpan
