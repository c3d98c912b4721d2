#include "ui/shell/sign_in_dialog.h"

#include "ui/shell/fonts.h"
#include "ui/shell/sign_in_form.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"

#include <QVBoxLayout>

namespace ulpan {

SignInDialog::SignInDialog(Client &client, const QString &place, const QString &login, QWidget *parent)
    : QDialog(parent), m_form(new SignInForm)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->addWidget(m_form);
    auto *room = new ScrollRoom(content);
    room->setFits(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(room);
    connect(m_form, &SignInForm::otherWanted, this, &QDialog::reject);
    connect(m_form, &SignInForm::signedIn, this, [this](const SignIn &signIn, const QString &who) {
        accept();
        Q_EMIT signedIn(signIn, who);
    });
    connect(this, &QDialog::finished, m_form, &SignInForm::stop);
    retranslate(this, [this] {
        setWindowTitle(tr("Sign in again"));
        m_form->setNote(
            tr("Your sign-in has ended. What you typed is still there, and what was being sent is sent "
               "again once you have signed in."));
        m_form->setOtherText(tr("Later"));
    });
    m_form->begin(client, place, login);
}

void SignInDialog::showEvent(QShowEvent *event)
{
    fitDialog(this, 460);
    QDialog::showEvent(event);
}

} // namespace ulpan
