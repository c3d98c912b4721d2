#include "models/jobs/job_runner.h"

#include <QLoggingCategory>

namespace ulpan {

namespace {

Q_LOGGING_CATEGORY(jobsLog, "ulpan.jobs")

} // namespace

JobRunner::JobRunner(Store &store, Clock &clock, std::vector<JobWorker *> workers, std::function<void()> chores)
    : m_store(store), m_clock(clock), m_workers(std::move(workers)), m_chores(std::move(chores)),
      m_turns(clock, m_workers), m_presence(store)
{
    m_thread.setObjectName(QStringLiteral("jobs"));
    m_mailbox.moveToThread(&m_thread);
    // Emitted on the thread itself, as its last act.
    QObject::connect(
        &m_thread, &QThread::finished, &m_thread, [this] {
            m_store.forget();
            m_ended = true;
        },
        Qt::DirectConnection);
    m_mailbox.post([this] {
        look();
        lookAgainLater();
    });
    m_thread.start();
}

JobRunner::~JobRunner()
{
    m_stopping = true;
    m_thread.quit();
    m_thread.wait();
    // It has; ThreadSanitizer sees no lock inside Qt that would tell it.
    (void)m_ended.load();
}

void JobRunner::wake()
{
    m_mailbox.post([this] { look(); });
}

void JobRunner::lookAgainLater()
{
    m_clock.after(lookInterval, &m_mailbox, [this] {
        look();
        lookAgainLater();
    });
}

void JobRunner::look()
{
    if (m_chores && !m_stopping)
        m_chores();
    m_owner = m_presence.owner();
    bool more = true;
    while (more && !m_stopping) {
        more = false;
        for (JobWorker *worker : m_workers)
            more = workOnce(*worker) || more;
    }
}

bool JobRunner::workOnce(JobWorker &worker)
{
    if (m_stopping)
        return false;
    Result<bool> worked = workOnJob(m_store, worker, m_owner, m_stopping, 0, &m_turns);
    if (!worked)
        qCWarning(jobsLog, "%s: %s %s", worker.table(), worked.error().reason.constData(),
                  qUtf8Printable(worked.error().detail));
    return worked && *worked;
}

} // namespace ulpan
