#include "ui/pages/bulk_run.h"

#include "models/base/clock.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

#include <QPointer>

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

void BulkRun::undo(ViewContext &context, const QString &undo, qint64 count, QObject *parent, Ended ended)
{
    auto *run = new BulkRun(context, parent, std::move(ended));
    run->m_undoes = true;
    run->m_undo = undo;
    run->m_count = count;
    run->follow(run->m_calls.undo(undo));
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
        tellNotUndone(outcome.error());
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
    addStopped(message, outcome);
    m_undo = outcome.undo;
    m_count = outcome.changed;
    if (outcome.changed > 0) {
        message.undo = undoing();
        message.what = what();
    }
    m_context.toast(message);
}

std::function<void()> BulkRun::undoing() const
{
    return
        [&context = m_context, id = m_undo, count = m_count, parent = QPointer(parent()), ended = m_ended] {
            if (parent)
                undo(context, id, count, parent, ended);
        };
}

std::function<QString()> BulkRun::what() const
{
    return [count = m_count] { return tr("change of %Ln learner(s)", nullptr, int(count)); };
}

void BulkRun::tellNotUndone(const Error &error)
{
    ToastMessage message{tr("Not undone: %1").arg(errorText(error)), Tone::Bad};
    if (mayPass(error)) {
        message.undo = undoing();
        message.what = what();
    }
    m_context.toast(message);
}

void BulkRun::tellUndone(const BulkOutcome &outcome)
{
    const bool isLeft = !outcome.leftUndone.isEmpty();
    ToastMessage message{isLeft ? outcome.leftUndone : tr("Undone for %Ln.", nullptr, int(outcome.restored)),
                         isLeft ? Tone::Warning : Tone::Good};
    if (outcome.skipped > 0) {
        const QString why = outcome.skips.isEmpty() ? QString() : outcome.skips.first().message;
        message.text +=
            QLatin1Char(' ') + tr("%Ln stayed as they are: %1", nullptr, int(outcome.skipped)).arg(why);
        message.tone = Tone::Warning;
    }
    addStopped(message, outcome);
    if (outcome.isStopped || isLeft) {
        message.undo = undoing();
        message.what = what();
    }
    m_context.toast(message);
}

void BulkRun::addStopped(ToastMessage &message, const BulkOutcome &outcome)
{
    if (!outcome.isStopped)
        return;
    message.text += QLatin1Char(' ') + tr("It was stopped; the others were left as they are.");
    message.tone = Tone::Warning;
}

} // namespace ulpan
