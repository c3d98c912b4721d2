#pragma once

#include <QString>

#include <deque>

namespace ulpan {

// Finds the keys that occur more than once in a file. Holds 12 bytes a key (12 MB a million) while it
// collects, and afterwards those that are doubled alone. A table in the database would cost an index entry a
// row; this costs a sort at the end. Keys are kept as 64-bit hashes with a random seed: two different ones of
// a million meet once in 37 million files.
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
    size_t m_seed;
};

} // namespace ulpan
