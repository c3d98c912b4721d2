#include "net/client/import_calls.h"
#include "net/client/many_members_calls.h"
#include "ui/shell/commands.h"
#include "ui/shell/console_link.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/banner.h"

#include <QCloseEvent>
#include <QMenu>

#include <algorithm>

namespace ulpan {

// How the window goes where it does not lead by itself: to what is searched for, to other institutions,
// environments and connections.
void MainWindow::connectPlaces()
{
    const auto on = [this](Command command, auto call) {
        connect(m_commands->action(command), &QAction::triggered, this, std::move(call));
    };
    on(Command::Palette, [this] { m_palette->open(Palette::Scope::Everything); });
    on(Command::Search, [this] { m_palette->open(Palette::Scope::Records); });
    connect(m_navigation, &Navigation::institutionClicked, this,
            [this] { m_palette->open(Palette::Scope::Institutions); });
    connect(m_notice, &Banner::actionTriggered, this, [this] {
        if (m_noticeAction)
            m_noticeAction();
    });
    connect(m_statusBar, &StatusBar::jobWanted, this, [this](const RunningJob &job) { open(job.link()); });
    connect(m_statusBar, &StatusBar::stopWanted, this, &MainWindow::askToStop);
    Workplace *workplace = m_context.workplace;
    QAction *environment = m_commands->action(Command::TestEnvironment);
    for (const Command command : {Command::Connections, Command::TestEnvironment, Command::SignOut})
        m_commands->action(command)->setEnabled(workplace);
    if (!workplace)
        return;
    environment->setChecked(workplace->state().test);
    m_commands->action(Command::SignOut)->setEnabled(!workplace->state().server.isEmpty());
    on(Command::Connections, [this] { open(QStringLiteral("ulpan:settings")); });
    connect(environment, &QAction::triggered, workplace, [workplace, environment](bool test) {
        // As it is until it is so.
        environment->setChecked(workplace->state().test);
        workplace->goToEnvironment(test);
    });
    on(Command::SignOut, [workplace] { workplace->signOut(); });
    connect(workplace, &Workplace::changed, this, &MainWindow::followWorkplace);
    followWorkplace();
}

void MainWindow::followWorkplace()
{
    const WorkState &state = m_context.workplace->state();
    QList<bool> isOpen;
    for (const ViewRow &view : views())
        isOpen << isOpenTo(view, m_context);
    m_navigation->setOpen(isOpen);
    m_navigation->setInstitution(state.manyInstitutions ? state.institutionName : QString());
}

AskDialog *MainWindow::stopQuestion(const RunningJob &job)
{
    if (job.kind == RunningJob::Kind::Change)
        return new AskDialog(tr("Stop changing the learners?"),
                             tr("Who was changed so far stays so, and that can be undone; the others are left "
                                "as they are."),
                             tr("Stop the change"), this);
    if (job.kind == RunningJob::Kind::ChangeUndo)
        return new AskDialog(tr("Stop taking the change back?"),
                             tr("Who is as before stays so; the others keep the change until the undo is gone "
                                "on with."),
                             tr("Stop the undo"), this);
    return new AskDialog(tr("Stop the import of %1?").arg(job.name),
                         tr("What was imported so far stays and can be undone; the rest is left out."),
                         tr("Stop the import"), this);
}

void MainWindow::askToStop(const RunningJob &job)
{
    AskDialog *ask = stopQuestion(job);
    ask->setWayOut(tr("Let it run"));
    connect(ask, &AskDialog::agreed, this, [this, ask, job] {
        ask->setBusy(true);
        const auto follow = [this, ask, job](const auto &stopped) {
            if (!stopped) {
                ask->fail(stopped.error());
                return;
            }
            ask->accept();
            open(job.link());
        };
        if (job.kind == RunningJob::Kind::Import)
            whenDone(ImportCalls(*m_context.client).step(job.id, ImportStep::Cancel), ask, follow);
        else
            whenDone(ManyMembersCalls(*m_context.client).cancel(job.id), ask, follow);
    });
    ask->open();
}

namespace {

// In the order of the views.
QList<int> unsavedViews(const QHash<int, Page *> &made)
{
    QList<int> unsaved;
    for (auto page = made.begin(); page != made.end(); ++page) {
        if (page.value()->hasUnsaved())
            unsaved << page.key();
    }
    std::sort(unsaved.begin(), unsaved.end());
    return unsaved;
}

} // namespace

void MainWindow::leave(std::function<void()> next)
{
    const QList<int> unsaved = unsavedViews(m_made);
    if (unsaved.isEmpty()) {
        next();
        return;
    }
    QStringList names;
    for (const int view : std::as_const(unsaved))
        names << viewTitle(views()[size_t(view)]);
    const bool isOne = unsaved.size() == 1;
    auto *ask = new AskDialog(
        tr("Discard what was typed?"),
        isOne ? tr("In “%1” something was typed that is not saved yet.").arg(names.first())
              : tr("Something was typed that is not saved yet in each of these views: %1.")
                    .arg(names.join(QStringLiteral(", "))),
        isOne ? tr("Discard it") : tr("Discard all of it"), this);
    ask->setWayOut(tr("Go back to it"));
    connect(ask, &QDialog::rejected, this, [this, unsaved] {
        if (!unsaved.contains(m_view))
            showView(unsaved.first());
    });
    connect(ask, &AskDialog::agreed, this, [ask, next = std::move(next)] {
        ask->accept();
        next();
    });
    ask->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // At once where nothing has to be asked: a window that is being closed passes over another close().
    if (m_mayClose || unsavedViews(m_made).isEmpty()) {
        event->accept();
        return;
    }
    event->ignore();
    leave([this] {
        m_mayClose = true;
        close();
    });
}

} // namespace ulpan
