#pragma once

#include "net/client/client.h"
#include "tests/gui/bare_console.h"
#include "tests/support/in_process_transport.h"
#include "tests/support/test_backend.h"
#include "ui/shell/main_window.h"

#include <QPromise>

#include <vector>

namespace ulpan::tests {

// The way to the real backend, which can be cut.
class CuttableTransport : public Transport
{
public:
    explicit CuttableTransport(TestBackend &backend);
    [[nodiscard]] QFuture<Result<HttpResponse>> send(Outgoing outgoing) override;
    bool isCut = false;
    // What is sent gets no answer, as from a server that hangs.
    bool isStuck = false;
    // What is sent arrives and is done; its answer gets lost (`isCut`) or never comes.
    bool losesAnswers = false;
    int sent = 0; // requests
    int refusedWith = 0; // the status of every answer; 0: as the backend answers

private:
    std::vector<QPromise<Result<HttpResponse>>> m_stuck;
    InProcessTransport m_inner;
};

// A window on a real backend, signed in as the admin of the first institution, who has one learner and one
// entity.
class GuiConsole
{
public:
    explicit GuiConsole(Language language = Language::English);
    ~GuiConsole();
    // "Name01" … with logins name01@example.org …, in the first entity.
    void addLearners(int count);
    // As somebody else would, beside this window: {"lastname":"…"} of the learner with this login.
    void changeElsewhere(const QString &login, const QByteArray &body);
    // {"ids":[…],"change":{…}}, as somebody else would or in another window.
    void changeMany(const QByteArray &body);
    // One column of the learner with this login, as it is kept.
    [[nodiscard]] QString kept(const char *column, const QString &login);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] BareConsole &bare() { return m_bare; }
    [[nodiscard]] TestBackend &backend() { return m_backend; }
    [[nodiscard]] CuttableTransport &wire() { return *m_wire; }
    // Makes the window and waits until it is shown.
    void show(const QString &link = QStringLiteral("ulpan:learners"));
    void choose(Language language);

private:
    TestBackend m_backend{Engine::Sqlite};
    BareConsole m_bare;
    CuttableTransport *m_wire;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<MainWindow> m_window;
};

// Where the person sees it; fails the test where nothing of it can be seen.
void clickOn(QWidget *widget);
// Focus by a click, then everything replaced by typing.
void typeInto(QWidget *input, const QString &text);
[[nodiscard]] bool isSeen(const QWidget *widget);
// Words that do not fit where they are shown.
[[nodiscard]] bool isClipped(const QWidget *widget);

} // namespace ulpan::tests
