#include "models/tables/record_model.h"
#include "tests/support/fake_list.h"
#include "tests/support/test_clock.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTranslator>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr qint64 million = 1'000'000;

struct Setting
{
    FakeList list;
    TestClock clock;
    RecordModel model;

    explicit Setting(qint64 rows = million) : list(rows), model(recordType<Learner>(), list.loader(), clock)
    {
    }

    void open()
    {
        model.setQuery({});
        list.answerAll();
        model.setVisibleRows(0, 39);
        rest();
        list.pagesAsked.clear();
    }
    // Nobody scrolls for long enough.
    void rest() { clock.advance(RecordModel::stillness); }
    [[nodiscard]] QString shown(int row, const char *wire = "login") const
    {
        return model.data(model.index(row, model.columnOf(wire))).toString();
    }
};

} // namespace

class RecordModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasARowForEveryRecordAfterOnePage()
    {
        Setting setting;
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Idle));
        setting.model.setQuery({});
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Loading));
        QCOMPARE(setting.list.asked.size(), 1);
        QCOMPARE(setting.list.asked.first().query, (ListQuery{.page = 1, .perPage = 100}));
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Ready));
        QCOMPARE(setting.model.rowCount(), int(million));
        QCOMPARE(setting.shown(99), QStringLiteral("person99@example.org"));
        QCOMPARE(setting.shown(100), QStringLiteral("…"));
        QVERIFY(!setting.model.data(setting.model.index(100, 0), RecordModel::LoadedRole).toBool());
    }

    void jumpsFetchWhatIsSeenFirst_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<QList<int>>("pages");
        QTest::addColumn<QList<int>>("neighbours");
        QTest::newRow("within a page") << 500'030 << QList<int>{5001} << QList<int>{};
        QTest::newRow("over a page's end") << 500'070 << QList<int>{5001, 5002} << QList<int>{};
        QTest::newRow("near a page's end") << 500'050 << QList<int>{5001} << QList<int>{5002};
        QTest::newRow("near a page's beginning") << 500'010 << QList<int>{5001} << QList<int>{5000};
        QTest::newRow("the end") << int(million) - 40 << QList<int>{10'000} << QList<int>{};
    }

    void jumpsFetchWhatIsSeenFirst()
    {
        QFETCH(int, first);
        QFETCH(QList<int>, neighbours);
        Setting setting;
        setting.open();
        const QSignalSpy changed(&setting.model, &QAbstractItemModel::dataChanged);
        setting.model.setVisibleRows(first, first + 39);
        // A jump is followed at once.
        QTEST(setting.list.pagesAsked, "pages");
        for (int row = first; row < first + 40; ++row)
            QCOMPARE(setting.shown(row), QStringLiteral("…"));
        // Nothing else is asked for while what is seen is on its way, however long it takes.
        setting.rest();
        setting.rest();
        QTEST(setting.list.pagesAsked, "pages");
        setting.list.pagesAsked.clear();
        const qsizetype asked = setting.list.asked.size();
        setting.list.answerAll();
        QCOMPARE(changed.size(), asked);
        for (const QList<QVariant> &change : changed)
            QCOMPARE(change.at(1).toModelIndex().row() - change.at(0).toModelIndex().row(), 99);
        for (int row = first; row < first + 40; ++row)
            QCOMPARE(setting.shown(row), QStringLiteral("person%1@example.org").arg(row));
        QCOMPARE(setting.list.pagesAsked, neighbours);
        setting.list.answerAll();
        setting.rest();
        QCOMPARE(setting.list.pagesAsked, neighbours);
    }

    // The tester reads every row after every signal: a million once, a short list all along.
    void isAProperModel()
    {
        Setting large;
        large.open();
        large.model.setColumns({"login"});
        const QAbstractItemModelTester largeTester(&large.model,
                                                   QAbstractItemModelTester::FailureReportingMode::QtTest);
        Setting setting(1'000);
        const QAbstractItemModelTester tester(&setting.model,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        setting.open();
        for (int first = 30; first < 1'000; first += 100) {
            setting.model.setVisibleRows(first, first + 39);
            setting.rest();
            setting.list.answerAll();
        }
        QVERIFY(setting.model.replace(AnyRecord::of(learnerAt(930))));
        setting.model.sort(setting.model.columnOf("login"));
        setting.list.failAll();
        setting.model.retry();
        setting.list.answerAll();
        QCOMPARE(setting.model.rowCount(), 1'000);
    }

    void draggingTheScrollBarFetchesNowAndThen()
    {
        Setting setting;
        setting.open();
        constexpr std::chrono::milliseconds step = RecordModel::stillness - std::chrono::milliseconds(1);
        int steps = 0;
        for (int row = 1030; row < 900'000; row += 9'900, ++steps) {
            setting.model.setVisibleRows(row, row + 39);
            for (int seen = row; seen < row + 40; ++seen)
                (void)setting.shown(seen);
            setting.clock.advance(step);
        }
        // Where it began, and then at intervals; nobody waits for what was passed.
        const auto most = 1 + steps * step / RecordModel::onTheWay;
        QVERIFY(setting.list.pagesAsked.size() > 5);
        QVERIFY2(setting.list.pagesAsked.size() <= most, qPrintable(QString::number(setting.list.pagesAsked.size())));
        setting.list.pagesAsked.clear();
        setting.rest();
        QCOMPARE(setting.list.pagesAsked.size(), 1);
        QVERIFY(!setting.list.asked.last().promise->isCanceled());
        for (qsizetype passed = 0; passed < setting.list.asked.size() - 1; ++passed)
            QVERIFY(setting.list.asked.at(passed).promise->isCanceled());
        setting.clock.advance(10 * RecordModel::onTheWay);
        QCOMPARE(setting.list.pagesAsked.size(), 1);
    }

    void leavesWhatIsNoLongerSeen()
    {
        Setting setting;
        setting.open();
        setting.model.setVisibleRows(500'030, 500'069);
        setting.rest();
        const FakeList::Asked left = setting.list.asked.first();
        QVERIFY(!left.promise->isCanceled());
        setting.model.setVisibleRows(800'030, 800'069);
        setting.rest();
        QVERIFY(left.promise->isCanceled());
        QCOMPARE(setting.list.pagesAsked, (QList<int>{5001, 8001}));
        setting.list.answerAll();
        QCOMPARE(setting.shown(500'030), QStringLiteral("…"));
        QCOMPARE(setting.shown(800'030), QStringLiteral("person800030@example.org"));
    }

    void fetchesForAViewThatSaysNothing()
    {
        Setting setting;
        setting.model.setQuery({});
        setting.list.answerAll();
        for (int row = 2'000; row < 20'000; row += 50)
            (void)setting.shown(row);
        setting.rest();
        QCOMPARE(setting.list.pagesAsked, (QList<int>{1, 198, 199, 200}));
    }

    void keepsABoundedNumberOfPages()
    {
        Setting setting;
        setting.open();
        for (int page = 1; page <= RecordModel::pagesKept + 10; ++page) {
            setting.model.setVisibleRows(page * 100 + 30, page * 100 + 69);
            setting.rest();
            setting.list.answerAll();
        }
        QCOMPARE(setting.shown(0), QStringLiteral("…"));
        QCOMPARE(setting.shown(6'050), QStringLiteral("person6050@example.org"));
    }

    void newQueryReplacesRowsInOneStep()
    {
        Setting setting;
        setting.open();
        const QSignalSpy reset(&setting.model, &QAbstractItemModel::modelReset);
        setting.model.sort(setting.model.columnOf("login"), Qt::DescendingOrder);
        QCOMPARE(setting.list.asked.last().query.sort, (QList<ListQuery::SortKey>{{"login", true}}));
        QCOMPARE(setting.shown(0), QStringLiteral("person0@example.org"));
        QCOMPARE(reset.size(), 0);
        setting.list.answerAll();
        QCOMPARE(reset.size(), 1);
        QCOMPARE(setting.shown(0), QStringLiteral("person999999@example.org"));
        setting.model.setSearch(QStringLiteral("levi"));
        setting.model.setFilters({{"status", QStringLiteral("active")}});
        QVERIFY(setting.list.asked.at(0).promise->isCanceled());
        const ListQuery &asked = setting.list.asked.last().query;
        QCOMPARE(asked.search, QStringLiteral("levi"));
        QCOMPARE(asked.filters.size(), 1);
        QCOMPARE(asked.sort.size(), 1);
    }

    void sortsOnlyBySortableColumns()
    {
        Setting setting;
        setting.open();
        QVERIFY(!setting.model.isSortable(setting.model.columnOf("job_title")));
        setting.model.sort(setting.model.columnOf("job_title"));
        QVERIFY(setting.list.asked.isEmpty());
        setting.model.sort(setting.model.columnOf("lastname"));
        QCOMPARE(setting.list.asked.size(), 1);
        setting.model.sort(setting.model.columnOf("lastname"));
        QCOMPARE(setting.list.asked.size(), 1);
    }

    void saysThatAListIsEmptyOrFailed()
    {
        Setting setting(0);
        const QSignalSpy changed(&setting.model, &RecordModel::stateChanged);
        setting.model.setQuery({});
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Empty));
        setting.model.setQuery({});
        setting.list.failAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Failed));
        QCOMPARE(setting.model.error().reason, QByteArray("connection.cut"));
        QCOMPARE(setting.model.rowCount(), 0);
        setting.list.total = 5;
        setting.model.retry();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Loading));
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Ready));
        QCOMPARE(setting.model.rowCount(), 5);
        QCOMPARE(changed.size(), 6);
    }

    void asksForAFailedPageOnlyWhenToldTo()
    {
        Setting setting;
        setting.open();
        setting.model.setVisibleRows(500'030, 500'069);
        setting.rest();
        setting.list.failAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Failed));
        QCOMPARE(setting.shown(0), QStringLiteral("person0@example.org"));
        (void)setting.shown(500'030);
        setting.rest();
        QVERIFY(setting.list.asked.isEmpty());
        setting.model.retry();
        QCOMPARE(setting.list.asked.size(), 1);
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Ready));
        QCOMPARE(setting.shown(500'030), QStringLiteral("person500030@example.org"));
    }

    void refreshKeepsRowsInPlaceUntilTheNewOnesCome()
    {
        Setting setting(250);
        const QAbstractItemModelTester tester(&setting.model,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        setting.open();
        const QSignalSpy reset(&setting.model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = setting.model.index(10, 0);
        setting.list.total = 130;
        setting.model.refresh();
        QCOMPARE(setting.list.pagesAsked, QList<int>{1});
        QCOMPARE(setting.shown(10), QStringLiteral("person10@example.org"));
        QCOMPARE(setting.model.rowCount(), 250);
        setting.list.answerAll();
        QCOMPARE(setting.model.rowCount(), 130);
        setting.list.total = 300;
        setting.model.refresh();
        setting.list.answerAll();
        QCOMPARE(setting.model.rowCount(), 300);
        QCOMPARE(setting.model.total(), 300);
        QVERIFY(kept.isValid());
        QCOMPARE(reset.size(), 0);
        setting.list.total = 0;
        setting.model.refresh();
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Empty));
        setting.list.total = 1;
        setting.model.refresh();
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Ready));
        QCOMPARE(setting.shown(0), QStringLiteral("person0@example.org"));
    }

    // The rows of a new query may have been read just before the change that the refresh is for.
    void refreshCountsWhileANewQueryIsUnderWay()
    {
        Setting setting(0);
        setting.model.setQuery({});
        setting.model.refresh();
        setting.model.refresh();
        QCOMPARE(setting.list.asked.size(), 1);
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Empty));
        setting.list.total = 5;
        QCOMPARE(setting.list.asked.size(), 1);
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Ready));
        QCOMPARE(setting.model.rowCount(), 5);
        setting.model.setQuery({});
        setting.model.refresh();
        setting.list.failAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Loading));
        setting.list.answerAll();
        QCOMPARE(int(setting.model.state()), int(RecordModel::State::Ready));
        QVERIFY(setting.list.asked.isEmpty());
    }

    void findsAndReplacesById()
    {
        Setting setting;
        setting.open();
        QCOMPARE(setting.model.rowOf(QStringLiteral("43")), 42);
        QCOMPARE(setting.model.idAt(42), QStringLiteral("43"));
        QCOMPARE(setting.model.rowOf(QStringLiteral("5000")), -1);
        const QSignalSpy changed(&setting.model, &QAbstractItemModel::dataChanged);
        Learner learner = learnerAt(42);
        learner.lastname = QStringLiteral("Mizrahi");
        QVERIFY(setting.model.replace(AnyRecord::of(learner)));
        QCOMPARE(setting.shown(42, "lastname"), QStringLiteral("Mizrahi"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 42);
        QVERIFY(!setting.model.replace(AnyRecord::of(learnerAt(7'000))));
    }

    void typedLettersFindAmongTheRowsThatAreThere()
    {
        Setting setting;
        setting.open();
        setting.model.setVisibleRows(500'030, 500'069);
        setting.list.answerAll();
        setting.list.pagesAsked.clear();
        const int lastname = setting.model.columnOf("lastname");
        const auto found = [&](int from, const char *typed) {
            const QModelIndexList rows =
                setting.model.match(setting.model.index(from, lastname), Qt::DisplayRole, QString::fromLatin1(typed));
            return rows.isEmpty() ? -1 : rows.first().row();
        };
        QCOMPARE(found(0, "levi 7"), 7);
        QCOMPARE(found(8, "levi 7"), 70);
        QCOMPARE(found(100, "Levi 5"), 500'000);
        QCOMPARE(found(500'060, "levi 7"), 7); // again from the top
        QCOMPARE(found(0, "levi 8000"), -1);
        QVERIFY(setting.list.pagesAsked.isEmpty());
    }

    void showsEveryKindOfField()
    {
        Setting setting(1);
        setting.open();
        Learner learner = learnerAt(0);
        learner.entity = {3, QStringLiteral("חיפה")};
        learner.civility = Civility::Mme;
        learner.testUser = true;
        learner.externalId = 1234567;
        learner.createdAt = Instant::fromText("2026-03-01T21:30:00.000Z");
        QVERIFY(setting.model.replace(AnyRecord::of(learner)));
        setting.model.setColumns(
            {"login", "entity", "civility", "filter", "test_user", "external_id", "created_at", "nonsense"});
        setting.model.retranslate(QLocale(QLocale::French));
        QCOMPARE(setting.model.columnCount(), 7);
        QCOMPARE(setting.shown(0, "entity"), QStringLiteral("חיפה"));
        QCOMPARE(setting.shown(0, "civility"), QStringLiteral("Ms"));
        QCOMPARE(setting.shown(0, "filter"), QStringLiteral("A, B"));
        QCOMPARE(setting.shown(0, "test_user"), QStringLiteral("Yes"));
        QCOMPARE(setting.shown(0, "external_id"), QStringLiteral("1234567"));
        QCOMPARE(setting.shown(0, "created_at"), QStringLiteral("01/03/2026 23:30"));
        const auto role = [&](const char *wire, int which) {
            return setting.model.data(setting.model.index(0, setting.model.columnOf(wire)), which);
        };
        QCOMPARE(role("filter", RecordModel::ListRole).toStringList(), learner.filter);
        QVERIFY(!role("login", RecordModel::ListRole).isValid());
        QCOMPARE(role("login", RecordModel::TechnicalRole).toBool(), true);
        QCOMPARE(role("entity", RecordModel::TechnicalRole).toBool(), false);
        QCOMPARE(role("created_at", RecordModel::InstantRole).toDateTime(), learner.createdAt.toDateTime());
        QCOMPARE(role("civility", RecordModel::ChoiceRole).toByteArray(), QByteArray("mme"));
        QCOMPARE(role("login", RecordModel::RecordRole).value<AnyRecord>().as<Learner>().id, learner.id);
        QCOMPARE(role("login", RecordModel::IdRole).toString(), QStringLiteral("1"));
    }

    void saysItsTextsAgainInAnotherLanguage()
    {
        class Shouting : public QTranslator
        {
            [[nodiscard]] bool isEmpty() const override { return false; }
            [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                            int) const override
            {
                return (QLatin1StringView(context) + u'/' + QLatin1StringView(source)).toUpper();
            }
        } shouting;
        Setting setting;
        setting.open();
        const int login = setting.model.columnOf("login");
        QCOMPARE(setting.model.headerData(login, Qt::Horizontal).toString(), QStringLiteral("Login"));
        QCOMPARE(setting.shown(0, "status"), QStringLiteral("Active"));
        const QSignalSpy headers(&setting.model, &QAbstractItemModel::headerDataChanged);
        const QSignalSpy cells(&setting.model, &QAbstractItemModel::dataChanged);
        QVERIFY(QCoreApplication::installTranslator(&shouting));
        setting.model.retranslate(QLocale(QLocale::Hebrew));
        QCOMPARE(headers.size(), 1);
        QCOMPARE(cells.size(), 1);
        QCOMPARE(setting.model.headerData(login, Qt::Horizontal).toString(), QStringLiteral("LEARNER/LOGIN"));
        QCOMPARE(setting.shown(0, "status"), QStringLiteral("CHOICE/ACTIVE"));
        QVERIFY(QCoreApplication::removeTranslator(&shouting));
    }
};

ULPAN_TEST(RecordModelTest)
#include "record_model_test.moc"
