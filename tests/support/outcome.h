#pragma once

#include "models/base/when_done.h"

#include <QTestEventLoop>

#include <optional>

namespace ulpan::tests {

// What a call gives in the end; Internal "server.internal" with the detail "nothing came" when it gives
// nothing.
template<class T> [[nodiscard]] Result<T> outcomeOf(const QFuture<Result<T>> &future)
{
    std::optional<Result<T>> outcome;
    QObject receiver;
    // Not qWaitFor, which rests 10 ms after every event.
    QTestEventLoop loop;
    (void)whenDone(future, &receiver, [&](const Result<T> &result) {
        outcome = result;
        loop.exitLoop();
    });
    loop.enterLoopMSecs(10'000);
    return outcome ? *outcome : Result<T>(internal(QStringLiteral("nothing came")));
}

// The reason of what failed, or "none".
template<class T> [[nodiscard]] QByteArray reasonIn(const Result<T> &result)
{
    return result ? QByteArray("none") : result.error().reason;
}

} // namespace ulpan::tests
