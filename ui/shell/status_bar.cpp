#include "ui/shell/status_bar.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/status_pill.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace ulpan {

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent), m_connection(new StatusPill), m_environment(new StatusPill),
      m_jobs(new ProgressStrip), m_jobsButton(new QPushButton)
{
    setSizeGripEnabled(false);
    setContentsMargins(scaled(8), 0, scaled(8), 0);
    addWidget(m_connection);
    addWidget(m_environment);
    m_jobs->setMaximumWidth(scaled(200));
    m_jobs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_jobsButton->setFlat(true);
    addPermanentWidget(m_jobsButton);
    addPermanentWidget(m_jobs);
    connect(m_jobsButton, &QPushButton::clicked, this, [this] {
        if (m_jobsState.jobs.size() == 1)
            Q_EMIT jobWanted(m_jobsState.jobs.first());
        else
            showMenu();
    });
    connect(m_jobs, &ProgressStrip::cancelled, this, [this] {
        if (m_jobsState.jobs.size() == 1)
            Q_EMIT stopWanted(m_jobsState.jobs.first());
        else
            showMenu();
    });
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
    dressJobs();
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
    dressJobs();
}

void StatusBar::dressJobs()
{
    const QList<RunningJob> &jobs = m_jobsState.jobs;
    const bool isAny = !jobs.isEmpty();
    m_jobs->setVisible(isAny);
    m_jobsButton->setVisible(isAny);
    if (!isAny)
        return;
    m_jobs->setProgress(m_jobsState.done(), m_jobsState.total());
    m_jobs->setCancellable(
        std::any_of(jobs.begin(), jobs.end(), [](const RunningJob &job) { return job.canBeStopped(); }));
    const QString text =
        jobs.size() == 1 ? jobs.first().progressText() : tr("%Ln job(s) running", nullptr, int(jobs.size()));
    // What is called by a long name leaves room for the rest.
    m_jobsButton->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, scaled(360)));
    m_jobsButton->setAccessibleName(text);
    m_jobsButton->setToolTip(jobs.size() == 1 ? tr("Show it") : tr("Show which"));
}

void StatusBar::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RunningJob &job : std::as_const(m_jobsState.jobs))
        connect(menu->addAction(icon(Icon::Running, Colour::Secondary), job.progressText()),
                &QAction::triggered, this, [this, job] { Q_EMIT jobWanted(job); });
    menu->addSeparator();
    for (const RunningJob &job : std::as_const(m_jobsState.jobs)) {
        if (job.canBeStopped())
            connect(menu->addAction(icon(Icon::Clear, Colour::Secondary), tr("Stop: %1").arg(job.text())),
                    &QAction::triggered, this, [this, job] { Q_EMIT stopWanted(job); });
    }
    menu->popup(m_jobsButton->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace ulpan
