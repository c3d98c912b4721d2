#include "ui/shell/own_account_dialogs.h"

#include "net/client/own_account_calls.h"
#include "ui/shell/views.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/named_input.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/secret_line.h"
#include "ui/widgets/secret_list.h"
#include "ui/widgets/toast.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace ulpan {

namespace {

QString accountText(const char *text)
{
    return QCoreApplication::translate("OwnAccount", text);
}

// Each is a line to be filled in; the action waits until all are.
QList<QLineEdit *> addLines(AskDialog *ask, const QStringList &names, QLineEdit::EchoMode echo)
{
    QList<QLineEdit *> lines;
    for (const QString &name : names) {
        auto *line = new QLineEdit;
        line->setLayoutDirection(Qt::LeftToRight);
        line->setEchoMode(echo);
        ask->addInput(namedInput(name, line));
        lines << line;
    }
    return lines;
}

void waitForAll(AskDialog *ask, const QList<QLineEdit *> &lines)
{
    const auto judge = [ask, lines] {
        bool ready = true;
        for (const QLineEdit *line : lines)
            ready = ready && !line->text().trimmed().isEmpty();
        ask->setReady(ready);
    };
    for (const QLineEdit *line : lines)
        QObject::connect(line, &QLineEdit::textChanged, ask, judge);
    judge();
}

QString passwordLabel()
{
    return accountText(QT_TRANSLATE_NOOP("OwnAccount", "Your password"));
}

QString codeLabel()
{
    return accountText(QT_TRANSLATE_NOOP("OwnAccount", "Code"));
}

void showCodes(const OwnAccountWish &wish, const QStringList &codes)
{
    auto *told = new AskDialog(
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Your recovery codes")),
        accountText(QT_TRANSLATE_NOOP(
            "OwnAccount", "Each lets you in once when your authenticator app is not at hand. Keep "
                          "them where only you find them: they are not shown again.")),
        {}, wish.asker->window());
    told->addInput(new SecretList(accountText(QT_TRANSLATE_NOOP("OwnAccount", "Recovery codes")), codes));
    const QString kept = accountText(QT_TRANSLATE_NOOP("OwnAccount", "I have kept them"));
    told->setOnlyTold(kept);
    told->keepUntilAgreed(
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "They are shown only now. Keep them, then press “%1”."))
            .arg(kept));
    QObject::connect(told, &AskDialog::agreed, told, &QDialog::accept);
    told->open();
}

void sayDone(const OwnAccountWish &wish, const char *text, const char *what, const char *whyNot)
{
    ToastMessage message{accountText(text), Tone::Good};
    message.what = [what] { return accountText(what); };
    message.whyNot = [whyNot] { return accountText(whyNot); };
    wish.context.toast(message);
}

void confirmKey(const OwnAccountWish &wish, const FactorKey &key)
{
    auto *ask = new AskDialog(
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Set up a second factor")),
        accountText(QT_TRANSLATE_NOOP(
            "OwnAccount",
            "Scan this picture with an authenticator app on your phone, or enter the key there. "
            "Then enter the code that the app shows. Your other sign-ins end.")),
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Switch it on")), wish.asker->window());
    auto *picture = new QrPicture;
    picture->setContent(key.address);
    ask->addInput(picture);
    auto *typed = new SecretLine(accountText(QT_TRANSLATE_NOOP("OwnAccount", "Key")), key.secret);
    typed->showInGroups();
    ask->addInput(typed);
    const QList<QLineEdit *> lines = addLines(ask, {codeLabel()}, QLineEdit::Normal);
    lines.first()->setFocus();
    waitForAll(ask, lines);
    QObject::connect(ask, &AskDialog::agreed, ask, [wish, ask, lines] {
        ask->setBusy(true);
        whenDone(OwnAccountCalls(*wish.context.client).confirm(lines.first()->text().trimmed()), ask,
                 [wish, ask](const Result<QStringList> &codes) {
                     if (!codes) {
                         ask->fail(codes.error());
                         return;
                     }
                     ask->accept();
                     sayDone(wish, QT_TRANSLATE_NOOP("OwnAccount", "The second factor is on."),
                             QT_TRANSLATE_NOOP("OwnAccount", "switching on of your second factor"),
                             QT_TRANSLATE_NOOP("OwnAccount", "Switch it off in the settings, with a code."));
                     wish.done();
                     showCodes(wish, *codes);
                 });
    });
    ask->open();
}

} // namespace

void askForOwnPassword(const OwnAccountWish &wish)
{
    auto *ask = new AskDialog(
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Change your password")),
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Here you stay signed in; all your other sign-ins end.")),
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Change the password")), wish.asker->window());
    const QList<QLineEdit *> lines =
        addLines(ask,
                 {accountText(QT_TRANSLATE_NOOP("OwnAccount", "Current password")),
                  accountText(QT_TRANSLATE_NOOP("OwnAccount", "New password")),
                  accountText(QT_TRANSLATE_NOOP("OwnAccount", "The new password again"))},
                 QLineEdit::Password);
    waitForAll(ask, lines);
    QObject::connect(ask, &AskDialog::agreed, ask, [wish, ask, lines] {
        if (lines[1]->text() != lines[2]->text()) {
            ask->fail(accountText(QT_TRANSLATE_NOOP("OwnAccount", "The two new passwords differ.")));
            lines[2]->setFocus();
            lines[2]->selectAll();
            return;
        }
        ask->setBusy(true);
        whenDone(OwnAccountCalls(*wish.context.client).changePassword(lines[0]->text(), lines[1]->text()),
                 ask, [wish, ask](const Result<void> &changed) {
                     if (!changed) {
                         ask->fail(changed.error());
                         return;
                     }
                     ask->accept();
                     sayDone(
                         wish,
                         QT_TRANSLATE_NOOP("OwnAccount",
                                           "Your password was changed, and your other sign-ins have ended."),
                         QT_TRANSLATE_NOOP("OwnAccount", "change of your password"),
                         QT_TRANSLATE_NOOP("OwnAccount", "The earlier password is kept nowhere."));
                     wish.done();
                 });
    });
    ask->open();
}

void askForSecondFactor(const OwnAccountWish &wish)
{
    auto *ask = new AskDialog(
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Set up a second factor")),
        accountText(QT_TRANSLATE_NOOP(
            "OwnAccount",
            "Nobody gets in any more with your password alone: a code from an app on your phone is "
            "asked for as well. First enter your password.")),
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Continue")), wish.asker->window());
    const QList<QLineEdit *> lines = addLines(ask, {passwordLabel()}, QLineEdit::Password);
    waitForAll(ask, lines);
    QObject::connect(ask, &AskDialog::agreed, ask, [wish, ask, lines] {
        ask->setBusy(true);
        whenDone(OwnAccountCalls(*wish.context.client).enrol(lines.first()->text()), ask,
                 [wish, ask](const Result<FactorKey> &key) {
                     if (!key) {
                         ask->fail(key.error());
                         return;
                     }
                     ask->accept();
                     confirmKey(wish, *key);
                 });
    });
    ask->open();
}

void askForRecoveryCodes(const OwnAccountWish &wish)
{
    auto *ask = new AskDialog(
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "New recovery codes")),
        accountText(QT_TRANSLATE_NOOP(
            "OwnAccount", "Enter the code that your authenticator app shows, or one of your recovery "
                          "codes. The recovery codes that you have stop working.")),
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Make new codes")), wish.asker->window());
    const QList<QLineEdit *> lines = addLines(ask, {codeLabel()}, QLineEdit::Normal);
    waitForAll(ask, lines);
    QObject::connect(ask, &AskDialog::agreed, ask, [wish, ask, lines] {
        ask->setBusy(true);
        whenDone(OwnAccountCalls(*wish.context.client).renewCodes(lines.first()->text().trimmed()), ask,
                 [wish, ask](const Result<QStringList> &codes) {
                     if (!codes) {
                         ask->fail(codes.error());
                         return;
                     }
                     ask->accept();
                     wish.done();
                     showCodes(wish, *codes);
                 });
    });
    ask->open();
}

void askToSwitchOff(const OwnAccountWish &wish)
{
    auto *ask = new AskDialog(
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Switch the second factor off?")),
        accountText(QT_TRANSLATE_NOOP(
            "OwnAccount", "From then on your password alone lets you in. All your other sign-ins end.")),
        accountText(QT_TRANSLATE_NOOP("OwnAccount", "Switch it off")), wish.asker->window());
    QList<QLineEdit *> lines = addLines(ask, {passwordLabel()}, QLineEdit::Password);
    lines << addLines(
        ask,
        {accountText(QT_TRANSLATE_NOOP("OwnAccount", "Code of the authenticator app, or a recovery code"))},
        QLineEdit::Normal);
    waitForAll(ask, lines);
    QObject::connect(ask, &AskDialog::agreed, ask, [wish, ask, lines] {
        ask->setBusy(true);
        whenDone(OwnAccountCalls(*wish.context.client).disable(lines[0]->text(), lines[1]->text().trimmed()),
                 ask, [wish, ask](const Result<void> &done) {
                     if (!done) {
                         ask->fail(done.error());
                         return;
                     }
                     ask->accept();
                     sayDone(wish, QT_TRANSLATE_NOOP("OwnAccount", "The second factor is off."),
                             QT_TRANSLATE_NOOP("OwnAccount", "switching off of your second factor"),
                             QT_TRANSLATE_NOOP("OwnAccount", "Set it up again: the app needs a new key."));
                     wish.done();
                 });
    });
    ask->open();
}

} // namespace ulpan
