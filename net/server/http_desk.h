#pragma once

#include "models/base/mailbox.h"
#include "net/http/http_message.h"

#include <atomic>
#include <memory>
#include <mutex>

class QThread;

namespace ulpan {

class HttpWorker;

// The address of an I/O thread's worker, which may be gone: what comes then is dropped. Safe from any thread.
class HttpDesk
{
public:
    using Letter = std::function<void(HttpWorker &)>;

    // Both on the worker's thread.
    void open(HttpWorker &worker, Mailbox &mailbox);
    void close();

    // Runs the letter on the worker's thread later; false when it is gone.
    bool post(Letter letter);
    // Runs the letter at once where this is the worker's thread.
    void deliver(Letter letter);

private:
    std::atomic<QThread *> m_thread = nullptr;
    HttpWorker *m_worker = nullptr; // its own thread's
    std::mutex m_mutex;
    Mailbox *m_mailbox = nullptr;
};

// A request's right to one answer. Where nobody uses it, the client is told that something went wrong.
class PendingReply
{
public:
    PendingReply(std::shared_ptr<HttpDesk> desk, quint64 ticket, quint64 serial);
    ~PendingReply();
    Q_DISABLE_COPY_MOVE(PendingReply)
    void answer(HttpResponse response);

private:
    std::shared_ptr<HttpDesk> m_desk;
    quint64 m_ticket;
    quint64 m_serial;
    std::atomic<bool> m_isAnswered = false;
};

} // namespace ulpan
