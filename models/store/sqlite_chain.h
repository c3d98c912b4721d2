#pragma once

#include <QByteArray>

#include <span>
#include <vector>

struct sqlite3;

namespace ulpan {

// How far the phrases of a search by an index of words stand behind where a word begins, phrase by phrase and
// word by word: what ulpan_chain(index, offsets) of SQLite is told, which is true of a row where each word
// has all its phrases at their places.
class ChainOffsets
{
public:
    static constexpr size_t mostOfWord = 24;
    static constexpr qsizetype farthest = 0x7fff;

    // `offsets` of one word, at most mostOfWord, none beyond farthest.
    void addWord(std::span<const qsizetype> offsets);
    // Whether there is anything to be told: one phrase alone stands where it stands.
    [[nodiscard]] bool isNeeded() const { return m_isNeeded; }
    [[nodiscard]] QByteArray bytes() const;

private:
    std::vector<quint16> m_offsets;
    bool m_isNeeded = false;
};

// Makes the function known to a connection; without FTS5 there is none.
void addSqliteChain(sqlite3 *handle);

} // namespace ulpan
