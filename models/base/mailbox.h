#pragma once

#include <QObject>

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

protected:
    void customEvent(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::deque<Letter> m_letters;
};

} // namespace ulpan
