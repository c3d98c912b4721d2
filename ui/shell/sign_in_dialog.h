#pragma once

#include "net/client/client_session.h"

#include <QDialog>

namespace ulpan {

class Client;
class SignInForm;

// Asks somebody whose sign-in has ended to sign in again, over the window with all that is typed in it.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    // The client must outlive it.
    SignInDialog(Client &client, const QString &place, const QString &login, QWidget *parent);

Q_SIGNALS:
    void signedIn(const ulpan::SignIn &signIn, const QString &login);

protected:
    void showEvent(QShowEvent *event) override;

private:
    SignInForm *m_form;
};

} // namespace ulpan
