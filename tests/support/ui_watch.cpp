#include "tests/support/ui_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>
#include <pthread.h>

namespace ulpan::tests {

namespace {

const auto beatType = QEvent::Type(QEvent::registerEventType());
constexpr std::chrono::milliseconds betweenBeats{1};

double processorTime(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

QString UiWatch::Stall::text() const
{
    return QStringLiteral("%1 ms: %2 (%3)")
        .arg(milliseconds, 0, 'f', 1)
        .arg(during, at.join(QStringLiteral(", ")));
}

UiWatch::UiWatch()
{
    pthread_getcpuclockid(pthread_self(), &m_clock);
    QCoreApplication::instance()->installEventFilter(this);
    m_sender = std::thread([this] { sendBeats(); });
}

UiWatch::~UiWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_sender.join();
}

void UiWatch::sendBeats()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        m_wake.wait_for(lock, betweenBeats, [this] { return m_isEnding; });
        m_sentAt = processorTime(m_clock);
        m_isOut = true;
        QCoreApplication::postEvent(this, new QEvent(beatType));
        m_wake.wait(lock, [this] { return !m_isOut || m_isEnding; });
    }
}

void UiWatch::begin(const QString &action)
{
    settle();
    m_action = action;
}

void UiWatch::settle()
{
    // One that is out already may have been sent before.
    const quint64 beats = m_beats;
    while (m_beats < beats + 2)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

QList<UiWatch::Stall> UiWatch::stalls() const
{
    QList<Stall> stalls = m_stalls;
    std::sort(stalls.begin(), stalls.end(),
              [](const Stall &one, const Stall &other) { return one.milliseconds > other.milliseconds; });
    return stalls;
}

bool UiWatch::event(QEvent *event)
{
    if (event->type() != beatType)
        return QObject::event(event);
    note({});
    double sentAt = 0;
    {
        const std::lock_guard lock(m_mutex);
        sentAt = m_sentAt;
        m_isOut = false;
    }
    m_wake.notify_all();
    ++m_beats;
    Stall stall{m_since - sentAt, m_action, std::exchange(m_at, {})};
    const auto known = std::find_if(m_stalls.begin(), m_stalls.end(),
                                    [&](const Stall &one) { return one.during == m_action; });
    if (known == m_stalls.end())
        m_stalls << stall;
    else if (known->milliseconds < stall.milliseconds)
        *known = stall;
    return true;
}

bool UiWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != beatType)
        note({watched->metaObject()->className(),
              watched->parent() ? watched->parent()->metaObject()->className() : nullptr, event->type()});
    return false;
}

// From one event to the next within it or behind it.
void UiWatch::note(Delivery next)
{
    const double now = processorTime(m_clock);
    if (now - m_since >= 1 && m_now.receiver) {
        const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_now.type);
        m_at << QStringLiteral("%1 in %2: %3 %4 ms")
                    .arg(QLatin1StringView(m_now.receiver), QLatin1StringView(m_now.parent),
                         type ? QString::fromLatin1(type) : QString::number(m_now.type))
                    .arg(now - m_since, 0, 'f', 1);
    }
    m_now = next;
    m_since = now;
}

} // namespace ulpan::tests
