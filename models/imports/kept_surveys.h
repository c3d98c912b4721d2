#pragma once

#include "models/imports/row_planner.h"
#include "models/records/import_job.h"

#include <deque>
#include <mutex>

namespace ulpan {

// What surveys found of files whose plan made way for others, so that none is read anew for each turn. Of large files it keeps
// only the last few; without it a file is surveyed again. From any thread.
class KeptSurveys
{
public:
    static constexpr qint64 mostRows = 1'500'000; // of all files together

    void keep(const ImportJob &job, FileDuplicates duplicates);
    // Null where there is none, or where the job has changed since.
    [[nodiscard]] std::optional<FileDuplicates> take(const ImportJob &job);

private:
    struct Entry
    {
        Id job = 0, version = 0;
        qint64 rows = 0;
        FileDuplicates duplicates;
    };
    std::mutex m_mutex;
    std::deque<Entry> m_entries; // the oldest first
};

} // namespace ulpan
