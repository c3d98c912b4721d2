#include "models/base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace ulpan {

void Mailbox::post(Letter letter)
{
    bool wasEmpty = false;
    {
        const QMutexLocker lock(&m_mutex);
        wasEmpty = m_letters.empty();
        m_letters.push_back(std::move(letter));
    }
    if (wasEmpty)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    std::deque<Letter> letters;
    {
        const QMutexLocker lock(&m_mutex);
        letters.swap(m_letters);
    }
    for (Letter &letter : letters)
        letter();
    return true;
}

} // namespace ulpan
