#include "ui/shell/status_bar.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/status_pill.h"

namespace ulpan {

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent), m_connection(new StatusPill), m_environment(new StatusPill),
      m_jobs(new ProgressStrip)
{
    setSizeGripEnabled(false);
    setContentsMargins(scaled(8), 0, scaled(8), 0);
    addWidget(m_connection);
    addWidget(m_environment);
    m_jobs->setMaximumWidth(scaled(300));
    m_jobs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addPermanentWidget(m_jobs);
    retranslate(this, [this] { dress(); });
}

void StatusBar::setConnection(const ConnectionState &state)
{
    m_connectionState = state;
    dress();
}

void StatusBar::setJobs(const JobsState &state)
{
    m_jobsState = state;
    dress();
}

void StatusBar::dress()
{
    const QString name =
        isolated(m_connectionState.name.isEmpty() ? tr("This computer") : m_connectionState.name);
    switch (m_connectionState.kind) {
    case ConnectionState::Kind::None:
        m_connection->setStatus({Icon::Disconnected, Colour::Secondary, tr("Not connected")});
        break;
    case ConnectionState::Kind::Connecting:
        m_connection->setStatus({Icon::Running, Colour::Secondary, tr("Connecting to %1…").arg(name)});
        break;
    case ConnectionState::Kind::Local:
        m_connection->setStatus({Icon::Connected, Colour::Good, tr("This computer")});
        break;
    case ConnectionState::Kind::Remote:
        m_connection->setStatus({Icon::Connected, Colour::Good, tr("Connected to %1").arg(name)});
        break;
    case ConnectionState::Kind::Lost:
        m_connection->setStatus({Icon::Disconnected, Colour::Bad, tr("Connection to %1 lost").arg(name)});
        break;
    }
    m_environment->setVisible(m_connectionState.kind != ConnectionState::Kind::None);
    m_environment->setStatus(m_connectionState.test
                                 ? Status{Icon::Test, Colour::Warn, tr("Test environment")}
                                 : Status{Icon::Live, Colour::Secondary, tr("Live environment")});
    m_jobs->setVisible(m_jobsState.running > 0);
    m_jobs->setProgress(m_jobsState.done, m_jobsState.total);
    m_jobs->setText(tr("%n job(s) running", nullptr, m_jobsState.running));
}

} // namespace ulpan
