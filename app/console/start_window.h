#pragma once

#include "models/base/error.h"
#include "net/client/client_session.h"
#include "ui/shell/kept_connections.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace ulpan {

class CertificateQuestion;
class Client;
class ConnectionList;
class EmptyState;
class ErrorState;
class SignInForm;
class TextLabel;

// What is seen before there is anything to see: that a connection is being made, why it could not be, what it
// asks for, and which others there are.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(KeptConnections &connections, QWidget *parent = nullptr);
    // `connection` is where one is on the way to.
    void sayWaiting(const KeptConnection &connection);
    void sayFailed(const Error &error);
    // What it says, as "connection.certificate_untrusted" has it.
    void askCertificate(const QStringList &certificate);
    // `isLasting` is whether the sign-in is kept when the program ends.
    void askSignIn(Client &client, bool test, bool isLasting);
    // Whom it belonged to are out, the one who is told this among them.
    void sayClosed(const QString &institution, bool allIsDeleted);
    // With an address to add another server, which may have a name already.
    void offerConnections(const QString &addressToAdd = {}, const QString &name = {});
    // The client will be gone.
    void stopSignIn();

Q_SIGNALS:
    void retried();
    void connectionChosen(const QString &id);
    void connectionForgotten(const QString &id);
    void certificateTrusted(const QString &fingerprint);
    void signedIn(const ulpan::SignIn &signIn, const QString &login);

private:
    void dress();
    void dressSignIn();
    [[nodiscard]] QWidget *narrowed(QWidget *content);

    KeptConnections &m_connections;
    KeptConnection m_connection;
    EmptyState *m_waiting, *m_closed;
    ErrorState *m_failed;
    CertificateQuestion *m_certificate;
    SignInForm *m_signIn;
    ConnectionList *m_list;
    TextLabel *m_listTitle;
    QPushButton *m_others;
    QWidget *m_certificatePage, *m_signInPage, *m_listPage;
    QStackedLayout *m_places;
    Error m_error;
    QString m_closedName;
    bool m_allIsDeleted = false;
    bool m_test = false, m_isLasting = true;
};

} // namespace ulpan
