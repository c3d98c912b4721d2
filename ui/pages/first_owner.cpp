#include "ui/pages/first_owner.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "net/client/member_calls.h"
#include "ui/shell/views.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/named_input.h"
#include "ui/widgets/toast.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace ulpan {

namespace {

QString ownerText(const char *text)
{
    return QCoreApplication::translate("FirstOwner", text);
}

QLineEdit *addOwnerLine(AskDialog *ask, const char *name, const QString &label)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1StringView(name));
    ask->addInput(namedInput(label, line));
    return line;
}

void sayMade(ViewContext &context, const QString &login)
{
    ToastMessage message{
        ownerText(QT_TRANSLATE_NOOP("FirstOwner", "%1 can sign in now, with the password that you gave."))
            .arg(leftToRight(login)),
        Tone::Good};
    message.what = [login] {
        return ownerText(QT_TRANSLATE_NOOP("FirstOwner", "creation of %1")).arg(leftToRight(login));
    };
    message.whyNot = [] {
        return ownerText(QT_TRANSLATE_NOOP("FirstOwner", "An institution keeps its last owner."));
    };
    context.toast(message);
}

} // namespace

void askForFirstOwner(ViewContext &context, QWidget *asker, const Institution &institution,
                      const std::function<void()> &made)
{
    auto *ask = new AskDialog(
        ownerText(QT_TRANSLATE_NOOP("FirstOwner", "The first owner of %1")).arg(isolated(institution.name)),
        ownerText(QT_TRANSLATE_NOOP(
            "FirstOwner", "Owners may do everything in their institution and add the others who work there. "
                          "This version of the program sends no mails: choose a first password and hand it "
                          "over. They change it in the settings.")),
        ownerText(QT_TRANSLATE_NOOP("FirstOwner", "Add the owner")), asker->window());
    auto *first = addOwnerLine(ask, "firstname", ownerText(QT_TRANSLATE_NOOP("FirstOwner", "First name")));
    auto *last = addOwnerLine(ask, "lastname", ownerText(QT_TRANSLATE_NOOP("FirstOwner", "Last name")));
    auto *login = addOwnerLine(
        ask, "login", ownerText(QT_TRANSLATE_NOOP("FirstOwner", "Login, usually the e-mail address")));
    auto *password = addOwnerLine(
        ask, "password", ownerText(QT_TRANSLATE_NOOP("FirstOwner", "First password, 8 characters or more")));
    for (QLineEdit *line : {login, password})
        line->setLayoutDirection(Qt::LeftToRight);
    const auto judge = [ask, last, login, password] {
        ask->setReady(!last->text().trimmed().isEmpty() && !login->text().trimmed().isEmpty() &&
                      !password->text().isEmpty());
    };
    for (QLineEdit *line : {last, login, password})
        QObject::connect(line, &QLineEdit::textChanged, ask, judge);
    judge();
    QObject::connect(ask, &AskDialog::agreed, asker,
                     [&context, ask, id = institution.id, first, last, login, password, made] {
                         Learner owner;
                         owner.firstname = first->text().trimmed();
                         owner.lastname = last->text().trimmed();
                         owner.login = login->text().trimmed();
                         ask->setBusy(true);
                         whenDone(MemberCalls(*context.client).addOwner(id, owner, password->text()), ask,
                                  [&context, ask, who = owner.login, made](const Result<void> &done) {
                                      if (!done) {
                                          ask->fail(done.error());
                                          return;
                                      }
                                      ask->accept();
                                      sayMade(context, who);
                                      made();
                                  });
                     });
    ask->open();
}

} // namespace ulpan
