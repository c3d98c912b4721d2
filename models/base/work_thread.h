#pragma once

#include "models/base/mailbox.h"

#include <QThread>

namespace ulpan {

// A thread that does work one after another beside a thread that has no event loop to go on in meanwhile, and waits for what comes of it.
// The work shares nothing that is written, and asks no database.
class WorkThread
{
public:
    // As debuggers and profilers call it.
    explicit WorkThread(const QString &name);
    ~WorkThread(); // what is being done is waited for, the rest dropped
    Q_DISABLE_COPY_MOVE(WorkThread)

    // `work` runs on the other thread, and what it gives on this one, in await().
    void run(std::function<Mailbox::Letter()> work);
    // As Mailbox::await(), for what comes of the work.
    bool await(std::chrono::milliseconds most) { return m_outcomes.await(most); }

private:
    QThread m_thread;
    Mailbox m_orders, m_outcomes;
};

} // namespace ulpan
