#include "models/records/search_text.h"
#include "models/store/json_sql.h"
#include "models/store/record_list.h"
#include "models/store/search_probe.h"

namespace ulpan {

namespace {

// Up to so many rows are sorted. Of more, an order's index is walked until a page is full; which of its rows
// are meant is gathered first, because they may stand together at its end, as all of one name do. Of very
// many a page is soon full without that.
constexpr int mostSorted = 10'000;
constexpr int mostGathered = 200'000;
// Of so few that the words alone find, in whatever institutions, each is looked up: to cross them with all that
// the index has of one institution costs a walk through that.
constexpr int fewFound = 4000;
constexpr int shortestIndexed = 3;

// SQLite has an index of the words of these in <table>_search.
bool hasSearchIndex(const RecordType &type)
{
    return QLatin1StringView(type.table) == QLatin1StringView("member");
}

// The institution as the index has it before each text, in three characters that no text has: migration 0006
// makes the same.
QString institutionMark(Id institution)
{
    constexpr char16_t first = 0xe000;
    constexpr Id digits = 6400;
    const auto digit = [](Id value) { return QChar(char16_t(first + value % digits)); };
    return QString(digit(institution / (digits * digits))) + digit(institution / digits) + digit(institution);
}

// A way to the rows by an index that knows them in order of their ids.
struct Driver
{
    QStringList words;  // that the index of words knows; none: another index
    QString from;       // the table with its alias
    QString id;         // its column with the record's id
    Condition entry;    // which of its rows
    Condition remains;  // what the rows must be besides
    bool whole = false; // the entry says all there is to say, tenancy included
};

std::optional<Driver> searchDriver(const Scope &scope, const RecordType &type, const ListParts &parts)
{
    if (!hasSearchIndex(type))
        return std::nullopt;
    Driver driver{{}, QLatin1StringView(type.table) + QStringLiteral("_search s"), QStringLiteral("s.rowid")};
    driver.remains = parts.filters;
    driver.remains.add(parts.tagged);
    for (const QString &word : parts.words) {
        if (word.toUcs4().size() >= shortestIndexed)
            driver.words << word;
        else
            addWord(driver.remains, word);
    }
    if (driver.words.isEmpty())
        return std::nullopt;
    QStringList phrases;
    if (scope.institution())
        phrases << searchPhrase(institutionMark(*scope.institution()));
    for (const QString &word : std::as_const(driver.words))
        phrases << searchPhrase(word);
    driver.entry.add(QStringLiteral("s.%1_search match ?").arg(QLatin1StringView(type.table)),
                     {phrases.join(QStringLiteral(" AND "))});
    driver.whole = driver.remains.parts.isEmpty() && !scope.trainer();
    return driver;
}

std::optional<Driver> tagDriver(const Scope &scope, const RecordType &type, const ListParts &parts)
{
    if (parts.tag.isEmpty() || !scope.institution())
        return std::nullopt;
    Driver driver{{},
                  QLatin1StringView(type.table) + QStringLiteral("_tag d"),
                  QStringLiteral("d.%1_id").arg(QLatin1StringView(type.table))};
    driver.entry.add(QStringLiteral("d.%1 = ? and d.tag = ?").arg(QLatin1StringView(type.tenant)),
                     {*scope.institution(), parts.tag});
    driver.remains = parts.filters;
    for (const QString &word : parts.words)
        addWord(driver.remains, word);
    return driver;
}

// The rows that the words find, if few have what is rare in them; none is known where many have.
Result<std::optional<ListSource>> fewOf(Connection &database, const RecordType &type, const ListParts &parts,
                                        const Driver &driver, bool byId)
{
    if (driver.words.isEmpty())
        return std::optional<ListSource>();
    const QString table = QLatin1StringView(type.table);
    const QString index = table + QStringLiteral("_search");
    Result<QList<SearchProbe>> probes = searchProbes(database, index, driver.words);
    if (!probes)
        return probes.error();
    QString candidates;
    bool exact = false;
    for (const SearchProbe &probe : std::as_const(*probes)) {
        Result<Cursor> cursor = database.run(
            QStringLiteral("select count(*), json_group_array(rowid) from (select rowid from %1 where %1 match ? limit ?)").arg(index),
            {probe.match, fewFound + 1});
        if (!cursor)
            return cursor.error();
        if (!cursor->next() || cursor->id(0) > fewFound)
            continue;
        candidates = cursor->text(1);
        exact = probe.exact;
        break;
    }
    if (candidates.isEmpty())
        return std::optional<ListSource>();
    Condition condition;
    condition.values << candidates;
    condition.add(parts.scoped);
    condition.add(driver.remains);
    for (const QString &word : exact ? QStringList() : driver.words)
        addWord(condition, word);
    Result<Cursor> found = database.run(
        QStringLiteral("select count(*), json_group_array(r.id) from json_each(?) s cross join %1 r on r.id = s.value").arg(table) + condition.where(),
        condition.values);
    if (!found)
        return found.error();
    if (!found->next())
        return internal(QStringLiteral("an aggregate gave no row"));
    ListSource few{byId ? QStringLiteral("json_each(?) s") : QStringLiteral("json_each(?) s cross join %1 r on r.id = s.value").arg(table)};
    few.id = QLatin1StringView(byId ? "s.value" : "r.id");
    few.condition.values << found->text(1);
    few.total = found->id(0);
    return std::optional<ListSource>(few);
}

Result<int> countUpTo(Connection &database, const Driver &driver, int most)
{
    Result<Cursor> cursor =
        database.run(QStringLiteral("select count(*) from (select 1 from %1").arg(driver.from) +
                         driver.entry.where() + QStringLiteral(" limit ?)"),
                     QVariantList(driver.entry.values) << most);
    if (!cursor)
        return cursor.error();
    return cursor->next() ? int(cursor->id(0)) : 0;
}

} // namespace

void addWord(Condition &condition, const QString &word)
{
    QString pattern = word;
    pattern.replace(u'\\', QLatin1StringView("\\\\"))
        .replace(u'%', QLatin1StringView("\\%"))
        .replace(u'_', QLatin1StringView("\\_"));
    condition.add(QStringLiteral("r.search_text like ? escape '\\'"), {QString(u'%' + pattern + u'%')});
}

Result<ListSource> sourceOf(Connection &database, const Scope &scope, const RecordType &type,
                            const ListParts &parts, const OrderKeys &keys)
{
    const QString table = QLatin1StringView(type.table) + QStringLiteral(" r");
    const ListSource plain{table, parts.all()};
    // PostgreSQL knows how many rows a condition leaves, and chooses by itself.
    if (database.engine() == Engine::Postgres)
        return plain;
    std::optional<Driver> driver = searchDriver(scope, type, parts);
    if (!driver)
        driver = tagDriver(scope, type, parts);
    if (!driver)
        return plain;
    const bool byId = keys.size() == 1;
    Result<std::optional<ListSource>> few = fewOf(database, type, parts, *driver, byId);
    if (!few)
        return few.error();
    if (*few)
        return **few;
    if (!byId) {
        Result<int> rows = countUpTo(database, *driver, mostSorted);
        if (!rows)
            return rows.error();
        if (*rows == mostSorted) {
            Result<int> many = countUpTo(database, *driver, mostGathered);
            if (!many)
                return many.error();
            if (*many == mostGathered)
                return plain;
            ListSource gathered{table, parts.scoped};
            gathered.condition.add(driver->remains);
            gathered.condition.add(QStringLiteral("+r.id in (select %1 from %2%3)")
                                       .arg(driver->id, driver->from, driver->entry.where()),
                                   driver->entry.values);
            return gathered;
        }
    }
    if (byId && driver->whole)
        return ListSource{driver->from, driver->entry, driver->id};
    ListSource source{QStringLiteral("%1 cross join %2 on r.id = %3").arg(driver->from, table, driver->id),
                      driver->entry, driver->id};
    source.condition.add(parts.scoped);
    source.condition.add(driver->remains);
    return source;
}

} // namespace ulpan
