#include "models/base/text.h"
#include "models/records/record_json.h"
#include "tests/gui/page_on_screen.h"
#include "tests/support/fake_list.h"
#include "tests/support/test_main.h"
#include "ui/pages/learners_page.h"
#include "ui/pages/record_list.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/progress_strip.h"

#include <QClipboard>
#include <QFileDialog>
#include <QThreadPool>
#include <QUrlQuery>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr qint64 manyLearners = 100'250;

// A server with more learners than a person is given at once; it may stop answering.
class ManyTransport : public Transport
{
public:
    ~ManyTransport() override { m_pool.waitForDone(); }
    [[nodiscard]] QFuture<Result<HttpResponse>> send(Outgoing outgoing) override
    {
        ++sent;
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        if (isStuck) {
            m_stuck.push_back(promise);
            return promise->future();
        }
        m_pool.start([promise, target = outgoing.request.target] {
            promise->addResult(
                Result<HttpResponse>(HttpResponse{200, {}, answer(QUrl::fromEncoded(target))}));
            promise->finish();
        });
        return promise->future();
    }
    bool isStuck = false;
    int sent = 0;

private:
    static QByteArray answer(const QUrl &asked)
    {
        const QUrlQuery query(asked);
        const qint64 total = asked.path().endsWith(u"/members") ? manyLearners : 0;
        const qint64 size = query.queryItemValue(QStringLiteral("per_page")).toLongLong();
        const QString cursor = query.queryItemValue(QStringLiteral("cursor"));
        const bool isRun = query.hasQueryItem(QStringLiteral("cursor"));
        const qint64 first =
            isRun ? cursor.toLongLong() : (query.queryItemValue(QStringLiteral("page")).toLongLong() - 1) * size;
        QByteArrayList rows;
        for (qint64 row = first; row < std::min(total, first + size); ++row)
            rows << recordJson(learnerAt(row));
        const QByteArray next = first + size < total ? QByteArray::number(first + size) : QByteArray();
        const QByteArray meta =
            isRun ? "\"next_cursor\":\"" + next + '"' : "\"total\":" + QByteArray::number(total);
        return "{\"data\":[" + rows.join(',') + "],\"meta\":{" + meta + "}}";
    }
    QThreadPool m_pool;
    std::vector<std::shared_ptr<QPromise<Result<HttpResponse>>>> m_stuck;
};

struct ManyOnScreen
{
    BareConsole bare;
    ManyTransport *wire = nullptr;
    std::unique_ptr<Client> client;
    std::unique_ptr<MainWindow> window;
    ManyOnScreen()
    {
        ClientSession session{.institution = QStringLiteral("alpha")};
        session.token = "t";
        auto made = std::make_unique<ManyTransport>();
        wire = made.get();
        client = std::make_unique<Client>(std::move(made), session);
        bare.context.client = client.get();
        window = std::make_unique<MainWindow>(bare.context);
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QVERIFY(window->open(QStringLiteral("ulpan:learners")));
        QTRY_COMPARE(table()->model()->rowCount(), int(manyLearners));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QGuiApplication::clipboard()->setText(QStringLiteral("as it was"));
    }
    [[nodiscard]] HairlineTable *table() const
    {
        return window->findChild<RecordList *>()->findChild<HairlineTable *>();
    }
    [[nodiscard]] ProgressStrip *strip() const
    {
        return window->findChild<RecordList *>()->findChild<ProgressStrip *>();
    }
    [[nodiscard]] AskDialog *question() const { return window->findChild<AskDialog *>(); }
    [[nodiscard]] bool says(const QString &words) const
    {
        for (const QLabel *label : question()->findChildren<QLabel *>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] QString file(const char *name) const { return bare.folder.filePath(QLatin1StringView(name)); }
    // Whatever is chosen: all that is found.
    void saveAs(const QString &path) const
    {
        for (QAction *each : window->findChild<LearnersPage *>()->findChildren<QAction *>()) {
            if (each->text() == QStringLiteral("Save these rows as CSV…"))
                each->trigger();
        }
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window->findChild<QFileDialog *>()) && dialog->isVisible());
        QCOMPARE(dialog->selectedFiles().value(0).section(u'/', -1), QStringLiteral("learners.csv"));
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
    }
    void copy() const
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    }
};

} // namespace

// More rows than a person is given at once: nothing is cut off without a word, and what takes long can be
// left.
class ManyRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void whatIsNotCopiedIsSaidBefore()
    {
        ManyOnScreen screen;
        screen.copy();
        QTRY_VERIFY(screen.question());
        QVERIFY(screen.says(QStringLiteral("100,250 rows are chosen")));
        QVERIFY(screen.says(QStringLiteral("Copy the first 100,000 rows?")));
        screen.question()->reject();
        QTRY_VERIFY(!screen.question());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("as it was"));
        screen.copy();
        QTRY_VERIFY(screen.question());
        Q_EMIT screen.question()->agreed();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(screen.strip()), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!screen.strip()->isVisible(), 120'000);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(u'\n'), 100'001);
        QVERIFY(copied.contains(u"person99999@example.org"));
        QVERIFY(!copied.contains(u"person100000@example.org"));
    }

    void copyingIsCancelled()
    {
        ManyOnScreen screen;
        screen.table()->clearSelection();
        screen.table()->goToRow(0);
        screen.table()->selectionModel()->select(
            {screen.table()->model()->index(0, 0), screen.table()->model()->index(4999, 0)},
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        screen.wire->isStuck = true;
        screen.copy();
        QVERIFY(!screen.question());
        QTRY_VERIFY(isSeen(screen.strip()));
        const int sent = screen.wire->sent;
        QTest::mouseClick(screen.strip()->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!screen.strip()->isVisible());
        screen.wire->isStuck = false;
        QCoreApplication::processEvents();
        QCOMPARE(screen.wire->sent, sent);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("as it was"));
    }

    // However many there are, as they are sorted, with how far it is.
    void allAreSavedAsAFile()
    {
        ManyOnScreen screen;
        screen.table()->clearSelection();
        screen.table()->goToRow(0);
        screen.saveAs(screen.file("all.csv"));
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(screen.strip()), 20'000);
        QTRY_VERIFY(screen.strip()->findChild<QLabel *>()->text().contains(QLatin1StringView("of 100,250 rows")));
        QVERIFY(!QFile::exists(screen.file("all.csv")));
        QTRY_VERIFY_WITH_TIMEOUT(!screen.strip()->isVisible(), 120'000);
        QCOMPARE(withoutIsolates(screen.window->findChild<Toast *>()->text()),
                 QStringLiteral("100,250 rows saved as all.csv."));
        QFile file(screen.file("all.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), manyLearners + 2);
        QVERIFY2(lines[0].startsWith("\xef\xbb\xbfLast name,First name,"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("Levi 0,"), lines[1].constData());
        QVERIFY2(lines[100'250].startsWith("Levi 100249,"), lines[100'250].constData());
    }

    void savingIsCancelledAndLeavesNoFile()
    {
        ManyOnScreen screen;
        screen.wire->isStuck = true;
        screen.saveAs(screen.file("all.csv"));
        QTRY_VERIFY(isSeen(screen.strip()));
        const int sent = screen.wire->sent;
        QTest::mouseClick(screen.strip()->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!screen.strip()->isVisible());
        screen.wire->isStuck = false;
        QCoreApplication::processEvents();
        QCOMPARE(screen.wire->sent, sent);
        QCOMPARE(QDir(screen.bare.folder.path()).entryList({QStringLiteral("all*")}), QStringList());
    }

    // All but one are named to the server one by one, which takes only so many.
    void whatIsNotChangedIsSaidBefore()
    {
        ManyOnScreen screen;
        screen.table()->selectionModel()->select(screen.table()->model()->index(7, 0),
                                                 QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        const int sent = screen.wire->sent;
        Q_EMIT screen.window->findChild<RecordList *>()->changeWanted();
        QTRY_VERIFY(screen.question());
        QVERIFY(screen.says(QStringLiteral("up to 100,000 learners")));
        QCOMPARE(screen.wire->sent, sent);
    }
};

ULPAN_TEST(ManyRowsTest)
#include "many_rows_test.moc"
