#pragma once

#include "models/base/clock.h"

#include <QObject>

namespace ulpan {

class Client;

// Waits until a window is still: no answer is waited for, and nothing was asked or answered for as long as
// typing rests, and a job is left alone, before the server is asked again.
class QuietWait : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds stillness{600}, limit{30'000};

    // Both must outlive it.
    QuietWait(Client &client, Clock &clock, QObject *parent = nullptr);
    // Calls once; without stillness where the limit was reached. One at a time.
    void begin(std::function<void(bool isStill)> done);

private:
    void rest();
    void look();

    Client &m_client;
    Clock &m_clock;
    std::function<void(bool isStill)> m_done; // null: nobody waits
    Instant m_until;
    int m_round = 0;
    bool m_wasBusy = false;
};

} // namespace ulpan
