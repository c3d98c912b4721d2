#include "models/imports/plan_room.h"

#include <numeric>

namespace ulpan {

std::optional<qint64> PlanRoom::promise(const QString &plan, qint64 bytes, qint64 free)
{
    const std::lock_guard lock(m_mutex);
    m_promises.remove(plan);
    const qint64 others = std::accumulate(m_promises.cbegin(), m_promises.cend(), qint64(0));
    if (free - others < bytes)
        return others;
    m_promises.insert(plan, bytes);
    return {};
}

void PlanRoom::settle(const QString &plan, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    if (const auto promise = m_promises.find(plan); promise != m_promises.end())
        *promise = bytes;
}

void PlanRoom::end(const QString &plan)
{
    const std::lock_guard lock(m_mutex);
    m_promises.remove(plan);
}

} // namespace ulpan
