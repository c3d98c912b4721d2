#pragma once

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace ulpan {

// The one way for data to cross threads: `post` from anywhere, run in order on the thread the mailbox lives in.
// The wake-up event carries nothing, so that no data passes through Qt's own queue.
class Mailbox : public QObject
{
public:
    using Letter = std::function<void()>;

    explicit Mailbox(QObject *parent = nullptr) : QObject(parent) {}
    void post(Letter letter);
    // For a thread that has nothing else to do: runs the letters that are there, or come in that time; false where none did.
    bool await(std::chrono::milliseconds most);

protected:
    void customEvent(QEvent *event) override;

private:
    static void run(std::deque<Letter> &letters);

    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<Letter> m_letters;
};

} // namespace ulpan
