#include "models/store/search_probe.h"

#include "models/json/json_writer.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string>

namespace ulpan {

namespace {

constexpr qsizetype letters = 3; // of what the index knows
// What takes so many times as long to read as the rarest part finds hardly fewer rows for it.
constexpr qint64 worthReading = 4;
constexpr size_t quickParts = 2, mostParts = 6;
// So many are read in less time than it takes to look at the rows of who has two parts of a word and not the
// word.
constexpr qint64 cheapPages = 90;

// Three letters of a word.
struct WordPart
{
    qsizetype word = 0, at = 0;
    qint64 pages = 0; // of the index that name rows with it
};

QString textOf(const std::u32string &word, qsizetype at, qsizetype size)
{
    return QString::fromUcs4(word.data() + at, size);
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

// Parts of one word, in order; those that overlap are one text again, and all stand no farther from each
// other than the word is long.
QString nearOf(const std::u32string &word, std::span<const WordPart> parts)
{
    QStringList phrases;
    for (size_t first = 0; first < parts.size();) {
        size_t last = first;
        while (last + 1 < parts.size() && parts[last + 1].at == parts[last].at + 1)
            ++last;
        phrases << searchPhrase(textOf(word, parts[first].at, letters + qsizetype(last - first)));
        first = last + 1;
    }
    return phrases.size() == 1
               ? phrases.first()
               : QStringLiteral("NEAR(") + phrases.join(u' ') + QStringLiteral(", %1)").arg(word.size());
}

bool overlap(const WordPart &a, const WordPart &b)
{
    return a.word == b.word && qAbs(a.at - b.at) < letters;
}

// `parts` in whatever order, of so many in all.
SearchProbe probeOf(const QList<std::u32string> &words, std::vector<WordPart> parts, size_t all)
{
    std::sort(parts.begin(), parts.end(), [](const WordPart &a, const WordPart &b) {
        return std::pair(a.word, a.at) < std::pair(b.word, b.at);
    });
    QStringList found;
    for (size_t first = 0; first < parts.size();) {
        const qsizetype word = parts[first].word;
        size_t end = first;
        while (end < parts.size() && parts[end].word == word)
            ++end;
        found << nearOf(words.at(word), std::span(parts).subspan(first, end - first));
        first = end;
    }
    return {found.join(QStringLiteral(" AND ")), parts.size() == all};
}

} // namespace

QString searchPhrase(QString text)
{
    return u'"' + text.replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

Result<QList<SearchProbe>> searchProbes(Connection &database, const QString &index, const QStringList &words)
{
    QList<std::u32string> spelled;
    std::vector<WordPart> parts;
    QStringList texts;
    for (const QString &word : words) {
        spelled << word.toStdU32String();
        for (qsizetype at = 0; at + letters <= qsizetype(spelled.last().size()); ++at) {
            parts.push_back({spelled.size() - 1, at});
            texts << textOf(spelled.last(), at, letters);
        }
    }
    const size_t all = parts.size();
    if (Result<void> read = readPages(database, index, texts, parts); !read)
        return read.error();
    std::stable_sort(parts.begin(), parts.end(),
                     [](const WordPart &a, const WordPart &b) { return a.pages < b.pages; });
    const qint64 most = parts.front().pages * worthReading;
    std::erase_if(parts, [most](const WordPart &part) { return part.pages > most; });
    // Parts that overlap say little more than one of them.
    std::vector<WordPart> apart;
    for (const WordPart &part : parts) {
        if (apart.size() < quickParts && std::none_of(apart.begin(), apart.end(), [&](const WordPart &other) {
                return overlap(part, other);
            }))
            apart.push_back(part);
    }
    if (parts.size() > mostParts)
        parts.resize(mostParts);
    const qint64 toRead = std::accumulate(parts.begin(), parts.end(), qint64(0),
                                          [](qint64 sum, const WordPart &part) { return sum + part.pages; });
    QList<SearchProbe> probes;
    if (parts.size() > apart.size() && toRead > cheapPages)
        probes << probeOf(spelled, apart, all);
    probes << probeOf(spelled, parts, all);
    return probes;
}

} // namespace ulpan
