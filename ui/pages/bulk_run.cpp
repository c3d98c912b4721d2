#include "ui/pages/bulk_run.h"

#include "models/base/clock.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds bulkPause{500}; // between two questions

} // namespace

void BulkRun::edit(ViewContext &context, const QJsonObject &selection, const QJsonObject &change,
                   QObject *parent, Ended ended)
{
    auto *run = new BulkRun(context, parent, std::move(ended));
    run->follow(run->m_calls.edit(selection, change));
}

void BulkRun::follow(const QFuture<Result<BulkOutcome>> &call)
{
    whenDone(call, this, [this](const Result<BulkOutcome> &outcome) {
        if (!outcome || outcome->ended) {
            end(outcome);
            return;
        }
        m_context.clock.after(bulkPause, this,
                              [this, undo = outcome->undo] { follow(m_calls.status(undo)); });
    });
}

void BulkRun::end(const Result<BulkOutcome> &outcome)
{
    if (!outcome && m_undoes)
        m_context.toast({tr("Not undone: %1").arg(errorText(outcome.error())), Tone::Bad});
    else if (outcome)
        m_undoes ? tellUndone(*outcome) : tellEdited(*outcome);
    m_ended(outcome);
    deleteLater();
}

void BulkRun::tellEdited(const BulkOutcome &outcome)
{
    ToastMessage message{tr("%Ln changed.", nullptr, int(outcome.changed)), Tone::Good};
    if (outcome.refused > 0) {
        message.text += QLatin1Char(' ') + tr("%Ln stayed as they were.", nullptr, int(outcome.refused));
        message.tone = Tone::Warning;
    }
    if (outcome.changed > 0)
        message.undo = [&context = m_context, undo = outcome.undo, parent = parent(), ended = m_ended] {
            auto *run = new BulkRun(context, parent, ended);
            run->m_undoes = true;
            run->follow(run->m_calls.undo(undo));
        };
    m_context.toast(message);
}

void BulkRun::tellUndone(const BulkOutcome &outcome)
{
    if (outcome.skipped == 0) {
        m_context.toast({tr("Undone for %Ln.", nullptr, int(outcome.restored)), Tone::Good});
        return;
    }
    const QString why = outcome.skips.isEmpty() ? QString() : outcome.skips.first().message;
    m_context.toast({tr("Undone for %Ln.", nullptr, int(outcome.restored)) + QLatin1Char(' ') +
                         tr("%Ln stayed as they are: %1", nullptr, int(outcome.skipped)).arg(why),
                     Tone::Warning});
}

} // namespace ulpan
