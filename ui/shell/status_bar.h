#pragma once

#include <QStatusBar>

namespace ulpan {

class ProgressStrip;
class StatusPill;

// What the bottom of the window always answers: connected to what, which environment, what is running.
struct ConnectionState
{
    enum class Kind : quint8
    {
        None,
        Connecting,
        Local,
        Remote,
        Lost
    };
    Kind kind = Kind::None;
    QString name = {}; // the server's, as kept by the person
    bool test = false;
};

struct JobsState
{
    int running = 0;
    qint64 done = 0, total = -1; // of all that run; a negative total is not known
};

class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);
    void setConnection(const ConnectionState &state);
    void setJobs(const JobsState &state);

private:
    void dress();

    ConnectionState m_connectionState;
    JobsState m_jobsState;
    StatusPill *m_connection, *m_environment;
    ProgressStrip *m_jobs;
};

} // namespace ulpan
