#include "ui/pages/member_actions.h"

#include "models/base/text.h"
#include "models/tables/record_model.h"
#include "net/client/member_calls.h"
#include "ui/pages/member_password.h"
#include "ui/pages/member_suspension.h"
#include "ui/pages/second_factor_removal.h"
#include "ui/shell/workplace.h"
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
                     memberActionText(
                         QT_TRANSLATE_NOOP("MemberActions",
                                           "The invitation of %1 is kept, not sent: this version sends no "
                                           "mails. Choose “Set a password…” to let them in."))
                         .arg(who),
                     Tone::Warning};
                 message.what = [who] {
                     return memberActionText(QT_TRANSLATE_NOOP("MemberActions", "invitation of %1")).arg(who);
                 };
                 message.whyNot = [] {
                     return memberActionText(
                         QT_TRANSLATE_NOOP("MemberActions", "An invitation that is kept stays kept."));
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

bool mayDecideOver(const ViewContext &context, const Learner &member)
{
    // On this computer everything is open.
    if (!context.workplace || context.workplace->state().server.isEmpty())
        return true;
    const Profile &profile = context.workplace->state().profile;
    return profile.abilities.contains(Ability::MembersWrite) && profile.member != member.id &&
           (member.role == Role::Learner || member.role <= profile.role);
}

QList<PaneAction> memberActions(const MemberPlace &place)
{
    QList<PaneAction> actions{
        {.text =
             [] { return memberActionText(QT_TRANSLATE_NOOP("MemberActions", "Write the invitation again")); },
         .icon = Icon::Mail,
         .run = [place](const AnyRecord &record) { inviteAgain(place.context, place.page, record); },
         .fits =
             [](const AnyRecord &record) {
                 const auto &member = record.as<Learner>();
                 // Who was let in again may never have chosen a password.
                 return member.status == MemberStatus::Invited ||
                        (member.status == MemberStatus::Active && member.lastActiveAt.isNull());
             }}};
    actions << passwordSetting(place);
    actions << suspensionActions(place);
    actions << secondFactorRemoval(place);
    actions << PaneAction{
        .text = [] { return memberActionText(QT_TRANSLATE_NOOP("MemberActions", "Anonymise…")); },
        .icon = Icon::Hide,
        .run =
            [place](const AnyRecord &record) {
                askToAnonymise(place.context, place.page, record, place.gone);
            },
        .fits = [place](const AnyRecord &record) { return mayDecideOver(place.context, record.as<Learner>()); }};
    return actions;
}

} // namespace ulpan
