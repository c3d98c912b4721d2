#include "models/base/text.h"
#include "tests/gui/console_office.h"
#include "tests/support/test_main.h"
#include "ui/shell/connection_list.h"
#include "ui/shell/fonts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_dialog.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Answers nobody and keeps what it was told.
struct Eavesdropper
{
    QTcpServer server;
    QByteArray heard;
    Eavesdropper()
    {
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("%s", qUtf8Printable(server.errorString()));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    heard += socket->readAll();
                    if (heard.contains("\r\n\r\n"))
                        socket->abort();
                });
            }
        });
    }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
    }
};

void changeAddress(Office &office, const QString &address)
{
    MainWindow *window = office.console->window();
    QVERIFY(window->open(QStringLiteral("ulpan:settings")));
    auto *list = window->findChild<ConnectionList *>();
    QTRY_VERIFY(isSeen(list));
    list->findChild<QListWidget *>()->setCurrentRow(1);
    clickOn(list->findChild<QPushButton *>(QStringLiteral("edit")));
    list->findChild<QLineEdit *>(QStringLiteral("address"))->setText(address);
    clickOn(list->findChild<QPushButton *>(QStringLiteral("save")));
}

} // namespace

// Whom the console trusts with a sign-in, also where the address of a connection is changed.
class ChangedAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFonts(); }

    void cleanup()
    {
        InterfaceLanguage back;
        deliverEvents();
    }

    void certificateSaysWhatItIs()
    {
        Office office;
        office.serve();
        office.start();
        auto *question = office.console->startWindow().findChild<CertificateQuestion *>();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(question), 20'000);
        // Whose it says it is, who vouches for it, and until when it is good.
        QString shown;
        for (const QLabel *label : question->findChildren<QLabel *>())
            shown += withoutIsolates(label->text()) + QLatin1Char('\n');
        for (const QString &part : {QStringLiteral("school"), QStringLiteral("127.0.0.1"),
                                    QStringLiteral("itself"), QString::number(QDate::currentDate().year())})
            QVERIFY2(shown.contains(part), qPrintable(part + u'\n' + shown));
    }

    // The sign-in is of the server that gave it, and no other gets it.
    void changedAddressIsNotSentTheSignIn()
    {
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signIn();
        office.waitForWindow();
        QVERIFY(!office.token().isEmpty());
        const Eavesdropper other;
        changeAddress(office, other.address());
        QCOMPARE(office.console->connections().find(office.id).server.toString(), other.address());
        office.console.reset();
        office.start();
        const QSignalSpy asked(office.console.get(), &Console::asked);
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 20'000);
        QVERIFY(other.heard.contains("/api/"));
        QVERIFY(!other.heard.contains("Bearer"));
    }

    // Also where somebody signs in again at the one that the window is still of.
    void changedAddressStaysChanged()
    {
        Office office;
        office.serve();
        office.start();
        office.trust();
        office.signIn();
        office.waitForWindow();
        const Eavesdropper other;
        MainWindow *window = office.console->window();
        const QByteArray token = office.token();
        changeAddress(office, other.address());
        const HttpHeaders ended{{"Authorization", "Bearer " + token}};
        QCOMPARE(office.backend->send("POST /api/auth/sign-out", ended).status, 204);
        QVERIFY(window->open(QStringLiteral("ulpan:learners")));
        window->refresh();
        SignInDialog *again = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((again = window->findChild<SignInDialog *>()) && isSeen(again), 10'000);
        const QSignalSpy asked(office.console.get(), &Console::asked);
        Office::fill(again->findChild<SignInForm *>(), TestBackend::loginOf(Persona::Owner),
                     QLatin1StringView(personaPassword));
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 20'000);
        QVERIFY(other.heard.contains("/api/"));
        QVERIFY(!other.heard.contains("Bearer"));
        QCOMPARE(office.console->connections().find(office.id).server.toString(), other.address());
    }
};

ULPAN_TEST(ChangedAddressTest)
#include "changed_address_test.moc"
