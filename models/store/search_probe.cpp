#include "models/store/search_probe.h"

#include "models/json/json_writer.h"
#include "models/store/sqlite_chain.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <string>

namespace ulpan {

namespace {

constexpr qsizetype letters = 3; // of what the index knows
constexpr size_t mostParts = 120;
// What takes so many times as long to read as the rarest part finds hardly fewer rows for it.
constexpr qint64 worthReading = 4;
constexpr size_t quickParts = 6;
constexpr qint64 pagesToFind = 8; // what it costs to find where a part begins

// Three letters of a word, and those of its letters that the three tell.
struct WordPart
{
    qsizetype word = 0, at = 0;
    qsizetype first = 0, last = 0;
    qint64 pages = 0; // of the index that name rows with it
};

using Spelled = std::u32string;

QString textOf(const Spelled &word, qsizetype at, qsizetype size)
{
    return QString::fromUcs4(word.data() + at, size);
}

// Two blanks stand before each word of a text, and blanks stand nowhere else: one of them tells of the other.
WordPart partAt(const Spelled &spelled, qsizetype word, qsizetype at)
{
    const auto isBlank = [&](qsizetype place) { return spelled.at(size_t(place)) == U' '; };
    WordPart part{word, at, at, at + letters - 1};
    if (at > 0 && isBlank(at) && !isBlank(at + 1))
        --part.first;
    if (isBlank(part.last) && !isBlank(part.last - 1))
        part.last = std::min(part.last + 1, qsizetype(spelled.size()) - 1);
    return part;
}

// FTS5 notes for each segment of an index with which term a page begins, and what one term needs lies between
// two such pages: to look there takes a few microseconds, to count rows takes reading all of that.
Result<void> readPages(Connection &database, const QString &index, const QStringList &texts,
                       std::vector<WordPart> &parts)
{
    Result<Cursor> cursor = database.run(
        QStringLiteral("with recursive segment(id) as (select min(segid) from %1_idx union all "
                       "select (select min(i.segid) from %1_idx i where i.segid > segment.id) from segment "
                       "where segment.id is not null) "
                       "select w.key, sum(coalesce("
                       "(select i.pgno from %1_idx i where i.segid = s.id and i.term > cast('0' || w.value "
                       "as blob) order by i.term limit 1) / 2 - "
                       "(select i.pgno from %1_idx i where i.segid = s.id and i.term <= cast('0' || w.value "
                       "as blob) order by i.term desc limit 1) / 2, 1)) "
                       "from segment s cross join json_each(?) w where s.id is not null group by w.key")
            .arg(index),
        {QString::fromUtf8(jsonTexts(texts))});
    if (!cursor)
        return cursor.error();
    while (cursor->next())
        parts[size_t(cursor->id(0))].pages = cursor->id(1);
    return {};
}

// The parts that together tell all of a word and take the least reading. `parts` are all of one word.
std::vector<WordPart> cheapestOf(std::span<const WordPart> parts)
{
    constexpr qint64 dear = std::numeric_limits<qint64>::max() / 2;
    const qsizetype size = parts.back().last + 1;
    // For each letter: what it costs to tell all up to it, and which part does it last.
    std::vector<qint64> cost(size_t(size) + 1, dear);
    std::vector<size_t> by(size_t(size) + 1);
    cost[0] = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        const WordPart &part = parts[i];
        const auto begin = cost.begin() + part.first;
        const qint64 with = *std::min_element(begin, cost.begin() + part.last + 1) + part.pages + pagesToFind;
        if (with < cost[size_t(part.last) + 1]) {
            cost[size_t(part.last) + 1] = with;
            by[size_t(part.last) + 1] = i;
        }
    }
    std::vector<WordPart> chosen;
    for (qsizetype told = size; told > 0;) {
        const WordPart &part = parts[by[size_t(told)]];
        chosen.push_back(part);
        told = std::min_element(cost.begin() + part.first, cost.begin() + part.last + 1) - cost.begin();
    }
    return chosen;
}

// Of the rarest parts those that tell something which the others do not.
std::vector<WordPart> rarestOf(std::vector<WordPart> parts, const QList<Spelled> &words)
{
    std::stable_sort(parts.begin(), parts.end(),
                     [](const WordPart &a, const WordPart &b) { return a.pages < b.pages; });
    const qint64 most = parts.front().pages * worthReading;
    std::vector<std::vector<bool>> told;
    for (const Spelled &word : words)
        told.emplace_back(word.size());
    std::vector<WordPart> chosen;
    for (const WordPart &part : parts) {
        if (part.pages > most || chosen.size() == quickParts)
            break;
        const auto begin = told[size_t(part.word)].begin();
        if (std::all_of(begin + part.first, begin + part.last + 1, [](bool known) { return known; }))
            continue;
        std::fill(begin + part.first, begin + part.last + 1, true);
        chosen.push_back(part);
    }
    return chosen;
}

// `parts` in whatever order; none where they are more than can be asked for.
std::optional<SearchProbe> probeOf(const QList<Spelled> &words, std::vector<WordPart> parts, bool exact)
{
    // Of each word what is rarest leads.
    std::sort(parts.begin(), parts.end(), [](const WordPart &a, const WordPart &b) {
        return std::tuple(a.word, a.pages, a.at) < std::tuple(b.word, b.pages, b.at);
    });
    if (parts.size() > mostParts)
        return {};
    ChainOffsets chain;
    QStringList phrases;
    for (auto first = parts.cbegin(); first != parts.cend();) {
        const auto end = std::find_if(first, parts.cend(),
                                      [first](const WordPart &part) { return part.word != first->word; });
        std::vector<qsizetype> offsets;
        for (; first != end; ++first) {
            phrases << searchPhrase(textOf(words.at(first->word), first->at, letters));
            offsets.push_back(first->at);
        }
        if (offsets.size() > ChainOffsets::mostOfWord ||
            *std::max_element(offsets.begin(), offsets.end()) > ChainOffsets::farthest)
            return {};
        chain.addWord(offsets);
    }
    return SearchProbe{phrases.join(QStringLiteral(" AND ")), chain.isNeeded() ? chain.bytes() : QByteArray(),
                       exact};
}

} // namespace

QString searchPhrase(QString text)
{
    return u'"' + text.replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

Result<std::optional<SearchProbes>> searchProbes(Connection &database, const QString &index,
                                                 const QStringList &words, qint64 cheap)
{
    QList<Spelled> spelled;
    std::vector<WordPart> parts;
    QStringList texts;
    for (const QString &word : words) {
        spelled << word.toStdU32String();
        for (qsizetype at = 0; at + letters <= qsizetype(spelled.last().size()); ++at) {
            parts.push_back(partAt(spelled.last(), spelled.size() - 1, at));
            texts << textOf(spelled.last(), at, letters);
        }
    }
    if (parts.size() > size_t(mostParts) * letters)
        return std::optional<SearchProbes>();
    if (Result<void> read = readPages(database, index, texts, parts); !read)
        return read.error();
    std::vector<WordPart> all;
    for (auto first = parts.cbegin(); first != parts.cend();) {
        const auto end = std::find_if(first, parts.cend(),
                                      [first](const WordPart &part) { return part.word != first->word; });
        const std::vector<WordPart> chosen = cheapestOf(std::span(first, end));
        all.insert(all.end(), chosen.begin(), chosen.end());
        first = end;
    }
    const qint64 toRead = std::accumulate(all.begin(), all.end(), qint64(0),
                                          [](qint64 sum, const WordPart &part) { return sum + part.pages; });
    std::optional<SearchProbe> exact = probeOf(spelled, all, true);
    if (!exact)
        return std::optional<SearchProbes>();
    SearchProbes probes{*exact, {}};
    if (toRead > cheap)
        probes.quick = probeOf(spelled, rarestOf(std::move(parts), spelled), false);
    return std::optional(probes);
}

} // namespace ulpan
