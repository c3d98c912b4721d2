#pragma once

#include <QObject>
#include <QStringList>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ulpan::tests {

// Sees for how long the thread it is made on does not look at its events, in the processor time of that
// thread alone: what else the machine does makes no stall. Linux only.
class UiWatch : public QObject
{
public:
    struct Stall
    {
        double milliseconds = 0; // of processor time
        QString during;          // the action
        QStringList at;          // receivers and events that took a millisecond or more
        [[nodiscard]] QString text() const;
    };

    UiWatch();
    ~UiWatch() override;
    // What is done from here on goes by this name.
    void begin(const QString &action);
    // Until a beat that is sent from here on has come: everything that waits now is done.
    void settle();
    // Of each action the longest, the longest of all first.
    [[nodiscard]] QList<Stall> stalls() const;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Delivery // of an event
    {
        const char *receiver = nullptr, *parent = nullptr; // names of classes
        int type = 0;
    };
    void sendBeats();
    void note(Delivery next);

    clockid_t m_clock = {};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isOut = false, m_isEnding = false;
    double m_sentAt = 0; // milliseconds of processor time, as all times here
    QString m_action;
    QList<Stall> m_stalls;
    QStringList m_at;
    Delivery m_now; // under way
    double m_since = 0;
    quint64 m_beats = 0;
    std::thread m_sender;
};

} // namespace ulpan::tests
