#pragma once

#include <QDeadlineTimer>

#include <functional>
#include <memory>

namespace ulpan {

// A few threads that do what may block, in order of arrival.
class HttpCrew
{
public:
    explicit HttpCrew(int threads);
    ~HttpCrew(); // waits for what runs
    Q_DISABLE_COPY_MOVE(HttpCrew)

    void start(std::function<void()> work);
    // Forgets what has not begun and waits for what has; false where that lasted beyond the deadline and was
    // left alone.
    bool stop(QDeadlineTimer deadline);

private:
    struct State;
    std::shared_ptr<State> m_state; // outlives this object where a thread was left alone
};

} // namespace ulpan
