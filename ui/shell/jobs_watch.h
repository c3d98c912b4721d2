#pragma once

#include "models/base/clock.h"
#include "models/base/when_done.h"
#include "models/records/record_page.h"

#include <QObject>

namespace ulpan {

class Client;
struct JobsState;

// What runs in the institution, for the status bar: imports, changes to many members and merges, asked after every five seconds and every second
// while one runs.
class JobsWatch : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    JobsWatch(Client &client, Clock &clock, QObject *parent = nullptr);
    // At once, and from then on.
    void start();
    // Until it is started again: there is no connection.
    void stop();

Q_SIGNALS:
    void changed(const ulpan::JobsState &state);

private:
    void ask();
    void takeImports(const Result<RecordPage> &page);
    void takeBulkEdits(JobsState state, const Result<RecordPage> &page);
    void askLater(std::chrono::milliseconds pause);

    Client &m_client;
    Clock &m_clock;
    PendingCall m_call;
    int m_round = 0;
};

} // namespace ulpan
