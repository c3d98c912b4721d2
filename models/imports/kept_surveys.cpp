#include "models/imports/kept_surveys.h"

namespace ulpan {

void KeptSurveys::keep(const ImportJob &job, FileDuplicates duplicates)
{
    const std::lock_guard lock(m_mutex);
    m_entries.push_back({job.number, job.version, *job.totalRows, std::move(duplicates)});
    qint64 rows = 0;
    for (const Entry &entry : m_entries)
        rows += entry.rows;
    while (rows > mostRows) {
        rows -= m_entries.front().rows;
        m_entries.pop_front();
    }
}

std::optional<FileDuplicates> KeptSurveys::take(const ImportJob &job)
{
    const std::lock_guard lock(m_mutex);
    std::optional<FileDuplicates> found;
    for (Entry &entry : m_entries) {
        if (entry.job == job.number && entry.version == job.version)
            found = std::move(entry.duplicates);
    }
    std::erase_if(m_entries, [&](const Entry &entry) { return entry.job == job.number; });
    return found;
}

} // namespace ulpan
