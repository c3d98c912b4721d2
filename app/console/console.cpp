#include "app/console/console.h"

#include "app/console/local_backend.h"
#include "app/console/start_window.h"
#include "models/base/text.h"
#include "net/client/connection_watch.h"
#include "net/http/network_transport.h"
#include "ui/shell/console_link.h"
#include "ui/shell/interface_language.h"
#include "ui/shell/jobs_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/settings.h"
#include "ui/shell/sign_in_dialog.h"

namespace ulpan {

namespace {

// A window that comes and goes at once is a flicker, not an information.
constexpr std::chrono::milliseconds startPatience{400};

} // namespace

Console::Console(ViewContext &context, SecretStore &secrets, QString dataFolder)
    : m_context(context), m_secrets(secrets), m_connections(context.settings),
      m_local(std::make_unique<LocalBackend>(std::move(dataFolder))),
      m_startWindow(std::make_unique<StartWindow>(m_connections))
{
    m_context.workplace = this;
    connect(m_local.get(), &LocalBackend::opened, this, [this] {
        if (m_connection.isLocal() && !m_client) {
            m_state.address = m_local->url();
            makeClient(m_local->url(), m_local->token());
            findInstitution();
        }
    });
    connect(m_local.get(), &LocalBackend::failed, this, [this](const Error &error) {
        if (m_connection.isLocal())
            fail(error);
    });
    connect(m_startWindow.get(), &StartWindow::retried, this,
            [this] { begin(m_connection.id, m_state.test); });
    connect(m_startWindow.get(), &StartWindow::connectionChosen, this, &Console::connectTo);
    connect(m_startWindow.get(), &StartWindow::connectionForgotten, this, &Console::forget);
    connect(m_startWindow.get(), &StartWindow::signedIn, this, &Console::takeSignIn);
    connect(m_startWindow.get(), &StartWindow::certificateTrusted, this, [this](const QString &fingerprint) {
        m_connection.fingerprint = fingerprint;
        m_connections.keep(m_connection);
        begin(m_connection.id, m_state.test);
    });
    connect(&m_connections, &KeptConnections::moved, this, &Console::forgetSignIns);
    connect(&m_context.language, &InterfaceLanguage::changed, this, [this] {
        if (m_client)
            m_client->setLanguage(m_context.language.language());
    });
}

Console::~Console()
{
    m_call.cancel();
    m_window.reset();
    m_context.client = nullptr;
    m_context.workplace = nullptr;
    m_startWindow.reset();
    m_jobs.reset();
    m_watch.reset();
    m_client.reset();
    m_local.reset();
}

void Console::start(const QString &link)
{
    const QString last = m_connections.find(m_context.settings.text(Setting::LastConnection)).id;
    m_connection = m_connections.find(last);
    m_context.settings.setConnection(last);
    m_link = link;
    const std::optional<ConsoleLink> target = consoleLinkFrom(link);
    if (target && target->isElsewhere(m_connection, m_context.settings.flag(Setting::TestEnvironment)))
        follow(link);
    else
        begin(last, m_context.settings.flag(Setting::TestEnvironment));
}

void Console::present()
{
    QWidget *shown = m_window ? static_cast<QWidget *>(m_window.get()) : m_startWindow.get();
    shown->setWindowState(shown->windowState() & ~Qt::WindowMinimized);
    shown->show();
    shown->raise();
    shown->activateWindow();
}

void Console::connectTo(const QString &connection)
{
    beginSoon(connection, false);
}

void Console::goToEnvironment(bool test)
{
    beginSoon(m_connection.id, test);
}

// Whoever asks may be a part of the window that goes.
void Console::beginSoon(const QString &connection, bool test)
{
    const auto go = [this, connection, test] {
        m_context.clock.after(std::chrono::milliseconds(0), this,
                              [this, connection, test] { begin(connection, test); });
    };
    m_window ? m_window->leave(go) : go();
}

void Console::begin(const QString &connection, bool test)
{
    m_call.cancel();
    m_connection = m_connections.find(connection);
    m_connections.stopTrying(m_connection.id);
    m_startWindow->sayWaiting(m_connection);
    const bool hadWindow = m_window != nullptr;
    if (hadWindow) {
        // In the place of the window that goes, so that there is always one.
        m_startWindow->setGeometry(m_window->geometry());
        m_startWindow->show();
    }
    leave();
    m_context.settings.setConnection(m_connection.id);
    m_context.settings.set(Setting::LastConnection, m_connection.id);
    m_context.settings.set(Setting::TestEnvironment, test);
    m_state = {m_connection.id, m_connection.isLocal() ? QString() : m_connection.name, m_connection.server,
               m_connection.server, test};
    m_context.clock.after(startPatience, this, [this] {
        if (!m_window)
            m_startWindow->show();
    });
    if (m_connection.isLocal()) {
        m_local->open();
        return;
    }
    m_call = whenDone(m_secrets.read(secretName()), this, [this](const Result<QByteArray> &secret) {
        makeClient(m_connection.server, secret ? tokenIn(*secret) : QByteArray());
        check();
    });
}

void Console::leave()
{
    delete m_again;
    m_startWindow->stopSignIn();
    m_window.reset();
    m_context.client = nullptr;
    m_jobs.reset();
    m_watch.reset();
    m_client.reset();
    m_isLeaving = false;
    m_hasGivenUp = false;
    m_wasLost = false;
}

QString Console::secretName() const
{
    return m_connection.id + (m_state.test ? QStringLiteral("/test") : QStringLiteral("/live"));
}

// Whatever becomes of a connection's address, no other server is sent what this one gave.
QByteArray Console::tokenIn(const QByteArray &secret) const
{
    const QByteArray whose = m_connection.server.toEncoded() + ' ';
    return secret.startsWith(whose) ? secret.mid(whose.size()) : QByteArray();
}

QFuture<Result<void>> Console::keepToken(const QByteArray &token)
{
    return m_secrets.keep(secretName(),
                          token.isEmpty() ? QByteArray() : m_connection.server.toEncoded() + ' ' + token);
}

// The connection may have been changed since it was begun.
void Console::rememberLogin(const QString &login)
{
    m_connection.login = login;
    KeptConnection kept = m_connections.find(m_connection.id);
    if (kept.id != m_connection.id)
        return;
    kept.login = login;
    m_connections.keep(kept);
}

void Console::makeClient(const QUrl &server, const QByteArray &token)
{
    m_client = std::make_unique<Client>(
        std::make_unique<NetworkTransport>(server, m_connection.fingerprint),
        ClientSession{.token = token,
                      .environment = m_state.test ? EnvironmentKind::Test : EnvironmentKind::Live,
                      .language = m_context.language.language()});
}

// Also without a token: whether the server can be reached and trusted is known before a password is typed.
void Console::check()
{
    m_call = whenDone(m_client->me(), this, [this](const Result<Profile> &profile) {
        if (!profile) {
            judge(profile.error());
            return;
        }
        m_state.profile = *profile;
        profile->pending.isEmpty() ? findInstitution() : askSignIn();
    });
}

void Console::judge(const Error &error)
{
    if (error.reason == "connection.certificate_untrusted") {
        m_startWindow->askCertificate(error.arguments);
        m_startWindow->show();
        Q_EMIT asked();
    } else if (error.kind == ErrorKind::Unauthenticated && !m_connection.isLocal()) {
        askSignIn();
    } else {
        fail(error);
    }
}

void Console::askSignIn()
{
    m_connections.keep(m_connection);
    m_startWindow->askSignIn(*m_client, m_state.test, !m_secrets.isLasting());
    m_startWindow->show();
    Q_EMIT asked();
}

void Console::takeSignIn(const SignIn &signIn, const QString &login)
{
    rememberLogin(login);
    m_startWindow->sayWaiting(m_connection);
    (void)whenDone(keepToken(signIn.token), this, [](const Result<void> &) {});
    m_client->setToken(signIn.token);
    // What it is open to grew with its last step, such as a second factor that was set up.
    check();
}

void Console::askAgain()
{
    if (m_isLeaving) {
        m_client->giveUpWaiting();
        return;
    }
    if (m_again || !m_window)
        return;
    m_again = new SignInDialog(*m_client, m_connection.name, m_connection.login, m_window.get());
    connect(m_again, &SignInDialog::signedIn, this, [this](const SignIn &signIn, const QString &login) {
        if (signIn.profile.member == m_state.profile.member) {
            (void)whenDone(keepToken(signIn.token), this, [](const Result<void> &) {});
            m_client->setToken(signIn.token);
            m_window->setNotice({});
            if (std::exchange(m_hasGivenUp, false)) {
                m_window->refresh();
                m_jobs->start();
            }
            return;
        }
        // Somebody else: what waits is not theirs to send.
        rememberLogin(login);
        (void)whenDone(keepToken(signIn.token), this,
                       [this](const Result<void> &) { begin(m_connection.id, m_state.test); });
    });
    connect(m_again, &QDialog::rejected, m_window.get(), [this] {
        // A form that waits for its answer could not be gone on with, copied or left.
        m_hasGivenUp = true;
        m_client->giveUpWaiting();
        m_window->setNotice({tr("You are signed out. What you typed is still here."), Tone::Warning,
                             tr("Sign in"), [this] { askAgain(); }});
    });
    m_again->open();
    Q_EMIT asked();
}

void Console::signOut()
{
    if (!m_client || !m_window || m_connection.isLocal())
        return;
    m_window->leave([this] {
        m_isLeaving = true;
        m_call = whenDone(m_client->signOut(), this, [this](const Result<void> &) { endSignIn(); });
    });
}

void Console::endSignIn()
{
    // Also where the server was not reached: here nobody is signed in any more.
    m_call =
        whenDone(keepToken({}), this, [this](const Result<void> &) { begin(m_connection.id, m_state.test); });
}

void Console::leaveClosed(const QString &name, bool allIsDeleted)
{
    if (!m_window || m_connection.isLocal())
        return;
    // What else was asked for is refused by now, and nobody can sign in again to have it answered.
    m_isLeaving = true;
    (void)whenDone(keepToken({}), this, [](const Result<void> &) {});
    // Whoever says so is a part of the window that goes.
    m_context.clock.after(std::chrono::milliseconds(0), this, [this, name, allIsDeleted] {
        m_startWindow->setGeometry(m_window->geometry());
        m_startWindow->sayClosed(name, allIsDeleted);
        m_startWindow->show();
        leave();
        Q_EMIT asked();
    });
}

void Console::forget(const QString &connection)
{
    forgetSignIns(connection);
    m_connections.forget(connection);
}

void Console::forgetSignIns(const QString &connection)
{
    for (const char *environment : {"/live", "/test"})
        (void)whenDone(m_secrets.keep(connection + QLatin1StringView(environment), {}), this,
                       [](const Result<void> &) {});
}

void Console::follow(const QString &link)
{
    const std::optional<ConsoleLink> target = consoleLinkFrom(link);
    if (!target) {
        if (m_window)
            m_context.toast({tr("This link leads nowhere."), Tone::Warning});
        return;
    }
    m_link = link;
    if (!target->isElsewhere(m_connection, m_state.test)) {
        if (m_window)
            openWindow();
        return;
    }
    const std::optional<KeptConnection> known =
        target->isLocal ? m_connections.find(QStringLiteral("local")) : m_connections.to(target->server);
    if (known) {
        beginSoon(known->id, target->test);
        return;
    }
    const auto offer = [this, server = target->server] {
        m_context.clock.after(std::chrono::milliseconds(0), this, [this, server] {
            if (m_window)
                m_startWindow->setGeometry(m_window->geometry());
            m_startWindow->offerConnections(serverText(server));
            m_startWindow->show();
            leave();
            Q_EMIT asked();
        });
    };
    m_window ? m_window->leave(offer) : offer();
}

} // namespace ulpan
