#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace ulpan {

// What SQLite's index of words is asked: parts of words, of three letters each, that stand as far from each
// other as in the words.
struct SearchProbe
{
    QString match;      // for the index
    QByteArray offsets; // for ulpan_chain(); empty: nothing but the match is to be asked
    bool exact = false; // finds the words themselves, and nothing else
};
// The probe that finds the words, and one of parts that few rows have, which may find a few rows more and is
// given where the other takes long.
struct SearchProbes
{
    SearchProbe exact;
    std::optional<SearchProbe> quick;
};
// `words` as searchWords() gives them, of three letters at least; `index` is the table of the index; to read
// up to `cheap` of its pages does not take long. Null where the words are too long or too many for the
// index's language.
[[nodiscard]] Result<std::optional<SearchProbes>> searchProbes(Connection &database, const QString &index,
                                                               const QStringList &words, qint64 cheap = 450);

// A text as the index's language has it, of which each letter counts.
[[nodiscard]] QString searchPhrase(QString text);

} // namespace ulpan
