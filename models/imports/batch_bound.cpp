#include "models/imports/batch_bound.h"

namespace ulpan {

namespace {

constexpr qint64 bytesOfText = 64; // of an empty one, on the heap and in its list

} // namespace

void BatchBound::add(qint64 texts, qint64 characters)
{
    --m_rowsLeft;
    m_bytes += texts * bytesOfText + characters * qint64(sizeof(QChar));
}

void BatchBound::add(const QStringList &cells)
{
    qint64 characters = 0;
    for (const QString &cell : cells)
        characters += cell.size();
    add(cells.size(), characters);
}

void BatchBound::add(const ImportRow &planned)
{
    constexpr qint64 texts = 8;
    add(texts, planned.before.size() + planned.after.size() + planned.cells.size() + planned.problems.size() +
                   planned.sessions.size() + planned.edits.size() + planned.login.size() +
                   planned.lastname.size() + planned.firstname.size());
}

} // namespace ulpan
