#include "models/base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace ulpan {

void Mailbox::post(Letter letter)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_letters.empty();
        m_letters.push_back(std::move(letter));
    }
    m_posted.notify_one();
    if (wasEmpty)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool Mailbox::await(std::chrono::milliseconds most)
{
    std::deque<Letter> letters;
    {
        std::unique_lock lock(m_mutex);
        if (!m_posted.wait_for(lock, most, [this] { return !m_letters.empty(); }))
            return false;
        letters.swap(m_letters);
    }
    run(letters);
    return true;
}

void Mailbox::customEvent(QEvent *)
{
    std::deque<Letter> letters;
    {
        const std::lock_guard lock(m_mutex);
        letters.swap(m_letters);
    }
    run(letters);
}

void Mailbox::run(std::deque<Letter> &letters)
{
    for (Letter &letter : letters)
        letter();
}

} // namespace ulpan
