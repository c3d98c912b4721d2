#include "tests/layers/sources.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>

using namespace ulpan::tests;

namespace {

// A word that may stand only in the files named, each a beginning of a path.
struct BannedWord
{
    const char *pattern;
    const char *reason;
    const char *example;
    QStringList within;      // where it is banned; empty: everywhere
    QStringList except = {}; // where it is allowed all the same
};

QStringList paths(const char *list)
{
    return QString::fromUtf8(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QList<BannedWord> &bannedWords()
{
    static const QStringList product = paths("models/ net/ ui/ app/");
    static const QList<BannedWord> list = {
        {"\\bQt?Http(Server|Headers)|QAbstractHttpServer",
         "its interface changes between Qt versions: one file hides it", "#include <QHttpServerRequest>",
         product, paths("net/server/http_front")},
        {"\\bQNetworkAccessManager\\b", "the console has one way to the server", "QNetworkAccessManager m;",
         product, paths("net/client/ net/http/network_transport")},
        {"(\\.|->)transaction\\(\\)",
         "it is a deferred BEGIN, which fails when another connection wrote: Store::write",
         "db.transaction()",
         {}},
        {"\\bcontext\\.store\\.write\\(", "who asked may have been stopped or made nobody meanwhile: writeAsCaller", "context.store.write(",
         paths("models/ net/"),
         // What nobody has signed in for yet looks for itself.
         paths("models/services/caller_rights.h models/services/access_sign_in.cpp models/services/access_check.cpp "
               "models/services/account_passwords.cpp")},
        {"\\.then\\(", "a dead context aborts in Qt 6.4, and there is one async style: whenDone",
         "future.then(", product},
        {"(\\.|->)exec\\(", "a nested event loop: show() or open(), and a signal", "dialog.exec()",
         paths("ui/")},
        {"QMessageBox::(information|question|warning|critical|about|aboutQt)\\(",
         "it waits in a nested event loop: make the object and open() it", "QMessageBox::question(", product},
        {"QFileDialog::(get|save)\\w+\\(", "it waits in a nested event loop: make the object and open() it",
         "QFileDialog::getOpenFileName(", product},
        {"Q(Input|Color|Font)Dialog::get\\w+\\(",
         "it waits in a nested event loop: make the object and open() it", "QInputDialog::getText(", product},
        {"\\bQ(DateTime|Date|Time)Edit\\b",
         "it shows its format backwards from right to left; the factory mends that", "new QDateEdit(",
         product, paths("ui/forms/date_")},
        {"\\bselectRow\\(",
         "it selects nothing from right to left: setCurrentIndex",
         "view->selectRow(1)",
         {}},
        {"\\bQSortFilterProxyModel\\b",
         "it reads every row: sort and filter on the server",
         "QSortFilterProxyModel p;",
         {}},
        {"\\bResizeToContents\\b", "it reads rows that nobody sees", "QHeaderView::ResizeToContents", {}},
        {"#\\s*include <Qt(Core|Gui|Widgets|Network|Sql|Test|Svg|Concurrent|HttpServer)>",
         "it costs seconds in every source that includes it",
         "#include <QtWidgets>",
         {}},
        {"\\bq(Wait|Sleep)\\(|\\b[mu]?sleep\\(|\\bsleep_(for|until)\\(",
         "waiting for time to pass is slow or wrong: wait for what happens",
         "QTest::qWait(50)",
         {}},
        {"\\bQSKIP\\(", "a test that cannot run fails", "QSKIP(\"no\")", {}},
        {"\\bQ(Basic|Recursive)?Mutex(Locker)?\\b|\\bQ(ReadWriteLock|Semaphore|WaitCondition)\\b",
         "ThreadSanitizer sees no lock of Qt's: std::mutex", "QMutexLocker lock(&m_mutex)", {}},
        {"\\bQTimer\\b", "time comes from Clock, so that a test can move it", "QTimer::singleShot(", product,
         paths("models/base/clock ui/")},
        {"\\bcurrentDateTime(Utc)?\\(|\\bcurrent(M?Secs)SinceEpoch\\(|system_clock::now\\(",
         "time comes from Clock, so that a test can move it", "QDateTime::currentDateTimeUtc()",
         paths("models/ net/"), paths("models/base/clock")},
        {"(^|[^\\w])tr\\(|\\bQLocale\\(\\)|\\bQLocale \\w+;",
         "the server answers each caller in their language: Catalogue", "return tr(\"x\")",
         paths("models/ net/ app/"), paths("app/console")},
        {"\\.listen\\([^;]*,\\s*[1-9]\\d*\\)", "a fixed port is taken when two runs meet: port 0",
         "server.listen(QHostAddress::LocalHost, 8080)", paths("tests/")},
    };
    return list;
}

bool beginsWithOneOf(const QString &path, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const QString &beginning) { return path.startsWith(beginning); });
}

QStringList bannedWordsIn(const Source &source, const BannedWord &word)
{
    QStringList result;
    const bool watched = word.within.isEmpty() || beginsWithOneOf(source.path, word.within);
    if (!watched || beginsWithOneOf(source.path, word.except) ||
        source.path == QLatin1StringView("tests/layers/banned_words_test.cpp"))
        return result;
    const QRegularExpression pattern(QString::fromUtf8(word.pattern));
    for (qsizetype i = 0; i < source.words.size(); ++i) {
        if (source.words[i].contains(pattern))
            result << QStringLiteral("%1:%2 %3 (%4)")
                          .arg(source.path)
                          .arg(i + 1)
                          .arg(source.lines[i].trimmed(), QString::fromUtf8(word.reason));
    }
    return result;
}

} // namespace

class BannedWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every row of the table is proven to see what it is for, and to let pass the file that may use it.
    void seesItsExample()
    {
        for (const BannedWord &word : bannedWords()) {
            QVERIFY2(QRegularExpression(QString::fromUtf8(word.pattern)).isValid(), word.pattern);
            const QString example = QString::fromUtf8(word.example);
            const QString where = word.within.value(0, QStringLiteral("ui/")) + QStringLiteral("x.cpp");
            QVERIFY2(bannedWordsIn(sourceFromText(where, example), word).size() == 1, word.pattern);
            QVERIFY2(bannedWordsIn(sourceFromText(where, QStringLiteral("// ") + example), word).isEmpty(),
                     word.pattern);
            for (const QString &allowed : word.except)
                QVERIFY2(
                    bannedWordsIn(sourceFromText(allowed + QStringLiteral("x.cpp"), example), word).isEmpty(),
                    word.pattern);
        }
    }

    void findsNone()
    {
        QStringList findings;
        for (const Source &source : readSources()) {
            for (const BannedWord &word : bannedWords())
                findings += bannedWordsIn(source, word);
        }
        expectNone(findings);
    }
};

ULPAN_TEST(BannedWordsTest)
#include "banned_words_test.moc"
