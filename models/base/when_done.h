#pragma once

#include "models/base/result.h"

#include <QFutureWatcher>
#include <QPointer>

namespace ulpan {

// A call under way; dropping this changes nothing.
class PendingCall
{
public:
    PendingCall() = default;
    explicit PendingCall(QFutureWatcherBase *watcher) : m_watcher(watcher) {}
    // Ends the call; its function is then never called. Nothing where it has ended.
    void cancel()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->cancel();
        m_watcher->deleteLater();
        m_watcher.clear();
    }

private:
    QPointer<QFutureWatcherBase> m_watcher;
};

namespace detail {

template<class T> class CallWatcher : public QFutureWatcher<T>
{
public:
    using QFutureWatcher<T>::QFutureWatcher;
    ~CallWatcher() override
    {
        this->disconnect();
        this->cancel();
    }
};

} // namespace detail

// The one way to consume a QFuture: `function(const Result<T> &)` is called once, from the event loop of the
// receiver's thread. It is never called when the call was cancelled or the receiver died, which cancels the
// call. Call it on that thread.
template<class T, class Function>
PendingCall whenDone(const QFuture<Result<T>> &future, QObject *receiver, Function function)
{
    auto *watcher = new detail::CallWatcher<Result<T>>(receiver);
    const auto finish = [watcher, function = std::move(function)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            function(watcher->result());
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, finish);
    watcher->setFuture(future);
    return PendingCall(watcher);
}

} // namespace ulpan
