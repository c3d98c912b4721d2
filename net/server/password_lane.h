#pragma once

#include "models/base/result.h"
#include "models/base/work_pool.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace ulpan {

// Where passwords are hashed. Each costs much on purpose, so that few run at a time, apart from all other
// work, and few wait: whoever sends many holds up neither the server nor, while others' places are free,
// anybody else who signs in.
class PasswordLane
{
public:
    static constexpr int mostWaiting = 128;
    // A whole class may sign in from behind one address at the same moment.
    static constexpr int mostWaitingOfAddress = 32;

    explicit PasswordLane(int threads);
    ~PasswordLane(); // waits for what was taken

    // Unavailable or, where it is the address that has too many waiting, TooMany "auth.busy"; `work` is then
    // not run.
    [[nodiscard]] Result<void> start(const QString &address, std::function<void()> work);

private:
    void leave(const QString &address);

    std::mutex m_mutex;
    QHash<QString, int> m_byAddress;
    int m_waiting = 0; // those that run included
    WorkPool m_pool;
};

} // namespace ulpan
