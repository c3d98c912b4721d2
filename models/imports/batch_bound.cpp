#include "models/imports/batch_bound.h"

namespace ulpan {

namespace {

constexpr qint64 bytesOfText = sizeof(QString);

qint64 textBytes(qint64 texts, qint64 characters)
{
    return texts * bytesOfText + characters * qint64(sizeof(QChar));
}

} // namespace

void BatchBound::add(qint64 texts, qint64 characters)
{
    --m_rowsLeft;
    m_bytes += textBytes(texts, characters);
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

qint64 heldBytes(const Learner &learner)
{
    constexpr qint64 usualTexts = 12, usualCharacters = 200;
    qint64 bytes = textBytes(usualTexts, usualCharacters);
    for (const QStringList *list :
         {&learner.contactEmail, &learner.filter, &learner.location, &learner.country}) {
        for (const QString &text : *list)
            bytes += textBytes(1, text.size());
    }
    return bytes;
}

} // namespace ulpan
