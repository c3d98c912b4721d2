#include "net/server/http_desk.h"

#include "net/server/http_worker.h"

#include <QThread>

namespace ulpan {

void HttpDesk::open(HttpWorker &worker, Mailbox &mailbox)
{
    const std::lock_guard lock(m_mutex);
    m_worker = &worker;
    m_mailbox = &mailbox;
    m_thread = QThread::currentThread();
}

void HttpDesk::close()
{
    const std::lock_guard lock(m_mutex);
    m_thread = nullptr;
    m_worker = nullptr;
    m_mailbox = nullptr;
}

bool HttpDesk::post(Letter letter)
{
    const std::lock_guard lock(m_mutex);
    if (!m_mailbox)
        return false;
    m_mailbox->post([worker = m_worker, letter = std::move(letter)] { letter(*worker); });
    return true;
}

void HttpDesk::deliver(Letter letter)
{
    if (m_thread.load(std::memory_order_relaxed) == QThread::currentThread())
        letter(*m_worker);
    else
        post(std::move(letter));
}

PendingReply::PendingReply(std::shared_ptr<HttpDesk> desk, quint64 ticket, quint64 serial)
    : m_desk(std::move(desk)), m_ticket(ticket), m_serial(serial)
{
}

PendingReply::~PendingReply()
{
    if (!m_isAnswered)
        m_desk->post([ticket = m_ticket, serial = m_serial](HttpWorker &worker) {
            worker.answerForNobody(ticket, serial);
        });
}

void PendingReply::answer(HttpResponse response)
{
    if (m_isAnswered.exchange(true))
        return;
    m_desk->deliver([ticket = m_ticket, serial = m_serial, response = std::move(response)](
                        HttpWorker &worker) mutable { worker.answer(ticket, serial, std::move(response)); });
}

} // namespace ulpan
