#pragma once

#include "net/client/client.h"
#include "ui/shell/kept_connections.h"
#include "ui/shell/views.h"
#include "ui/shell/workplace.h"

#include <QPointer>

namespace ulpan {

class ConnectionWatch;
class JobsWatch;
class LocalBackend;
class MainWindow;
class SignInDialog;
class StartWindow;

// The console: it makes the connection that was used last, or another, finds the institution to work in and
// opens the window; and keeps the window told of how the connection stands.
class Console : public Workplace
{
    Q_OBJECT

public:
    Console(ViewContext &context, SecretStore &secrets, QString dataFolder);
    ~Console() override; // the window first, then the client, then the backend
    // To the last connection; with a link to where that leads.
    void start(const QString &link = {});
    // Brings the window to the front.
    void present();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] StartWindow &startWindow() const { return *m_startWindow; }

    [[nodiscard]] const WorkState &state() const override { return m_state; }
    [[nodiscard]] KeptConnections &connections() override { return m_connections; }
    [[nodiscard]] SecretStore &secrets() override { return m_secrets; }
    void connectTo(const QString &connection) override;
    void forget(const QString &connection) override;
    void goToEnvironment(bool test) override;
    void goToInstitution(const QString &id) override;
    void leaveClosed(const QString &name, bool allIsDeleted) override;
    void signOut() override;
    void follow(const QString &link) override;

Q_SIGNALS:
    // The window is there and its context has a client.
    void ready();
    // There is something to do before.
    void asked();

private:
    void begin(const QString &connection, bool test);
    void beginSoon(const QString &connection, bool test);
    void leave();
    void makeClient(const QUrl &server, const QByteArray &token);
    void check();
    void judge(const Error &error);
    void askSignIn();
    void takeSignIn(const SignIn &signIn, const QString &login);
    void askAgain();
    void endSignIn();
    [[nodiscard]] QString secretName() const;
    void forgetSignIns(const QString &connection);
    // A sign-in is kept with the server that gave it; empty takes it away.
    [[nodiscard]] QFuture<Result<void>> keepToken(const QByteArray &token);
    [[nodiscard]] QByteArray tokenIn(const QByteArray &secret) const;
    void rememberLogin(const QString &login);

    void findInstitution();
    void takeInstitutions(const RecordPage &page);
    void makeInstitution();
    void makeEntity(const QString &institution, const QString &name);
    void enter(const QString &institution, const QString &name);
    void moveTo(const QString &institution, const QString &name);
    void openWindow(const QString &last = {});
    void showConnection();
    void fail(const Error &error);

    ViewContext &m_context;
    SecretStore &m_secrets;
    KeptConnections m_connections;
    WorkState m_state;
    KeptConnection m_connection;
    QString m_link; // where the next window opens
    std::unique_ptr<LocalBackend> m_local;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<ConnectionWatch> m_watch;
    std::unique_ptr<JobsWatch> m_jobs;
    std::unique_ptr<StartWindow> m_startWindow;
    std::unique_ptr<MainWindow> m_window;
    QPointer<SignInDialog> m_again;
    PendingCall m_call;
    bool m_isLeaving = false;
    bool m_hasGivenUp = false; // what waited for a sign-in was told that there is none
    bool m_wasLost = false;
};

} // namespace ulpan
