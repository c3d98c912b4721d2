#include "models/records/search_text.h"
#include "models/store/json_sql.h"
#include "models/store/record_list.h"
#include "models/store/search_probe.h"
#include "models/store/sqlite_chain.h"

namespace ulpan {

namespace {

// Up to so many rows are sorted. Of more, an order's index is walked until a page is full; which of its rows
// are meant is gathered first, because they may stand together at its end, as all of one name do. Of very
// many a page is soon full without that.
constexpr int mostSorted = 10'000;
constexpr int mostGathered = 200'000;
// Of so few that parts of the words find, each is looked up.
constexpr int fewFound = 4000;
// So many rows of others among an institution's are left out by their ids, and so many tables' entries say whose they are.
constexpr int mostStrangers = 100;
constexpr int mostOthers = 300;
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
    std::optional<SearchProbes> probes; // of the index of words
    QStringList words;                  // that it is asked for
    std::optional<Condition> owned;     // which of its rows are the scope's; null: their own rows say
    QString from;                       // the table with its alias
    QString id;                         // its column with the record's id
    Condition entry;                    // which of its rows
    Condition remains;                  // what the rows must be besides
    bool whole = false;                 // the entry says all there is to say, tenancy included
};

// The same as addWord(), for SQLite.
void addHeld(Condition &condition, const QString &word)
{
    condition.add(QStringLiteral("instr(r.search_text, ?)"), {word});
}

// `mark` stands before each text that is meant; empty: all are.
Condition probed(const QString &index, const SearchProbe &probe, const QString &mark = {})
{
    Condition condition;
    const QString marked = mark.isEmpty() ? QString() : searchPhrase(mark) + QStringLiteral(" AND ");
    condition.add(QStringLiteral("s.%1 match ?").arg(index), {QString(marked + probe.match)});
    if (probe.offsets.isEmpty())
        return condition;
    ChainOffsets before;
    constexpr qsizetype alone[] = {0};
    if (!mark.isEmpty())
        before.addWord(alone);
    condition.add(QStringLiteral("ulpan_chain(s.%1, ?)").arg(index), {before.bytes() + probe.offsets});
    return condition;
}

// Which rows of the index are the scope's, where their ids say it: an institution's people mostly came one after the other, so that
// hardly any of others stand among them. Null where many do. The index has who is hidden no more.
Result<std::optional<Condition>> ownedOf(Connection &database, const Scope &scope, const RecordType &type)
{
    Condition owned;
    if (!scope.institution())
        return std::optional(owned);
    const Id own = *scope.institution();
    Result<Cursor> found = database.run(
        QStringLiteral("with bounds(low, high) as materialized (select (select min(r.id) from %1 r where r.%2 = ?), (select max(r.id) from %1 r where r.%2 = ?)), "
                       "others as materialized (select distinct %2, status from %1_total where %2 <> ? and total > 0 and status <> '%3' limit ?), "
                       "strangers(id) as materialized (select r.id from bounds b cross join others o cross join %1 r on r.%2 = o.%2 and r.status = o.status "
                       "and r.id between b.low and b.high where o.%2 <> 0 union all select r.id from bounds b cross join others o cross join %1 r on r.%2 is null "
                       "and r.status = o.status and r.id between b.low and b.high where o.%2 = 0 limit ?) "
                       "select low, high, (select count(*) from others), (select count(*) from strangers), (select json_group_array(id) from strangers) from bounds")
            .arg(QLatin1StringView(type.table), QLatin1StringView(type.tenant), QLatin1StringView(type.hiddenStatus)),
        {own, own, own, mostOthers + 1, mostStrangers + 1});
    if (!found)
        return found.error();
    if (!found->next())
        return internal(QStringLiteral("an aggregate gave no row"));
    if (found->id(2) > mostOthers || found->id(3) > mostStrangers)
        return std::optional<Condition>();
    owned.add(QStringLiteral("s.rowid between ? and ?"), {found->id(0), found->id(1)});
    if (found->id(3) > 0)
        owned.add(QStringLiteral("s.rowid not in (select value from json_each(?))"), {found->text(4)});
    return std::optional(owned);
}

Result<std::optional<Driver>> searchDriver(Connection &database, const Scope &scope, const RecordType &type, const ListParts &parts)
{
    if (!hasSearchIndex(type))
        return std::optional<Driver>();
    const QString index = QLatin1StringView(type.table) + QStringLiteral("_search");
    Driver driver{.from = index + QStringLiteral(" s"), .id = QStringLiteral("s.rowid")};
    driver.remains = parts.filters;
    driver.remains.add(parts.tagged);
    for (const QString &word : parts.words) {
        if (word.toUcs4().size() >= shortestIndexed)
            driver.words << word;
        else
            addHeld(driver.remains, word);
    }
    if (driver.words.isEmpty())
        return std::optional<Driver>();
    driver.whole = driver.remains.parts.isEmpty() && !scope.trainer();
    Result<std::optional<Condition>> owned = ownedOf(database, scope, type);
    if (!owned)
        return owned.error();
    driver.owned = std::move(*owned);
    Result<std::optional<SearchProbes>> probes = searchProbes(database, index, driver.words);
    if (!probes)
        return probes.error();
    driver.probes = std::move(*probes);
    const QString mark = driver.owned ? QString() : institutionMark(*scope.institution());
    if (driver.probes) {
        driver.entry = probed(index, driver.probes->exact, mark);
    } else {
        QStringList phrases;
        for (const QString &word : std::as_const(driver.words))
            phrases << searchPhrase(word);
        driver.entry = probed(index, {phrases.join(QStringLiteral(" AND ")), {}, true}, mark);
    }
    if (driver.owned)
        driver.entry.add(*driver.owned);
    return std::optional(driver);
}

std::optional<Driver> tagDriver(const Scope &scope, const RecordType &type, const ListParts &parts)
{
    if (parts.tag.isEmpty() || !scope.institution())
        return std::nullopt;
    Driver driver{.from = QLatin1StringView(type.table) + QStringLiteral("_tag d"),
                  .id = QStringLiteral("d.%1_id").arg(QLatin1StringView(type.table))};
    driver.entry.add(QStringLiteral("d.%1 = ? and d.tag = ?").arg(QLatin1StringView(type.tenant)),
                     {*scope.institution(), parts.tag});
    driver.remains = parts.filters;
    for (const QString &word : parts.words)
        addHeld(driver.remains, word);
    return driver;
}

// The rows that a probe finds, if they are few, as a list of their ids.
struct FewRows
{
    QString ids; // JSON
    qint64 count = 0;
    bool exact = false;
};

Result<std::optional<FewRows>> probeFew(Connection &database, const QString &index, const Driver &driver)
{
    std::vector<SearchProbe> probes;
    if (driver.probes->quick)
        probes.push_back(*driver.probes->quick);
    probes.push_back(driver.probes->exact);
    for (const SearchProbe &probe : probes) {
        Condition condition = probed(index, probe);
        if (driver.owned)
            condition.add(*driver.owned);
        Result<Cursor> cursor =
            database.run(QStringLiteral("select count(*), json_group_array(rowid) from (select s.rowid from %1 s").arg(index) +
                             condition.where() + QStringLiteral(" limit ?)"),
                         QVariantList(condition.values) << fewFound + 1);
        if (!cursor)
            return cursor.error();
        if (cursor->next() && cursor->id(0) <= fewFound)
            return std::optional(FewRows{cursor->text(1), cursor->id(0), probe.exact});
    }
    return std::optional<FewRows>();
}

// The rows that the words find, if few have what is rare in them; none is known where many have.
Result<std::optional<ListSource>> fewOf(Connection &database, const RecordType &type, const ListParts &parts,
                                        const Driver &driver, bool byId)
{
    if (!driver.probes)
        return std::optional<ListSource>();
    const QString table = QLatin1StringView(type.table);
    Result<std::optional<FewRows>> found = probeFew(database, table + QStringLiteral("_search"), driver);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<ListSource>();
    FewRows rows = std::move(**found);
    if (!rows.exact || !driver.owned || !driver.whole) {
        Condition condition;
        condition.values << rows.ids;
        condition.add(parts.scoped);
        condition.add(driver.remains);
        for (const QString &word : rows.exact ? QStringList() : driver.words)
            addHeld(condition, word);
        Result<Cursor> seen = database.run(
            QStringLiteral("select count(*), json_group_array(r.id) from json_each(?) s cross join %1 r on r.id = s.value").arg(table) + condition.where(),
            condition.values);
        if (!seen)
            return seen.error();
        if (!seen->next())
            return internal(QStringLiteral("an aggregate gave no row"));
        rows = {seen->text(1), seen->id(0), true};
    }
    ListSource few{byId ? QStringLiteral("json_each(?) s") : QStringLiteral("json_each(?) s cross join %1 r on r.id = s.value").arg(table)};
    few.id = QLatin1StringView(byId ? "s.value" : "r.id");
    few.condition.values << rows.ids;
    few.total = rows.count;
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
    Result<std::optional<Driver>> searched = parts.words.isEmpty() ? std::optional<Driver>() : searchDriver(database, scope, type, parts);
    if (!searched)
        return searched.error();
    const std::optional<Driver> driver = *searched ? std::move(*searched) : tagDriver(scope, type, parts);
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
