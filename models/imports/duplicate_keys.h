#pragma once

#include <QByteArray>
#include <QString>

#include <deque>

namespace ulpan {

// Finds the keys that occur more than once in a file. Holds 12 bytes a key (12 MB a million) while it
// collects, and afterwards those that are doubled alone. A table in the database would cost an index entry a
// row; this costs a sort at the end. Keys are kept as 64 bits of a cryptographic hash with a random salt: two
// different ones of a million meet once in 37 million files. qHash() will not do: it gives texts of 9 to 16
// characters the same hash if they begin and end alike, such as user1111@a.il and user11111@a.il.
class DuplicateKeys
{
public:
    DuplicateKeys();
    void add(const QString &key, qint64 line);
    // To be called once, after the last add().
    void settle();
    // The first other line that has this key; 0 where there is none.
    [[nodiscard]] qint64 otherLine(const QString &key, qint64 line) const;

private:
    // Three halves, so that no padding is kept.
    struct Entry
    {
        quint32 high, low, line;
        auto operator<=>(const Entry &) const = default;
    };
    [[nodiscard]] Entry entryOf(const QString &key, qint64 line) const;

    std::deque<Entry> m_entries;
    QByteArray m_salt;
};

} // namespace ulpan
