#pragma once

#include "models/base/instant.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace ulpan {

// The one source of time, so that a test can move it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    // Calls `call` once on the receiver's thread; forgotten when the receiver dies. Call it from that thread.
    virtual void after(std::chrono::milliseconds delay, QObject *receiver, std::function<void()> call) = 0;
};

// The machine's clock.
class SystemClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    void after(std::chrono::milliseconds delay, QObject *receiver, std::function<void()> call) override;
};

} // namespace ulpan
