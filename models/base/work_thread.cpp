#include "models/base/work_thread.h"

namespace ulpan {

WorkThread::WorkThread(const QString &name)
{
    // What a thread may take of the memory that is asked for, touched or not.
    constexpr uint stackBytes = 1024 * 1024;
    m_thread.setObjectName(name);
    m_thread.setStackSize(stackBytes);
    m_orders.moveToThread(&m_thread);
}

WorkThread::~WorkThread()
{
    m_thread.quit();
    m_thread.wait();
}

void WorkThread::run(std::function<Mailbox::Letter()> work)
{
    if (!m_thread.isRunning())
        m_thread.start();
    m_orders.post([this, work = std::move(work)] { m_outcomes.post(work()); });
}

} // namespace ulpan
