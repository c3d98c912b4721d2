#include "ui/pages/member_actions.h"

#include "models/base/text.h"
#include "models/records/learner.h"
#include "models/tables/record_model.h"
#include "net/client/member_calls.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

QString memberActionText(const char *text)
{
    return QCoreApplication::translate("MemberActions", text);
}

void inviteAgain(ViewContext &context, QWidget *page, const AnyRecord &record)
{
    const QString login = record.as<Learner>().login;
    whenDone(MemberCalls(*context.client).invite(RecordModel::idOf(record)), page,
             [&context, login](const Result<void> &sent) {
                 if (!sent) {
                     context.toast({errorText(sent.error()), Tone::Bad});
                     return;
                 }
                 const QString who = leftToRight(login);
                 ToastMessage message{
                     memberActionText(QT_TRANSLATE_NOOP("MemberActions", "The invitation was sent to %1."))
                         .arg(who),
                     Tone::Good};
                 message.what = [who] {
                     return memberActionText(QT_TRANSLATE_NOOP("MemberActions", "invitation of %1")).arg(who);
                 };
                 message.whyNot = [] {
                     return memberActionText(
                         QT_TRANSLATE_NOOP("MemberActions", "A mail that was sent cannot be called back."));
                 };
                 context.toast(message);
             });
}

void askToAnonymise(ViewContext &context, QWidget *page, const AnyRecord &record,
                    const std::function<void()> &gone)
{
    const QString name = isolated(personName(record.as<Learner>()));
    auto *ask = new AskDialog(
        memberActionText(QT_TRANSLATE_NOOP("MemberActions", "Anonymise %1?")).arg(name),
        memberActionText(QT_TRANSLATE_NOOP(
            "MemberActions",
            "The name, the login, all contact details and the history of this person are deleted, and they "
            "can no longer sign in. What was learned stays as numbers that lead to nobody. This cannot be "
            "undone.")),
        memberActionText(QT_TRANSLATE_NOOP("MemberActions", "Anonymise %1")).arg(name), page->window());
    QObject::connect(ask, &AskDialog::agreed, page, [&context, ask, record, gone] {
        ask->setBusy(true);
        whenDone(context.client->remove(*record.type, RecordModel::idOf(record)), ask,
                 [&context, ask, gone](const Result<void> &done) {
                     if (!done) {
                         ask->fail(done.error());
                         return;
                     }
                     ask->accept();
                     gone();
                     ToastMessage message{
                         memberActionText(QT_TRANSLATE_NOOP(
                             "MemberActions", "Anonymised. What was learned stays as numbers.")),
                         Tone::Good};
                     // Without the name, which is kept nowhere any more.
                     message.what = [] {
                         return memberActionText(
                             QT_TRANSLATE_NOOP("MemberActions", "anonymising of a person"));
                     };
                     message.whyNot = [] {
                         return memberActionText(
                             QT_TRANSLATE_NOOP("MemberActions", "What was deleted is kept nowhere."));
                     };
                     context.toast(message);
                 });
    });
    ask->open();
}

} // namespace

QList<PaneAction> memberActions(ViewContext &context, QWidget *page, std::function<void()> gone)
{
    return {
        {.text =
             [] { return memberActionText(QT_TRANSLATE_NOOP("MemberActions", "Send the invitation again")); },
         .icon = Icon::Mail,
         .run = [&context, page](const AnyRecord &record) { inviteAgain(context, page, record); },
         .fits =
             [](const AnyRecord &record) { return record.as<Learner>().status == MemberStatus::Invited; }},
        {.text = [] { return memberActionText(QT_TRANSLATE_NOOP("MemberActions", "Anonymise…")); },
         .icon = Icon::Hide,
         .run = [&context, page, gone = std::move(gone)](
                    const AnyRecord &record) { askToAnonymise(context, page, record, gone); }}};
}

} // namespace ulpan
