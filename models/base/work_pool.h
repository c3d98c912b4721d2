#pragma once

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace ulpan {

// Threads that carry out what they are handed; what was written before start() is seen by the work, and what the
// work wrote is seen after waitForDone(). The end of a pool waits for all it was handed.
class WorkPool
{
public:
    WorkPool() = default;
    Q_DISABLE_COPY_MOVE(WorkPool)
    ~WorkPool() { waitForDone(); }

    // At least 1; the number of processors without it.
    void setThreads(int most) { m_threads.setMaxThreadCount(most); }
    // Threads stay when they have nothing to do.
    void keepThreads() { m_threads.setExpiryTimeout(-1); }
    // From any thread.
    void start(std::function<void()> work);
    void waitForDone();

private:
    // QThreadPool orders all this itself, but behind locks that ThreadSanitizer does not see.
    std::atomic<quint64> m_handed = 0, m_done = 0;
    QThreadPool m_threads;
};

} // namespace ulpan
