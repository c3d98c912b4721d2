#pragma once

#include "app/console/console.h"
#include "app/console/start_window.h"
#include "tests/gui/bare_console.h"
#include "tests/support/gui_console.h"
#include "tests/support/outcome.h"
#include "tests/support/test_certificate.h"
#include "ui/shell/certificate_question.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/sign_in_form.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/status_pill.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>

namespace ulpan::tests {

// A server with a certificate of its own making, and a console that knows of it and of nothing else.
struct Office
{
    QTemporaryDir certificates;
    std::unique_ptr<TestBackend> backend;
    QUrl url;
    BareConsole bare;
    MemorySecrets secrets;
    QString id;
    std::unique_ptr<Console> console;

    void serve(quint16 port = 0)
    {
        const QString certificate = certificates.filePath(QStringLiteral("c.pem"));
        const QString key = certificates.filePath(QStringLiteral("k.pem"));
        if (!QFile::exists(key))
            TestCertificate::make("school").write(certificate, key);
        backend = std::make_unique<TestBackend>(Engine::Sqlite, [&](BackendConfig &config) {
            config.tls = {certificate, key};
            config.port = port;
        });
        const Result<QByteArray> served = backend->backend().serve();
        QVERIFY2(served, served ? "" : served.error().reason.constData());
        url = QUrl(QString::fromUtf8(*served));
    }

    void make()
    {
        if (id.isEmpty()) {
            id = KeptConnections(bare.settings).keep({{}, QStringLiteral("School"), url, {}, {}}).id;
            bare.settings.set(Setting::LastConnection, id);
        }
        console =
            std::make_unique<Console>(bare.context, secrets, bare.folder.filePath(QStringLiteral("data")));
    }
    void start(const QString &link = {})
    {
        make();
        console->start(link);
    }

    template<class T> [[nodiscard]] T *part(const char *name = "") const
    {
        QWidget *in = console->window() ? static_cast<QWidget *>(console->window()) : &console->startWindow();
        return in->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] SignInForm *form() const { return console->startWindow().findChild<SignInForm *>(); }

    void trust()
    {
        auto *question = console->startWindow().findChild<CertificateQuestion *>();
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(question), 20'000);
        clickOn(question->findChild<QPushButton *>(QStringLiteral("trust")));
    }
    static void fill(SignInForm *form, const QString &first, const QString &second)
    {
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(form), 20'000);
        auto *one = form->findChild<QLineEdit *>(QStringLiteral("first"));
        QTRY_VERIFY(!one->isReadOnly());
        one->setText(first);
        form->findChild<QLineEdit *>(QStringLiteral("second"))->setText(second);
        QTest::keyClick(one, Qt::Key_Return);
    }
    void signIn(Persona persona = Persona::Admin)
    {
        fill(form(), TestBackend::loginOf(persona), QLatin1StringView(personaPassword));
    }
    // With a recovery code.
    void signInAsOperator()
    {
        signIn(Persona::Operator);
        QLineEdit *code = nullptr;
        QTRY_VERIFY((code = form()->findChild<QLineEdit *>(QStringLiteral("first"))));
        QTRY_VERIFY_WITH_TIMEOUT(
            !isSeen(form()->findChild<QLineEdit *>(QStringLiteral("second"))) && !code->isReadOnly(), 20'000);
        code->setText(QString::fromLatin1(backend->operatorsRecoveryCode()));
        QTest::keyClick(code, Qt::Key_Return);
    }
    void waitForWindow() { QTRY_VERIFY_WITH_TIMEOUT(console->window() && isSeen(console->window()), 20'000); }
    // What is kept says of which server it is.
    [[nodiscard]] QByteArray token()
    {
        const QByteArray kept = *outcomeOf(secrets.read(id + QStringLiteral("/live")));
        return kept.mid(kept.indexOf(' ') + 1);
    }
    [[nodiscard]] Status connection() const
    {
        return console->window()->findChild<StatusBar *>()->findChild<StatusPill *>()->status();
    }
};

} // namespace ulpan::tests
