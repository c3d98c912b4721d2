#include "models/base/text.h"
#include "tests/gui/bare_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/outcome.h"
#include "tests/support/test_main.h"
#include "ui/shell/connection_list.h"
#include "ui/shell/console_link.h"
#include "ui/shell/fonts.h"
#include "ui/shell/kept_connections.h"
#include "ui/shell/keychain.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace ulpan;
using namespace ulpan::tests;

// What the console remembers of where it can work.
class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void addressesAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("server");
        const auto row = [](const char *typed, const char *server) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(server);
        };
        row("school.example.org", "https://school.example.org");
        row("  https://School.example.org/ ", "https://school.example.org");
        row("school.example.org:8443", "https://school.example.org:8443");
        row("https://school.example.org:443/ulpan/", "https://school.example.org/ulpan");
        row("https://school.example.org/api/docs?x=1#y", "https://school.example.org");
        row("https://school.example.org/ulpan/api", "https://school.example.org/ulpan");
        row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
        // A server on one's own machine has no certificate.
        row("127.0.0.1:8707", "http://127.0.0.1:8707");
        row("localhost:8080/ulpan/", "http://localhost:8080/ulpan");
        row("[::1]:8080", "http://[::1]:8080");
        row("localhost", "http://localhost");
        row("localhost:443", "https://localhost");
        row("https://localhost:8443", "https://localhost:8443");
        row("127.0.0.1.example.org:8080", "https://127.0.0.1.example.org:8080");
        row("http://localhost:8080", "http://localhost:8080");
        row("http://[::1]:8080", "http://[::1]:8080");
        // A password would cross the network readable.
        row("http://school.example.org", "");
        row("http://127.0.0.1.example.org", "");
        row("https://me:secret@school.example.org", "");
        row("ftp://school.example.org", "");
        row("two words", "");
        row("https://", "");
        row("", "");
    }
    void addressesAreUnderstood()
    {
        QFETCH(QString, typed);
        QTEST(serverFrom(typed).toString(), "server");
        // What is shown of it leads there again.
        QCOMPARE(serverFrom(serverText(serverFrom(typed))), serverFrom(typed));
    }

    void areKeptWithoutSecrets()
    {
        const QTemporaryDir folder;
        QString id;
        {
            Settings settings(folder.path());
            KeptConnections kept(settings);
            QCOMPARE(kept.all().size(), 1);
            QVERIFY(kept.all().first().isLocal());
            const KeptConnection school = kept.keep({{},
                                                     QStringLiteral("בית הספר"),
                                                     QUrl(QStringLiteral("https://school.example.org")),
                                                     QStringLiteral("AB:CD"),
                                                     QStringLiteral("dana@example.org")});
            id = school.id;
            QVERIFY(!id.isEmpty());
            settings.setConnection(id);
            settings.set(Setting::LastLink, QStringLiteral("ulpan:learners"));
        }
        Settings settings(folder.path());
        KeptConnections kept(settings);
        QCOMPARE(kept.all().size(), 2);
        const KeptConnection school = kept.find(id);
        QCOMPARE(school.name, QStringLiteral("בית הספר"));
        QCOMPARE(school.fingerprint, QStringLiteral("AB:CD"));
        QCOMPARE(kept.to(school.server), school);
        QVERIFY(kept.find(QStringLiteral("gone")).isLocal());
        settings.setConnection(id);
        QCOMPARE(settings.text(Setting::LastLink), QStringLiteral("ulpan:learners"));
        kept.forget(id);
        kept.forget(QStringLiteral("local"));
        QCOMPARE(kept.all().size(), 1);
        QCOMPARE(settings.text(Setting::LastLink), QString());
    }

    void damagedListIsPassedOver()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        settings.set(
            Setting::Connections,
            QStringLiteral("[{\"id\":\"a\",\"server\":\"http://far.example.org\"},7,{\"id\":\"b\",\"server\":"
                           "\"https://school.example.org\"}"));
        QCOMPARE(KeptConnections(settings).all().size(), 1);
        settings.set(
            Setting::Connections,
            QStringLiteral("[{\"id\":\"a\",\"server\":\"http://far.example.org\"},7,{\"id\":\"b\",\"server\":"
                           "\"https://school.example.org\"}]"));
        QCOMPARE(KeptConnections(settings).all().size(), 2);
    }

    void withoutAKeychainSecretsLastAsLongAsTheProgram()
    {
        // No session bus leads anywhere in tests.
        Keychain keychain;
        QVERIFY(keychain.isLasting());
        const QSignalSpy changed(&keychain, &SecretStore::lastingChanged);
        const QString name = QStringLiteral("one/live");
        QVERIFY(outcomeOf(keychain.keep(name, "secret")));
        QVERIFY(!keychain.isLasting());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(*outcomeOf(keychain.read(name)), QByteArray("secret"));
        QVERIFY(outcomeOf(keychain.keep(name, {})));
        QCOMPARE(*outcomeOf(keychain.read(name)), QByteArray());
        Keychain again;
        QCOMPARE(*outcomeOf(again.read(name)), QByteArray());
        QVERIFY(!again.isLasting());
    }

    void linksSayWhereTheyLead()
    {
        WorkState state;
        state.server = QUrl(QStringLiteral("https://school.example.org:8443/ulpan"));
        state.institution = QStringLiteral("3");
        state.test = true;
        const QString place = QStringLiteral("ulpan:learners/17?q=a&status=active");
        const QString link = addressed(place, state);
        QVERIFY(!link.contains(QLatin1Char(' ')));
        const std::optional<ConsoleLink> read = consoleLinkFrom(link);
        QVERIFY(read && !read->isAnywhere && !read->isLocal && read->test);
        QCOMPARE(read->place, place);
        QCOMPARE(read->server, state.server);
        QCOMPARE(read->institution, state.institution);
        const KeptConnection here{QStringLiteral("x"), {}, state.server, {}, {}};
        QVERIFY(!read->isElsewhere(here, true));
        QVERIFY(read->isElsewhere(here, false));
        QVERIFY(read->isElsewhere({}, true));

        const std::optional<ConsoleLink> local = consoleLinkFrom(addressed(place, {}));
        QVERIFY(local && local->isLocal && !local->isElsewhere({}, false) && local->isElsewhere(here, false));
        const std::optional<ConsoleLink> bare = consoleLinkFrom(place);
        QVERIFY(bare && bare->isAnywhere && !bare->isElsewhere(here, true));
        QVERIFY(!consoleLinkFrom(QStringLiteral("ulpan:nowhere")));
        QVERIFY(!consoleLinkFrom(QStringLiteral("ulpan:learners#server=http%3A%2F%2Ffar.example.org")));
        QVERIFY(!consoleLinkFrom(QString()));
    }

    void whatNeverAnsweredIsKeptOnlyIfWanted()
    {
        BareConsole console;
        KeptConnections kept(console.settings);
        ConnectionList list(kept);
        list.show();
        const QSignalSpy chosen(&list, &ConnectionList::chosen);
        auto *rows = list.findChild<QListWidget *>();
        auto *banner = list.findChildren<Banner *>().constFirst();
        const auto add = [&](const char *address) {
            list.addServer(QLatin1StringView(address));
            QTest::keyClick(list.findChild<QLineEdit *>(QStringLiteral("address")), Qt::Key_Return);
            return chosen.last().first().toString();
        };
        const QString first = add("127.0.0.1:8707");
        // It is connected to, by its id, and stands in no list and in no file.
        QCOMPARE(kept.find(first).server.toString(), QStringLiteral("http://127.0.0.1:8707"));
        QCOMPARE(rows->count(), 1);
        QCOMPARE(KeptConnections(console.settings).all().size(), 1);
        list.showList();
        QVERIFY(isSeen(banner));
        QVERIFY(banner->accessibleName().contains(QLatin1StringView("127.0.0.1:8707")));
        // Another one is tried instead.
        const QString second = add("school.example.org");
        QVERIFY(kept.find(first).isLocal());
        QCOMPARE(rows->count(), 1);
        // Typed once more it is the same one.
        QCOMPARE(add("https://school.example.org/"), second);
        list.showList();
        clickOn(banner->findChild<QPushButton *>());
        QVERIFY(!isSeen(banner));
        QCOMPARE(rows->count(), 2);
        QCOMPARE(KeptConnections(console.settings).find(second).server.host(),
                 QStringLiteral("school.example.org"));
        QVERIFY(!kept.triedOut());
        // What answers is kept without being asked about.
        const QString third = add("other.example.org");
        kept.keep(kept.find(third));
        QCOMPARE(rows->count(), 3);
        QVERIFY(!isSeen(banner));
        // Whoever goes elsewhere meanwhile wants it no more.
        add("fourth.example.org");
        kept.stopTrying(third);
        QVERIFY(!kept.triedOut() && !isSeen(banner));
        QCOMPARE(KeptConnections(console.settings).all().size(), 3);
    }

    void listAddsChangesAndForgets()
    {
        BareConsole console;
        KeptConnections kept(console.settings);
        ConnectionList list(kept);
        list.setCurrent(QStringLiteral("local"));
        list.show();
        const QSignalSpy chosen(&list, &ConnectionList::chosen);
        const QSignalSpy forgotten(&list, &ConnectionList::forgotten);
        auto *rows = list.findChild<QListWidget *>();
        auto *address = list.findChild<QLineEdit *>(QStringLiteral("address"));
        const auto button = [&](const char *name) {
            return list.findChild<QPushButton *>(QLatin1StringView(name));
        };
        QVERIFY(!button("connect")->isEnabled() && !button("forget")->isEnabled());
        QVERIFY(!address->isVisible());
        QTest::mouseClick(button("add"), Qt::LeftButton);
        QVERIFY(address->isVisible());
        QTest::keyClicks(address, QStringLiteral("http://far.example.org"));
        QTest::keyClick(address, Qt::Key_Return);
        // What was typed stays, and it is said why.
        QCOMPARE(address->text(), QStringLiteral("http://far.example.org"));
        QCOMPARE(chosen.count(), 0);
        address->setText(QStringLiteral("school.example.org"));
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        const QString id = chosen.first().first().toString();
        QCOMPARE(kept.find(id).name, QStringLiteral("school.example.org"));
        kept.keep(kept.find(id));
        QCOMPARE(rows->count(), 2);
        // The same server is no second connection.
        list.addServer(QStringLiteral("https://school.example.org/"));
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(chosen.last().first().toString(), id);
        QCOMPARE(rows->count(), 2);

        rows->setCurrentRow(1);
        KeptConnection trusted = kept.find(id);
        trusted.fingerprint = QStringLiteral("AB");
        kept.keep(trusted);
        QTest::mouseClick(button("edit"), Qt::LeftButton);
        address->setText(QStringLiteral("other.example.org"));
        QTest::mouseClick(button("save"), Qt::LeftButton);
        QCOMPARE(kept.find(id).server.host(), QStringLiteral("other.example.org"));
        QCOMPARE(kept.find(id).fingerprint, QString());
        rows->setCurrentRow(1);
        // What was remembered of it does not come back.
        QTest::mouseClick(button("forget"), Qt::LeftButton);
        auto *ask = list.window()->findChild<AskDialog *>();
        QVERIFY(ask && ask->isVisible());
        QTest::keyClick(ask, Qt::Key_Escape);
        QTRY_VERIFY(!list.window()->findChild<AskDialog *>());
        QCOMPARE(forgotten.count(), 0);
        QCOMPARE(kept.all().size(), 2);
        QTest::mouseClick(button("forget"), Qt::LeftButton);
        ask = list.window()->findChild<AskDialog *>();
        QVERIFY(ask);
        for (QPushButton *each : ask->findChildren<QPushButton *>()) {
            if (withoutIsolates(each->text()).startsWith(QLatin1StringView("Forget")))
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QCOMPARE(forgotten.count(), 1);
        QCOMPARE(forgotten.first().first().toString(), id);
        QCOMPARE(kept.all().size(), 1);
    }
};

ULPAN_TEST(ConnectionsTest)
#include "connections_test.moc"
