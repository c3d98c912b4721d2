#include "models/store/sqlite_chain.h"

#include <array>
#include <cstring>
#include <sqlite3.h>

namespace ulpan {

namespace {

constexpr quint16 beginsWord = 0x8000;
constexpr int behindAll = -1; // where FTS5 knows no further place

// A phrase's places in a row, forward.
class ChainPlaces
{
public:
    int begin(const Fts5ExtensionApi &api, Fts5Context *row, int phrase)
    {
        int column = 0;
        const int outcome = api.xPhraseFirst(row, phrase, &m_iterator, &column, &m_at);
        return outcome;
    }
    void advance(const Fts5ExtensionApi &api, Fts5Context *row)
    {
        int column = 0;
        api.xPhraseNext(row, &m_iterator, &column, &m_at);
    }
    [[nodiscard]] int at() const { return m_at; }

private:
    Fts5PhraseIter m_iterator = {};
    int m_at = behindAll;
};

// Whether the phrases from `first` on stand somewhere as far from each other as their offsets do.
int findChain(const Fts5ExtensionApi &api, Fts5Context *row, int first, std::span<const quint16> offsets,
              bool &found)
{
    std::array<ChainPlaces, ChainOffsets::mostOfWord> places;
    for (size_t i = 0; i < offsets.size(); ++i) {
        if (const int outcome = places[i].begin(api, row, first + int(i)); outcome != SQLITE_OK)
            return outcome;
    }
    for (; places[0].at() >= 0; places[0].advance(api, row)) {
        const int word = places[0].at() - (offsets[0] & ChainOffsets::farthest);
        size_t standing = 1;
        while (standing < offsets.size()) {
            const int wanted = word + (offsets[standing] & ChainOffsets::farthest);
            while (places[standing].at() >= 0 && places[standing].at() < wanted)
                places[standing].advance(api, row);
            if (places[standing].at() < 0)
                return SQLITE_OK;
            if (places[standing].at() != wanted)
                break;
            ++standing;
        }
        found = standing == offsets.size();
        if (found)
            return SQLITE_OK;
    }
    return SQLITE_OK;
}

void chain(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int count,
           sqlite3_value **values)
{
    std::array<quint16, 512> offsets;
    const auto *const bytes = count == 1 ? sqlite3_value_blob(values[0]) : nullptr;
    const auto size = bytes ? size_t(sqlite3_value_bytes(values[0])) / sizeof(quint16) : 0;
    if (size == 0 || size > offsets.size() || int(size) > api->xPhraseCount(row))
        return sqlite3_result_error_code(result, SQLITE_MISUSE);
    std::memcpy(offsets.data(), bytes, size * sizeof(quint16));
    bool found = true;
    for (size_t first = 0; first < size && found;) {
        size_t end = first + 1;
        while (end < size && !(offsets[end] & beginsWord))
            ++end;
        if (end - first > ChainOffsets::mostOfWord)
            return sqlite3_result_error_code(result, SQLITE_MISUSE);
        if (end - first > 1) {
            found = false;
            const int outcome =
                findChain(*api, row, int(first), std::span(offsets).subspan(first, end - first), found);
            if (outcome != SQLITE_OK)
                return sqlite3_result_error_code(result, outcome);
        }
        first = end;
    }
    sqlite3_result_int(result, found);
}

} // namespace

void ChainOffsets::addWord(std::span<const qsizetype> offsets)
{
    Q_ASSERT(offsets.size() <= mostOfWord);
    quint16 mark = beginsWord;
    for (const qsizetype offset : offsets) {
        Q_ASSERT(offset <= farthest);
        m_offsets.push_back(quint16(offset) | std::exchange(mark, quint16(0)));
    }
    m_isNeeded = m_isNeeded || offsets.size() > 1;
}

QByteArray ChainOffsets::bytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_offsets.data()),
                      qsizetype(m_offsets.size() * sizeof(quint16)));
}

void addSqliteChain(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "select fts5(?)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api)
        api->xCreateFunction(api, "ulpan_chain", nullptr, &chain, nullptr);
}

} // namespace ulpan
