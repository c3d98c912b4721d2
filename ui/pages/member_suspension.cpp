#include "ui/pages/member_suspension.h"

#include "models/base/text.h"
#include "net/client/client.h"
#include "ui/pages/undo_edit.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

QString suspensionText(const char *text)
{
    return QCoreApplication::translate("MemberSuspension", text);
}

// What else somebody changed meanwhile is no reason against it, so no version is told.
QFuture<Result<AnyRecord>> sendStatus(const MemberPlace &place, const Learner &member, MemberStatus status)
{
    Learner meant = member;
    meant.status = status;
    meant.version = 0;
    return place.context.client->update(AnyRecord::of(meant), recordType<Learner>().mask({"status"}));
}

void showStatus(const MemberPlace &place, const AnyRecord &now, MemberStatus before)
{
    place.newer(now);
    const auto &member = now.as<Learner>();
    const bool isOut = member.status == MemberStatus::Suspended;
    const QString text = isOut ? suspensionText(QT_TRANSLATE_NOOP(
                                     "MemberSuspension", "%1 is suspended and can no longer sign in."))
                               : suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "%1 is let in again."));
    ToastMessage message{text.arg(isolated(personName(member))), Tone::Good};
    message.what = [name = isolated(personName(member)), isOut] {
        return (isOut ? suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "suspension of %1"))
                      : suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "letting in of %1")))
            .arg(name);
    };
    // Nobody but the program makes somebody invited.
    if (before == MemberStatus::Invited) {
        message.whyNot = [] {
            return suspensionText(QT_TRANSLATE_NOOP(
                "MemberSuspension", "The link in the invitation no longer works; write it again."));
        };
    } else {
        Learner was = member;
        was.status = before;
        message.undo = [place, was = AnyRecord::of(was), now, what = message.what] {
            undoEdit(place.context, place.page, was, now, what, place.newer);
        };
    }
    place.context.toast(message);
}

void changeAtOnce(const MemberPlace &place, const Learner &member, MemberStatus status)
{
    whenDone(sendStatus(place, member, status), place.page,
             [place, before = member.status](const Result<AnyRecord> &now) {
                 if (now) {
                     showStatus(place, *now, before);
                     return;
                 }
                 place.context.toast({whatWasWrong(now.error()), Tone::Bad});
             });
}

void askToSuspend(const MemberPlace &place, const Learner &member)
{
    const QString title = suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "Suspend %1?"));
    const QString why =
        member.status == MemberStatus::Invited
            ? suspensionText(QT_TRANSLATE_NOOP(
                  "MemberSuspension",
                  "They can no longer sign in. The link in their invitation stops working. Once you let them "
                  "in again, write it again."))
            : suspensionText(QT_TRANSLATE_NOOP("MemberSuspension",
                                               "They are signed out everywhere and can no longer sign in. "
                                               "The API tokens that they made end "
                                               "at once, and do not come back when you let them in again."));
    auto *ask =
        new AskDialog(title.arg(isolated(personName(member))), why,
                      suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "Suspend")), place.page->window());
    QObject::connect(ask, &AskDialog::agreed, place.page, [place, ask, member] {
        ask->setBusy(true);
        whenDone(sendStatus(place, member, MemberStatus::Suspended), ask,
                 [place, ask, before = member.status](const Result<AnyRecord> &now) {
                     if (!now) {
                         ask->fail(now.error());
                         return;
                     }
                     ask->accept();
                     showStatus(place, *now, before);
                 });
    });
    ask->open();
}

// An invitation and the tokens somebody made end with it.
bool losesMoreThanTheSignIn(const Learner &member)
{
    return member.status == MemberStatus::Invited || member.role != Role::Learner;
}

bool canBeSuspended(const MemberPlace &place, const Learner &member)
{
    const bool standing = member.status == MemberStatus::Active || member.status == MemberStatus::Invited;
    return standing && mayDecideOver(place.context, member);
}

} // namespace

QList<PaneAction> suspensionActions(const MemberPlace &place)
{
    return {{.text = [] { return suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "Suspend")); },
             .icon = Icon::Pause,
             .run =
                 [place](const AnyRecord &record) {
                     changeAtOnce(place, record.as<Learner>(), MemberStatus::Suspended);
                 },
             .fits =
                 [place](const AnyRecord &record) {
                     const auto &member = record.as<Learner>();
                     return canBeSuspended(place, member) && !losesMoreThanTheSignIn(member);
                 }},
            {.text = [] { return suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "Suspend…")); },
             .icon = Icon::Pause,
             .run = [place](const AnyRecord &record) { askToSuspend(place, record.as<Learner>()); },
             .fits =
                 [place](const AnyRecord &record) {
                     const auto &member = record.as<Learner>();
                     return canBeSuspended(place, member) && losesMoreThanTheSignIn(member);
                 }},
            {.text = [] { return suspensionText(QT_TRANSLATE_NOOP("MemberSuspension", "Let in again")); },
             .icon = Icon::Resume,
             .run =
                 [place](const AnyRecord &record) {
                     changeAtOnce(place, record.as<Learner>(), MemberStatus::Active);
                 },
             .fits =
                 [place](const AnyRecord &record) {
                     const auto &member = record.as<Learner>();
                     return member.status == MemberStatus::Suspended && mayDecideOver(place.context, member);
                 }}};
}

} // namespace ulpan
