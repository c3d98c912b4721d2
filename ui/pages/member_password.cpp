#include "ui/pages/member_password.h"

#include "models/base/text.h"
#include "net/client/client.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/named_input.h"
#include "ui/widgets/toast.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace ulpan {

namespace {

QString memberPasswordText(const char *text)
{
    return QCoreApplication::translate("MemberPassword", text);
}

void saySet(ViewContext &context, const QString &login)
{
    const QString who = leftToRight(login);
    ToastMessage message{
        memberPasswordText(
            QT_TRANSLATE_NOOP("MemberPassword", "%1 signs in with the password that you set. Hand it over."))
            .arg(who),
        Tone::Good};
    message.what = [who] {
        return memberPasswordText(QT_TRANSLATE_NOOP("MemberPassword", "password of %1")).arg(who);
    };
    message.whyNot = [] {
        return memberPasswordText(
            QT_TRANSLATE_NOOP("MemberPassword", "The earlier password is kept nowhere."));
    };
    context.toast(message);
}

void askForMembersPassword(const MemberPlace &place, const Learner &member)
{
    const QString why =
        member.status == MemberStatus::Invited
            ? memberPasswordText(QT_TRANSLATE_NOOP(
                  "MemberPassword",
                  "This version of the program sends no mails, so that an invitation reaches nobody by "
                  "itself. "
                  "Choose a first password and hand it over: they can sign in with it at once, and change it "
                  "in the settings."))
            : memberPasswordText(QT_TRANSLATE_NOOP(
                  "MemberPassword", "They are signed out everywhere. Choose a new password and hand it over: "
                                    "they can sign in with it at once, and change it in the settings."));
    auto *ask =
        new AskDialog(memberPasswordText(QT_TRANSLATE_NOOP("MemberPassword", "Set a password for %1"))
                          .arg(isolated(personName(member))),
                      why, memberPasswordText(QT_TRANSLATE_NOOP("MemberPassword", "Set the password")),
                      place.page->window());
    auto *line = new QLineEdit;
    line->setLayoutDirection(Qt::LeftToRight);
    ask->addInput(namedInput(
        memberPasswordText(QT_TRANSLATE_NOOP("MemberPassword", "Password, 8 characters or more")), line));
    ask->setReady(false);
    QObject::connect(line, &QLineEdit::textChanged, ask,
                     [ask](const QString &text) { ask->setReady(!text.trimmed().isEmpty()); });
    QObject::connect(ask, &AskDialog::agreed, place.page, [place, ask, line, member] {
        ask->setBusy(true);
        // What else somebody changed meanwhile is no reason against it, so no version is told.
        Learner meant = member;
        meant.version = 0;
        whenDone(place.context.client->update(AnyRecord::of(meant), {},
                                              {{QStringLiteral("password"), line->text()}}),
                 ask, [place, ask](const Result<AnyRecord> &now) {
                     if (!now) {
                         ask->fail(now.error());
                         return;
                     }
                     ask->accept();
                     place.newer(*now);
                     saySet(place.context, now->as<Learner>().login);
                 });
    });
    ask->open();
}

} // namespace

PaneAction passwordSetting(const MemberPlace &place)
{
    return {
        .text = [] { return memberPasswordText(QT_TRANSLATE_NOOP("MemberPassword", "Set a password…")); },
        .icon = Icon::Key,
        .run = [place](const AnyRecord &record) { askForMembersPassword(place, record.as<Learner>()); },
        .fits =
            [place](const AnyRecord &record) { return mayDecideOver(place.context, record.as<Learner>()); }};
}

} // namespace ulpan
