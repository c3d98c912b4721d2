#include "ui/pages/provisioning_flow.h"

#include "net/client/import_calls.h"
#include "ui/shell/views.h"

#include <QFileInfo>
#include <QPointer>

namespace ulpan {

namespace {

constexpr std::chrono::milliseconds pollInterval{300};

} // namespace

ProvisioningFlow::ProvisioningFlow(ViewContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pollInterval);
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
    Q_EMIT uploadProgressed(0, QFileInfo(fileName).size());
    ImportOptions planOnly = options;
    planOnly.dryRun = true;
    const auto progress = [self = QPointer(this)](qint64 done, qint64 total) {
        if (self && self->m_uploading)
            Q_EMIT self->uploadProgressed(done, total);
    };
    m_call = whenDone(ImportCalls(*m_context.client).upload(fileName, planOnly, progress), this,
                      [this, fileName, options](const Result<ImportJob> &job) {
                          m_uploading = false;
                          Q_EMIT uploadEnded();
                          if (!job) {
                              fail(job.error(), [this, fileName, options] { upload(fileName, options); });
                              return;
                          }
                          take(*job);
                          Q_EMIT opened();
                          loadSample();
                      });
}

void ProvisioningFlow::cancelUpload()
{
    m_call.cancel();
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
                          take(*job);
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
}

void ProvisioningFlow::apply(const QStringList &confirmed)
{
    ask([this, confirmed](ImportCalls &calls) { return calls.apply(m_job->id, confirmed); });
}

void ProvisioningFlow::cancel()
{
    ask([this](ImportCalls &calls) { return calls.step(m_job->id, ImportStep::Cancel); });
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
            fail(job.error(), [this, call] { ask(call); });
            // What the server did with it meanwhile is still worth knowing.
            if (isMoving())
                m_pause.start();
            return;
        }
        const bool isNewPlan = job->state == ImportState::Received;
        take(*job);
        if (isNewPlan)
            loadSample();
    });
}

void ProvisioningFlow::saveRejected(const QString &fileName)
{
    if (!m_job || !m_context.client)
        return;
    forgetFailure();
    m_saving = whenDone(ImportCalls(*m_context.client).saveRejected(m_job->id, fileName, {}), this,
                        [this, fileName](const Result<void> &saved) {
                            if (saved)
                                Q_EMIT rejectedSaved(fileName);
                            else
                                fail(saved.error(), [this, fileName] { saveRejected(fileName); });
                        });
}

void ProvisioningFlow::take(ImportJob job)
{
    m_job = std::move(job);
    Q_EMIT jobChanged();
    if (isMoving())
        m_pause.start();
}

void ProvisioningFlow::follow()
{
    if (!m_job || !m_context.client)
        return;
    m_poll =
        whenDone(ImportCalls(*m_context.client).job(m_job->id), this, [this](const Result<ImportJob> &job) {
            if (!job) {
                fail(job.error(), [this] { follow(); });
                return;
            }
            take(*job);
        });
}

void ProvisioningFlow::loadSample()
{
    if (hasEnded() || m_job->state == ImportState::Applying)
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
    if (m_uploading)
        return;
    m_call.cancel();
    m_changing = false;
    m_nextChange = {};
}

} // namespace ulpan
