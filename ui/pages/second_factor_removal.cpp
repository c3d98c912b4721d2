#include "ui/pages/second_factor_removal.h"

#include "models/base/text.h"
#include "models/tables/record_model.h"
#include "net/client/member_calls.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

QString factorText(const char *text)
{
    return QCoreApplication::translate("SecondFactorRemoval", text);
}

// The server lets only people do it, and on this computer nobody signs in.
bool isSomebodySignedIn(const ViewContext &context)
{
    return !context.workplace || context.workplace->state().profile.member != 0;
}

void endRemoval(ViewContext &context, AskDialog *ask, const QString &name, const Result<void> &done)
{
    const bool hadNone = !done && done.error().reason == "second_factor.missing";
    if (!done && !hadNone) {
        ask->fail(done.error());
        return;
    }
    ask->accept();
    if (hadNone)
        context.toast(
            {factorText(QT_TRANSLATE_NOOP("SecondFactorRemoval", "%1 has no second factor.")).arg(name)});
    else
        context.toast({factorText(QT_TRANSLATE_NOOP("SecondFactorRemoval",
                                                    "%1 now signs in with their password alone."))
                           .arg(name),
                       Tone::Good});
}

void askToRemoveFactor(const MemberPlace &place, const AnyRecord &record)
{
    const QString name = isolated(personName(record.as<Learner>()));
    auto *ask = new AskDialog(
        factorText(QT_TRANSLATE_NOOP("SecondFactorRemoval", "Take away the second factor of %1?")).arg(name),
        factorText(QT_TRANSLATE_NOOP(
            "SecondFactorRemoval",
            "For somebody who lost the phone that shows their codes, and their recovery codes too. They are "
            "signed out everywhere, and sign in with their password alone until they set up a new second "
            "factor, which only they can do. Make sure that it is really they who ask for it.")),
        factorText(QT_TRANSLATE_NOOP("SecondFactorRemoval", "Take away the second factor")),
        place.page->window());
    QObject::connect(ask, &AskDialog::agreed, place.page, [&context = place.context, ask, record, name] {
        ask->setBusy(true);
        whenDone(MemberCalls(*context.client).removeSecondFactor(RecordModel::idOf(record)), ask,
                 [&context, ask, name](const Result<void> &done) { endRemoval(context, ask, name, done); });
    });
    ask->open();
}

} // namespace

PaneAction secondFactorRemoval(const MemberPlace &place)
{
    return {.text =
                [] {
                    return factorText(
                        QT_TRANSLATE_NOOP("SecondFactorRemoval", "Take away the second factor…"));
                },
            .icon = Icon::Key,
            .run = [place](const AnyRecord &record) { askToRemoveFactor(place, record); },
            // Who was only invited never set one up.
            .fits =
                [place](const AnyRecord &record) {
                    const auto &member = record.as<Learner>();
                    return member.status != MemberStatus::Invited && isSomebodySignedIn(place.context) &&
                           mayDecideOver(place.context, member);
                }};
}

} // namespace ulpan
