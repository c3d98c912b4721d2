#pragma once

#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace ulpan {

// The room on a disk that plans were promised and have not taken yet, so that each leaves the others theirs.
// In bytes; from any thread.
class PlanRoom
{
public:
    // Promises that much, instead of what the plan was promised before, if it is free beside what all others
    // were promised: otherwise it is promised nothing, and the others' promises are the answer.
    [[nodiscard]] std::optional<qint64> promise(const QString &plan, qint64 bytes, qint64 free);
    // What is left of a promise that the plan has taken a part of; one that has ended stays so.
    void settle(const QString &plan, qint64 bytes);
    void end(const QString &plan);

private:
    std::mutex m_mutex;
    QHash<QString, qint64> m_promises;
};

} // namespace ulpan
