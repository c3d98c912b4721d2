#include "app/console/console.h"
#include "tests/gui/bare_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/outcome.h"
#include "tests/support/server_process.h"
#include "tests/support/test_main.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/fonts.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/status_pill.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

#include <sys/resource.h>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr int halfFilledPatience =
    30'000; // milliseconds: reaching a lost server again is tried less and less often

// A server as a process of its own, which can be stopped, and a console that is connected to it.
struct ServedOffice
{
    ServerInstallation installation{Engine::Sqlite};
    QByteArray token, elsewhere; // of two programs
    QString tokenId;
    std::unique_ptr<ServerProcess> server;
    quint16 port = 0;
    QByteArray learner;
    BareConsole bare;
    MemorySecrets secrets;
    std::unique_ptr<Console> console;

    ServedOffice()
    {
        run("institution create --name Nord --slug nord");
        const QJsonObject issued =
            run("token create --institution nord --name console --json --abilities "
                "institutions:read,members:read,members:write,entities:read,entities:write");
        token = issued[u"token"].toString().toLatin1();
        const CommandRun listed = installation.run(
            QStringList{QStringLiteral("token"), QStringLiteral("list"), QStringLiteral("--institution"),
                        QStringLiteral("nord"), QStringLiteral("--json")});
        tokenId = QJsonDocument::fromJson(listed.out)[0][u"id"].toString();
        elsewhere = run("token create --institution nord --name other --json --abilities "
                        "members:read,members:write,entities:write")[u"token"]
                        .toString()
                        .toLatin1();
        start();
        const QByteArray entity = made("entities", "{\"name\":\"Lyon\"}");
        learner =
            made("members",
                 "{\"login\":\"lea@example.org\",\"lastname\":\"Martin\",\"firstname\":\"Lea\",\"entity\":" +
                     entity + '}');
        const KeptConnection kept{
            {}, QStringLiteral("Nord"), QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), {}, {}};
        const QString id = KeptConnections(bare.settings).keep(kept).id;
        bare.settings.set(Setting::LastConnection, id);
        QVERIFY(outcomeOf(secrets.keep(id + QStringLiteral("/live"), kept.server.toEncoded() + ' ' + token)));
        console =
            std::make_unique<Console>(bare.context, secrets, bare.folder.filePath(QStringLiteral("data")));
        console->start(QStringLiteral("ulpan:learners"));
        QTRY_VERIFY_WITH_TIMEOUT(console->window() && isSeen(console->window()), halfFilledPatience);
        QTRY_COMPARE(console->window()->findChild<HairlineTable *>()->model()->rowCount(), 1);
    }
    QJsonObject run(const char *words) const
    {
        const CommandRun done = installation.run(QString::fromLatin1(words).split(QLatin1Char(' ')));
        if (done.status != 0)
            qFatal("%s: %s", words, qUtf8Printable(done.text()));
        return done.json();
    }
    // Where it was before, once it has been somewhere.
    void start()
    {
        const QStringList listen{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(port)};
        server = std::make_unique<ServerProcess>(installation, listen);
        port = server->port();
    }
    std::pair<int, QByteArray> call(const QByteArray &method, const QByteArray &path,
                                    const QByteArray &body) const
    {
        return server->send(method, "/api/institutions/nord/" + path, elsewhere, body);
    }
    // The id of what is made.
    [[nodiscard]] QByteArray made(const QByteArray &path, const QByteArray &body) const
    {
        const auto [status, answer] = call("POST", path, body);
        if (status != 201)
            qFatal("%s", answer.constData());
        const QJsonObject head = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        return QByteArray::number(
            (head.contains(u"data") ? head[u"data"].toObject() : head)[u"id"].toInteger());
    }
    // No file of the server's can grow any more, as on a disk that is full.
    void fillDisk(bool full) const
    {
        const auto process = pid_t(server->process().processId());
        rlimit limits = {};
        ::prlimit(process, RLIMIT_FSIZE, nullptr, &limits);
        limits.rlim_cur =
            full ? rlim_t(QFileInfo(installation.folder() + QStringLiteral("/live.sqlite-wal")).size())
                 : RLIM_INFINITY;
        QVERIFY(::prlimit(process, RLIMIT_FSIZE, &limits, nullptr) == 0);
    }
    [[nodiscard]] QString kept(const char *login) const
    {
        return installation
            .query(QStringLiteral("select firstname || ' ' || lastname from member where login = '%1'")
                       .arg(QLatin1StringView(login)))
            .value(0);
    }

    [[nodiscard]] MainWindow &window() const { return *console->window(); }
    [[nodiscard]] RecordPane *pane() const { return window().findChild<RecordPane *>(); }
    [[nodiscard]] QWidget *input(const char *wire) const
    {
        return pane()->findChild<FieldEditor *>(QLatin1StringView(wire))->input();
    }
    [[nodiscard]] QString text(const char *wire) const { return input(wire)->property("text").toString(); }
    [[nodiscard]] QString place() const
    {
        return QStringLiteral("ulpan:learners/") + QString::fromLatin1(learner);
    }
    void save() const
    {
        QTRY_VERIFY(input("lastname")->isEnabled());
        input("lastname")->setFocus();
        QTest::keyClick(input("lastname"), Qt::Key_S, Qt::ControlModifier);
    }
    [[nodiscard]] Banner *said() const { return pane()->findChild<Banner *>(); }
    // The form as somebody leaves it who is called to the telephone.
    void halfFill(const QString &place, const QString &firstname, const QString &lastname) const
    {
        QVERIFY(window().open(place));
        QTRY_VERIFY(isSeen(pane()));
        typeInto(input("firstname"), firstname);
        typeInto(input("lastname"), lastname);
    }
    void isThere(const QString &firstname, const QString &lastname) const
    {
        QCOMPARE(text("firstname"), firstname);
        QCOMPARE(text("lastname"), lastname);
        QVERIFY(pane()->form().isDirty());
    }
};

} // namespace

// What was typed is never lost to what happens meanwhile.
class HalfFilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void serverIsStoppedAndStarted()
    {
        ServedOffice office;
        office.halfFill(QStringLiteral("ulpan:learners/new"), QStringLiteral("Noa"), QStringLiteral("Adler"));
        QCOMPARE(office.server->stop(), 0);
        typeInto(office.input("login"), QStringLiteral("noa@example.org"));
        auto *entity = office.input("entity")->findChild<QLineEdit *>();
        typeInto(entity, QStringLiteral("Lyon"));
        QTest::keyClick(&office.window(), Qt::Key_F5);
        const auto connection = [&] {
            return office.window().findChild<StatusBar *>()->findChild<StatusPill *>()->status().icon;
        };
        QTRY_VERIFY_WITH_TIMEOUT(connection() == Icon::Disconnected, halfFilledPatience);
        office.isThere(QStringLiteral("Noa"), QStringLiteral("Adler"));
        office.start();
        QTRY_VERIFY_WITH_TIMEOUT(connection() == Icon::Connected, halfFilledPatience);
        office.isThere(QStringLiteral("Noa"), QStringLiteral("Adler"));
        QCOMPARE(office.text("login"), QStringLiteral("noa@example.org"));
        // Chosen anew: while nothing answered, nobody could be looked up.
        QTest::keyClick(entity, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(entity, QStringLiteral("Lyon"));
        QTRY_VERIFY(office.input("entity")->property("count").toInt() > 0);
        office.save();
        QTRY_COMPARE_WITH_TIMEOUT(office.kept("noa@example.org"), QStringLiteral("Noa Adler"),
                                  halfFilledPatience);
    }

    void tokenIsRevoked()
    {
        ServedOffice office;
        office.halfFill(office.place(), QStringLiteral("Noa"), QStringLiteral("Adler"));
        office.run(qPrintable(QStringLiteral("token revoke --institution nord ") + office.tokenId));
        office.save();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(office.window().findChild<SignInDialog *>()), halfFilledPatience);
        QTest::keyClick(office.window().findChild<SignInDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!office.window().findChild<SignInDialog *>());
        office.isThere(QStringLiteral("Noa"), QStringLiteral("Adler"));
        QCOMPARE(office.kept("lea@example.org"), QStringLiteral("Lea Martin"));
        // It is no picture of it: it can be gone on with, copied, or given up.
        QTRY_VERIFY(isSeen(office.said()));
        QVERIFY(office.input("lastname")->isEnabled());
        office.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&office.window()));
        typeInto(office.input("lastname"), QStringLiteral("Azulay"));
        office.save();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(office.window().findChild<SignInDialog *>()), halfFilledPatience);
        QTest::keyClick(office.window().findChild<SignInDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!office.window().findChild<SignInDialog *>());
        office.isThere(QStringLiteral("Noa"), QStringLiteral("Azulay"));
        QTRY_VERIFY(office.input("lastname")->isEnabled());
    }

    void somebodyElseChangedIt()
    {
        ServedOffice office;
        office.halfFill(office.place(), QStringLiteral("Noa"), QStringLiteral("Adler"));
        const auto [status, answer] =
            office.call("PATCH", "members/" + office.learner, "{\"lastname\":\"Petit\",\"code\":\"K9\"}");
        QVERIFY2(status == 200, answer.constData());
        office.save();
        QTRY_VERIFY(isSeen(office.said()));
        office.isThere(QStringLiteral("Noa"), QStringLiteral("Adler"));
        QTRY_VERIFY(office.input("lastname")->accessibleDescription().contains(QLatin1StringView("Petit")));
        QCOMPARE(office.text("code"), QStringLiteral("K9"));
        office.save();
        QTRY_COMPARE(office.kept("lea@example.org"), QStringLiteral("Noa Adler"));
    }

    void diskIsFull()
    {
        ServedOffice office;
        office.halfFill(office.place(), QStringLiteral("Noa"), QStringLiteral("Adler"));
        office.fillDisk(true);
        office.save();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(office.said()), halfFilledPatience);
        office.isThere(QStringLiteral("Noa"), QStringLiteral("Adler"));
        QCOMPARE(office.kept("lea@example.org"), QStringLiteral("Lea Martin"));
        office.fillDisk(false);
        office.save();
        QTRY_COMPARE_WITH_TIMEOUT(office.kept("lea@example.org"), QStringLiteral("Noa Adler"),
                                  halfFilledPatience);
        QTRY_VERIFY(!isSeen(office.said()));
    }
};

ULPAN_TEST(HalfFilledTest)
#include "half_filled_test.moc"
