#pragma once

#include "app/backend/backend.h"
#include "models/base/mailbox.h"
#include "ui/shell/views.h"

#include <QPointer>
#include <QThread>

namespace ulpan {

class Client;
class MainWindow;
class StartWindow;

// The console on this computer: its own backend on a loopback port, a client that is signed in by a token
// which never leaves the memory, and the window. Opening a large file happens beside the event loop; what
// goes wrong is shown in a window with what to do.
class LocalConsole : public QObject
{
    Q_OBJECT

public:
    LocalConsole(ViewContext &context, QString dataFolder);
    ~LocalConsole() override; // the window first, then the client, then the backend
    void start();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

Q_SIGNALS:
    // The window is there and its context has a client.
    void ready();

private:
    void takeBackend(Result<std::unique_ptr<Backend>> opened);
    void findInstitution();
    void makeInstitution();
    void makeEntity(const QString &institution);
    void enter(const QString &institution);
    void fail(const Error &error);

    ViewContext &m_context;
    QString m_dataFolder;
    Mailbox m_mailbox;
    std::unique_ptr<QThread> m_opening;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<StartWindow> m_startWindow;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace ulpan
