#include "models/base/clock.h"

#include <QTimer>

namespace ulpan {

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *receiver, std::function<void()> call)
{
    QTimer::singleShot(delay, receiver, std::move(call));
}

} // namespace ulpan
