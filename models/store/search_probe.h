#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace ulpan {

// What SQLite's index of words is asked first: parts of the words that few rows have, and that stand near
// each other.
struct SearchProbe
{
    QString match;      // for the index
    bool exact = false; // finds the words themselves, and nothing else
};
// One or two: where what finds the fewest rows takes long, first one that is quick, which may find too many.
// `words` as searchWords() gives them, of three letters at least; `index` is the table of the index.
[[nodiscard]] Result<QList<SearchProbe>> searchProbes(Connection &database, const QString &index,
                                                      const QStringList &words);

// A text as the index's language has it, of which each letter counts.
[[nodiscard]] QString searchPhrase(QString text);

} // namespace ulpan
