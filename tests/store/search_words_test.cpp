#include "models/records/search_text.h"
#include "models/store/search_probe.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct FoundRow
{
    QString id, text;
    Id institution = 0;
};

// Short texts of few letters, so that parts of words stand in many of them at other places and in another
// order.
QString someText(QRandomGenerator &random, int most)
{
    static const QStringList letters{QStringLiteral("a"),    QStringLiteral("b"), QStringLiteral("4"),
                                     QStringLiteral("-"),    QStringLiteral(" "), QString::fromUtf8("李"),
                                     QString::fromUtf8("😀"), QStringLiteral("\"")};
    QString text;
    for (int i = random.bounded(1, most + 1); i > 0; --i)
        text += letters.at(random.bounded(letters.size()));
    return text.trimmed().isEmpty() ? QStringLiteral("a") : text;
}

QList<FoundRow> rowsOf(StoreFixture &fixture)
{
    return must(fixture.store().look([](Connection &database) -> Result<QList<FoundRow>> {
        QList<FoundRow> rows;
        Cursor cursor = must(database.run(
            QStringLiteral("select id, search_text, institution_id from member where search_text is not null "
                           "and status <> 'anonymised' order by id")));
        while (cursor.next())
            rows << FoundRow{cursor.text(0), cursor.text(1), cursor.id(2)};
        return rows;
    }));
}

QStringList holdingAll(const QList<FoundRow> &rows, const QStringList &words, std::optional<Id> institution)
{
    QStringList ids;
    for (const FoundRow &row : rows) {
        const bool holds = std::all_of(words.begin(), words.end(),
                                       [&](const QString &word) { return row.text.contains(word); });
        if (holds && (!institution || row.institution == *institution))
            ids << row.id;
    }
    return ids;
}

QStringList listed(StoreFixture &fixture, const Scope &scope, const ListQuery &query, qint64 &total)
{
    ListQuery page = query;
    page.perPage = 100;
    QStringList ids;
    for (page.page = 1;; ++page.page) {
        const JsonPage found = must(fixture.list(scope, recordType<Learner>(), page));
        total = found.total;
        for (const QJsonValue &row : QJsonDocument::fromJson(found.rows).array())
            ids << QString::number(row[QLatin1StringView("id")].toInteger());
        if (found.count < page.perPage)
            return ids;
    }
}

// So many people with such texts; `which` says whose each is.
void addPeople(StoreFixture &fixture, int count, const std::function<int(int)> &which,
               QRandomGenerator &random)
{
    std::vector<Learner> people;
    for (int i = 0; i < count; ++i) {
        people.push_back(sample<Learner>(5000 + i, fixture.links(which(i))));
        people.back().role = Role::Learner;
        people.back().lastname = someText(random, 12);
        people.back().firstname = someText(random, 12);
        people.back().code = someText(random, 6);
    }
    must(fixture.addAll(std::span(people)));
}

} // namespace

// What free text finds is what holds its words, neither more nor less, whatever way to the rows is taken.
class SearchWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHoldsTheWordsIsFound_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("strangers"); // between the institution's people
        QTest::newRow("sqlite, alone") << Engine::Sqlite << 0;
        QTest::newRow("sqlite, few others among them") << Engine::Sqlite << 40;
        QTest::newRow("sqlite, many others among them") << Engine::Sqlite << 150;
        QTest::newRow("postgres") << Engine::Postgres << 40;
    }
    void whatHoldsTheWordsIsFound()
    {
        QFETCH(Engine, engine);
        QFETCH(int, strangers);
        StoreFixture fixture(engine);
        QRandomGenerator random(20260301);
        constexpr int people = 300;
        addPeople(
            fixture, people, [&](int i) { return i % 2 == 1 && i / 2 < strangers ? 1 : 0; }, random);
        if (strangers) {
            // Who belongs to no institution is a stranger to each.
            must(fixture.store().write([&](Connection &database) {
                return database.perform(
                    QStringLiteral(
                        "update member set institution_id = null, role = 'operator' where id in "
                        "(select id from member where institution_id = ? order by id desc limit 3)"),
                    {fixture.institution(1)});
            }));
        }
        const QList<FoundRow> rows = rowsOf(fixture);
        for (int i = 0; i < 150; ++i) {
            // Of every other the words are of a text that is there.
            QString search = i % 2 ? someText(random, 8)
                                   : rows.at(random.bounded(rows.size()))
                                         .text.mid(random.bounded(20), random.bounded(3, 12))
                                         .simplified();
            if (i % 5 == 0)
                search += u' ' + someText(random, 4);
            const QStringList words = searchWords(search);
            if (words.isEmpty())
                continue;
            for (const std::optional<Id> institution :
                 {std::optional(fixture.institution(0)), std::optional(fixture.institution(1)),
                  std::optional<Id>()}) {
                const Scope scope = institution ? scopeOf(*institution) : Caller::system().scope();
                const QStringList expected = holdingAll(rows, words, institution);
                qint64 total = -1;
                QCOMPARE(listed(fixture, scope, {.search = search}, total), expected);
                QCOMPARE(total, qint64(expected.size()));
                QStringList sorted =
                    listed(fixture, scope, {.sort = {{"lastname", true}}, .search = search}, total);
                std::sort(sorted.begin(), sorted.end(),
                          [](const QString &a, const QString &b) { return a.toLongLong() < b.toLongLong(); });
                QCOMPARE(sorted, expected);
            }
        }
    }

    // The parts that few have may find more than the words do, and never less; all parts find the words.
    void partsFindWhatTheWordsDo()
    {
        StoreFixture fixture(Engine::Sqlite);
        QRandomGenerator random(4711);
        addPeople(
            fixture, 300, [](int) { return 0; }, random);
        const QList<FoundRow> rows = rowsOf(fixture);
        int more = 0;
        for (int i = 0; i < 600; ++i) {
            const QString &text = rows.at(random.bounded(rows.size())).text;
            QStringList words;
            for (const QString &word :
                 searchWords(text.mid(random.bounded(20), random.bounded(4, 20)).simplified())) {
                if (word.toUcs4().size() >= 3)
                    words << word;
            }
            if (words.isEmpty())
                continue;
            must(fixture.store().look([&](Connection &database) -> Result<void> {
                const SearchProbes probes =
                    *must(searchProbes(database, QStringLiteral("member_search"), words, 0));
                [&] {
                    const QStringList expected = holdingAll(rows, words, {});
                    QCOMPARE(askedFor(database, probes.exact), expected);
                    QVERIFY(probes.quick);
                    const QStringList found = askedFor(database, *probes.quick);
                    for (const QString &id : expected)
                        QVERIFY(found.contains(id));
                    more += found.size() > expected.size();
                }();
                return {};
            }));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(more > 0);
    }

    // What is too long for the index's language is found all the same.
    void aVeryLongWordIsFound()
    {
        StoreFixture fixture(Engine::Sqlite);
        Learner person = sample<Learner>(5000, fixture.links());
        person.role = Role::Learner;
        person.lastname = QString(600, u'x') + QStringLiteral("yz");
        fixture.add(person);
        for (const QString &search :
             {QString(QString(600, u'x') + QStringLiteral("yz")), QString(400, u'x')}) {
            qint64 total = 0;
            QCOMPARE(listed(fixture, scopeOf(fixture.institution()), {.search = search}, total),
                     QStringList{QString::number(person.id)});
            QCOMPARE(total, qint64(1));
        }
        qint64 total = -1;
        QCOMPARE(listed(fixture, scopeOf(fixture.institution()), {.search = QString(601, u'x')}, total),
                 QStringList());
        QCOMPARE(total, qint64(0));
    }

private:
    static QStringList askedFor(Connection &database, const SearchProbe &probe)
    {
        const QString sql =
            QStringLiteral("select s.rowid from member_search s where s.member_search match ?") +
            QLatin1StringView(probe.offsets.isEmpty() ? "" : " and ulpan_chain(s.member_search, ?)") +
            QStringLiteral(" order by s.rowid");
        QVariantList values{probe.match};
        if (!probe.offsets.isEmpty())
            values << probe.offsets;
        Cursor cursor = must(database.run(sql, values));
        QStringList ids;
        while (cursor.next())
            ids << cursor.text(0);
        return ids;
    }
};

ULPAN_TEST(SearchWordsTest)
#include "search_words_test.moc"
