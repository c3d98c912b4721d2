#include "net/server/http_crew.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace ulpan {

struct HttpCrew::State
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> waiting;
    std::vector<std::thread> threads;
    int present = 0; // threads that have not ended
    bool isStopping = false;

    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return isStopping || !waiting.empty(); });
            if (isStopping)
                break;
            std::function<void()> next = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            next();
            next = nullptr; // what it holds may lock as well
            lock.lock();
        }
        --present;
        changed.notify_all();
    }
};

HttpCrew::HttpCrew(int threads) : m_state(std::make_shared<State>())
{
    m_state->present = threads;
    for (int i = 0; i < threads; ++i)
        m_state->threads.emplace_back([state = m_state] { state->work(); });
}

HttpCrew::~HttpCrew()
{
    stop(QDeadlineTimer(QDeadlineTimer::Forever));
}

void HttpCrew::start(std::function<void()> work)
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->isStopping)
        return;
    m_state->waiting.push_back(std::move(work));
    m_state->changed.notify_one();
}

bool HttpCrew::stop(QDeadlineTimer deadline)
{
    std::deque<std::function<void()>> forgotten;
    std::unique_lock lock(m_state->mutex);
    m_state->isStopping = true;
    forgotten.swap(m_state->waiting);
    m_state->changed.notify_all();
    const auto allEnded = [this] { return m_state->present == 0; };
    bool isInTime = true;
    if (deadline.isForever())
        m_state->changed.wait(lock, allEnded);
    else
        isInTime =
            m_state->changed.wait_until(lock, deadline.deadline<std::chrono::steady_clock>(), allEnded);
    std::vector<std::thread> threads;
    threads.swap(m_state->threads);
    lock.unlock();
    for (std::thread &thread : threads) {
        if (isInTime)
            thread.join();
        else
            thread.detach();
    }
    return isInTime;
}

} // namespace ulpan
