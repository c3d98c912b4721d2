#include "ui/pages/provisioning_flow.h"

#include "models/base/clock.h"
#include "net/client/import_calls.h"
#include "ui/shell/views.h"

#include <QFileInfo>
#include <QPointer>

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds pollInterval{300}, lostInterval{3000};

} // namespace

ProvisioningFlow::ProvisioningFlow(ViewContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ProvisioningFlow::follow);
}

ProvisioningFlow::~ProvisioningFlow() = default;

bool ProvisioningFlow::hasEnded() const
{
    using enum ImportState;
    if (!m_job)
        return false;
    if (m_job->state == Failed)
        return m_job->appliedLine.value_or(0) > 0;
    return m_job->state == Applied || m_job->state == Cancelled || m_job->state == Undone ||
           m_job->state == PartlyUndone;
}

bool ProvisioningFlow::isMoving() const
{
    using enum ImportState;
    return m_job && (m_job->state == Received || m_job->state == Planning || m_job->state == Applying ||
                     m_job->state == Undoing);
}

bool ProvisioningFlow::isPlanned() const
{
    return m_job && (m_job->state == ImportState::Planned || m_job->state == ImportState::NeedsConfirmation);
}

void ProvisioningFlow::upload(const QString &fileName, const ImportOptions &options)
{
    close();
    if (!m_context.client) {
        fail({ErrorKind::Unavailable, "connection.cut"},
             [this, fileName, options] { upload(fileName, options); });
        return;
    }
    m_fileName = fileName;
    m_uploading = true;
    send(fileName, options);
}

void ProvisioningFlow::send(const QString &fileName, const ImportOptions &options)
{
    Q_EMIT uploadProgressed(0, QFileInfo(fileName).size());
    ImportOptions planOnly = options;
    planOnly.dryRun = true;
    const auto progress = [self = QPointer(this)](qint64 done, qint64 total) {
        if (self && self->m_uploading)
            Q_EMIT self->uploadProgressed(done, total);
    };
    m_call = whenDone(ImportCalls(*m_context.client).upload(fileName, planOnly, progress), this,
                      [this, fileName, options](const Result<ImportJob> &job) {
                          // It was sent before, when nobody waited for the answer.
                          if (!job && job.error().reason == "idempotency.running") {
                              sendLater(job.error(), fileName, options);
                              return;
                          }
                          m_uploading = false;
                          Q_EMIT uploadEnded();
                          if (!job) {
                              fail(job.error(), [this, fileName, options] { upload(fileName, options); });
                              return;
                          }
                          keep(*job);
                          Q_EMIT opened();
                          loadSample();
                      });
}

void ProvisioningFlow::sendLater(const Error &error, const QString &fileName, const ImportOptions &options)
{
    constexpr int longest = 30; // seconds
    m_turn = std::make_unique<QObject>();
    m_context.clock.after(std::chrono::seconds(qBound(1, error.retryAfter, longest)), m_turn.get(),
                          [this, fileName, options] { send(fileName, options); });
    Q_EMIT uploadWaits();
}

void ProvisioningFlow::cancelUpload()
{
    m_call.cancel();
    m_turn.reset();
    m_uploading = false;
    Q_EMIT uploadEnded();
}

void ProvisioningFlow::open(const QString &import)
{
    stop();
    forgetFailure();
    if (!m_context.client)
        return;
    m_call = whenDone(ImportCalls(*m_context.client).job(import), this,
                      [this, import](const Result<ImportJob> &job) {
                          m_sample = {};
                          if (!job) {
                              m_job.reset();
                              fail(job.error(), [this, import] { open(import); });
                              return;
                          }
                          keep(*job);
                          Q_EMIT opened();
                          loadSample();
                      });
}

void ProvisioningFlow::close()
{
    stop();
    if (m_uploading)
        cancelUpload();
    m_job.reset();
    m_sample = {};
    forgetFailure();
    Q_EMIT jobChanged();
}

void ProvisioningFlow::change(const QJsonObject &changes)
{
    if (m_changing) {
        for (auto change = changes.begin(); change != changes.end(); ++change)
            m_nextChange.insert(change.key(), *change);
        return;
    }
    m_changing = m_job && m_context.client;
    ask([this, changes](ImportCalls &calls) { return calls.change(m_job->id, changes); });
    if (m_changing)
        Q_EMIT changeBegun();
}

void ProvisioningFlow::apply(const QStringList &confirmed)
{
    // What is confirmed is what was seen.
    const Id seen = m_job ? m_job->version : 0;
    ask([this, confirmed, seen](ImportCalls &calls) { return calls.apply(m_job->id, confirmed, seen); });
}

void ProvisioningFlow::take(ImportStep step)
{
    ask([this, step](ImportCalls &calls) { return calls.step(m_job->id, step); });
}

void ProvisioningFlow::correct(const QString &import, qint64 line, const QJsonObject &cells)
{
    if (!m_job || m_job->id != import || !m_context.client)
        return;
    const QJsonObject changes{{QStringLiteral("cells"), cells}};
    whenDone(ImportCalls(*m_context.client).changeRow(import, line, changes), this,
             [this, line, import](const Result<ImportRow> &row) {
                 if (!m_job || m_job->id != import)
                     return;
                 if (!row) {
                     Q_EMIT correctionRefused(line, row.error());
                     return;
                 }
                 Q_EMIT corrected(*row);
                 follow(); // figures and gates have changed with it
             });
}

void ProvisioningFlow::ask(const std::function<QFuture<Result<ImportJob>>(ImportCalls &)> &call)
{
    if (!m_job || !m_context.client)
        return;
    forgetFailure();
    const bool changing = m_changing;
    stop();
    m_changing = changing;
    ImportCalls calls(*m_context.client);
    m_call = whenDone(call(calls), this, [this, call](const Result<ImportJob> &job) {
        m_changing = false;
        if (const QJsonObject next = std::exchange(m_nextChange, {}); !next.isEmpty()) {
            change(next);
            return;
        }
        if (!job) {
            // The same again would be refused again: it stands otherwise by now, which has to be seen first.
            const ErrorKind kind = job.error().kind;
            const bool outdated =
                kind == ErrorKind::Conflict || kind == ErrorKind::Precondition || kind == ErrorKind::Gone;
            fail(
                job.error(), outdated ? std::function<void()>() : [this, call] { ask(call); });
            if (isMoving())
                m_pause.start(pollInterval);
            else if (outdated)
                follow();
            return;
        }
        const bool isNewPlan = job->state == ImportState::Received;
        keep(*job);
        if (isNewPlan)
            loadSample();
    });
}

void ProvisioningFlow::saveRejected(const QString &fileName)
{
    save([this, fileName](ImportCalls &calls,
                          const auto &progress) { return calls.saveRejected(m_job->id, fileName, progress); },
         fileName);
}

void ProvisioningFlow::savePlan(const QString &fileName, std::optional<RowOutcome> outcome)
{
    save(
        [this, fileName, outcome](ImportCalls &calls, const auto &progress) {
            return calls.savePlan(m_job->id, outcome, fileName, progress);
        },
        fileName);
}

void ProvisioningFlow::save(const FileCall &call, const QString &fileName)
{
    if (!m_job || !m_context.client || m_isSaving)
        return;
    forgetFailure();
    m_isSaving = true;
    Q_EMIT savingChanged();
    ImportCalls calls(*m_context.client);
    const auto progress = [self = QPointer(this)](qint64 done, qint64) {
        if (self && self->m_isSaving)
            Q_EMIT self->saveProgressed(done);
    };
    m_saving = whenDone(call(calls, progress), this, [this, call, fileName](const Result<void> &saved) {
        m_isSaving = false;
        Q_EMIT savingChanged();
        if (saved)
            Q_EMIT fileSaved(fileName);
        else
            fail(saved.error(), [this, call, fileName] { save(call, fileName); });
    });
}

void ProvisioningFlow::cancelSaving()
{
    m_saving.cancel();
    m_isSaving = false;
    Q_EMIT savingChanged();
}

void ProvisioningFlow::keep(ImportJob job)
{
    m_job = std::move(job);
    Q_EMIT jobChanged();
    if (isMoving())
        m_pause.start(pollInterval);
}

void ProvisioningFlow::follow()
{
    if (!m_job || !m_context.client)
        return;
    m_poll =
        whenDone(ImportCalls(*m_context.client).job(m_job->id), this, [this](const Result<ImportJob> &job) {
            if (!job) {
                m_lost = true;
                fail(job.error(), [this] { follow(); });
                // The server goes on with it, and may be there again.
                if (isMoving() && job.error().kind != ErrorKind::Unauthenticated)
                    m_pause.start(lostInterval);
                return;
            }
            if (std::exchange(m_lost, false))
                forgetFailure();
            keep(*job);
        });
}

void ProvisioningFlow::loadSample()
{
    // Once it is applied nothing of the file is shown any more, and it is not kept for long.
    using enum ImportState;
    if (hasEnded() || m_job->state == Applying || m_job->state == Paused || m_job->state == Undoing)
        return;
    m_sampling = whenDone(ImportCalls(*m_context.client).sample(m_job->id, {}, {}), this,
                          [this](const Result<QJsonObject> &sample) {
                              if (!sample) {
                                  fail(sample.error(), [this] { loadSample(); });
                                  return;
                              }
                              m_sample = *sample;
                              Q_EMIT sampleChanged();
                          });
}

void ProvisioningFlow::fail(const Error &error, std::function<void()> again)
{
    m_again = std::move(again);
    Q_EMIT failed(error);
}

void ProvisioningFlow::forgetFailure()
{
    m_again = {};
    Q_EMIT failureForgotten();
}

void ProvisioningFlow::retry()
{
    if (const std::function<void()> again = std::exchange(m_again, {})) {
        Q_EMIT failureForgotten();
        again();
    }
}

void ProvisioningFlow::stop()
{
    m_pause.stop();
    for (PendingCall *pending : {&m_poll, &m_sampling})
        pending->cancel();
    m_lost = false;
    if (m_uploading)
        return;
    m_call.cancel();
    m_changing = false;
    m_nextChange = {};
}

} // namespace ulpan
