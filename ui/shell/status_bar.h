#pragma once

#include "ui/shell/running_job.h"

#include <QStatusBar>

class QPushButton;

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

// Connection, environment, and what runs: pressed, that leads to the job, or where there are several to a
// menu of them; each import can be stopped.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);
    void setConnection(const ConnectionState &state);
    void setJobs(const JobsState &state);

Q_SIGNALS:
    void jobWanted(const ulpan::RunningJob &job);
    void stopWanted(const ulpan::RunningJob &job);

private:
    void dress();
    void dressJobs();
    void showMenu();

    ConnectionState m_connectionState;
    JobsState m_jobsState;
    StatusPill *m_connection, *m_environment;
    ProgressStrip *m_jobs;
    QPushButton *m_jobsButton;
};

} // namespace ulpan
