#pragma once

#include "models/base/when_done.h"
#include "net/client/client_session.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ulpan {

class Banner;
class Client;
class QrPicture;
class SecretList;
class TextLabel;

// Signs a person in at a server, step by step: login and password, then what that server asks for before
// anything else is open: a code, a password of one's own, a second factor. What was typed stays when a step
// fails.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(QWidget *parent = nullptr);
    // The server's name is shown, the login filled in. The client must outlive the calls, which stop().
    void begin(Client &client, const QString &server, const QString &login);
    void stop();
    // A sentence about what brought one here, or about where the sign-in will be kept; empty for none.
    void setNote(const QString &text);
    // The words of the quiet button, such as "Choose another connection".
    void setOtherText(const QString &text);

Q_SIGNALS:
    void signedIn(const ulpan::SignIn &signIn, const QString &login);
    void otherWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Step : quint8
    {
        Password,
        Code,
        OwnPassword,
        Factor,
        RecoveryCodes,
    };
    struct StepRow;
    static const StepRow stepRows[];
    [[nodiscard]] const StepRow &row() const;

    void build();
    void go(Step step);
    void submit();
    void signIn();
    void setOwnPassword();
    void confirmFactor();
    void takeSignIn(const Result<SignIn> &answer);
    void goOn();
    void beginFactor();
    void fail(const Error &error);
    void say(const QString &problem);
    void setBusy(bool busy);
    void dress();

    Client *m_client = nullptr;
    Step m_step = Step::Password;
    QString m_server, m_login, m_password, m_secret;
    SignIn m_signIn;
    TextLabel *m_title, *m_hint, *m_note;
    QrPicture *m_picture;
    TextLabel *m_shown, *m_firstLabel, *m_secondLabel;
    SecretList *m_codes = nullptr; // while they are shown
    Banner *m_problem;
    QLineEdit *m_first, *m_second;
    QPushButton *m_submit, *m_back, *m_other;
    PendingCall m_call;
    bool m_isBusy = false;
};

} // namespace ulpan
