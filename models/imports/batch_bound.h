#pragma once

#include "models/records/import_row.h"
#include "models/records/learner.h"

#include <QStringList>

namespace ulpan {

// What is held at once of a file or of a plan: rows up to a number and up to a size, but one of any size.
class BatchBound
{
public:
    // Of texts as they are held in memory; what is made of them takes several times as much. Rows of some 20
    // ordinary columns reach their number first.
    static constexpr qint64 mostBytes = 2 * 1024 * 1024;
    // Of the learners beside them whom their keys name, as heldBytes(): who is there is known only once they are read, so that a batch that
    // met larger ones than the batches before it is cut short.
    static constexpr qint64 mostLearnerBytes = 2 * mostBytes;

    explicit BatchBound(qint64 mostRows) : m_rowsLeft(mostRows) {}
    void add(const QStringList &cells);
    void add(const ImportRow &planned);
    [[nodiscard]] bool isFull() const { return m_rowsLeft <= 0 || m_bytes >= mostBytes; }
    [[nodiscard]] qint64 rowsLeft() const { return m_rowsLeft; }

private:
    void add(qint64 texts, qint64 characters);

    qint64 m_rowsLeft;
    qint64 m_bytes = 0;
};

// What a learner counts as beside a batch.
[[nodiscard]] qint64 heldBytes(const Learner &learner);

} // namespace ulpan
