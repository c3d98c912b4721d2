#include "ui/shell/about.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/commands.h"
#include "ui/shell/console_link.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/settings.h"
#include "ui/shell/undo_list.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/columns_dialog.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

// What the menus do.

namespace ulpan {

// That of field flags would hide it.
using ::operator|;

namespace {

constexpr int paneStep = 40; // pixels at 100 %

} // namespace

void MainWindow::addViewActions()
{
    QMenu *menu = m_commands->viewMenu();
    QAction *before = menu->actions().value(0);
    for (int view = 0; view < int(views().size()); ++view) {
        if (!isOpenTo(views()[size_t(view)], m_context))
            continue;
        auto *action = new QAction(icon(views()[size_t(view)].icon, Colour::Secondary), QString(), this);
        connect(action, &QAction::triggered, this, [this, view] { showView(view); });
        retranslate(menu, [action, view] { action->setText(viewTitle(views()[size_t(view)])); });
        menu->insertAction(before, action);
    }
    menu->insertSeparator(before);
    // Each once more for the next view in it.
    auto *groups = new QMenu(menu);
    menu->insertMenu(before, groups);
    retranslate(groups, [groups] { groups->setTitle(tr("&Go to a group")); });
    for (int group = 0; group < groupCount; ++group) {
        if (nextViewOf(ViewGroup(group), -1, &m_context) < 0)
            continue;
        QAction *action = groups->addAction(QString());
        action->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + group));
        retranslate(groups, [action, group] { action->setText(groupTitle(ViewGroup(group))); });
        connect(action, &QAction::triggered, this, [this, group] {
            if (const int view = nextViewOf(ViewGroup(group), m_view, &m_context); view >= 0)
                showView(view);
        });
    }
    menu->insertSeparator(before);
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto call) {
        connect(m_commands->action(command), &QAction::triggered, this, std::move(call));
    };
    on(Command::New, [this] { currentPage()->createNew(); });
    on(Command::Undo, [this] { m_undo->undoLast(); });
    QAction *undo = m_commands->action(Command::Undo);
    undo->setEnabled(false);
    m_commands->describe(Command::Undo, [this] { return m_undo->text(); });
    connect(m_undo, &UndoList::changed, undo, [this, undo] {
        undo->setEnabled(!m_undo->isEmpty());
        undo->setText(m_undo->text());
    });
    connect(m_undo, &UndoList::refused, this, [this](const QString &text) {
        m_toast->say({text, Tone::Warning});
    });
    on(Command::Find, [this] { currentPage()->find(); });
    on(Command::Refresh, [this] { currentPage()->refresh(); });
    on(Command::Back, [this] { goTo(m_history.back()); });
    on(Command::Forward, [this] { goTo(m_history.forward()); });
    on(Command::Quit, [this] { close(); });
    on(Command::CopyLink, [this] {
        const QString whole = linkTo({m_view, currentPage()->wholePlace()});
        QGuiApplication::clipboard()->setText(
            m_context.workplace ? addressed(whole, m_context.workplace->state()) : whole);
        m_toast->say({tr("The link was copied.")});
    });
    on(Command::LargerText, [this] { stepTextScale(m_context.settings, 1); });
    on(Command::SmallerText, [this] { stepTextScale(m_context.settings, -1); });
    on(Command::NormalText, [this] { stepTextScale(m_context.settings, 0); });
    QAction *compact = m_commands->action(Command::CompactTables);
    connect(compact, &QAction::triggered, this,
            [this](bool wanted) { chooseCompactTables(m_context.settings, wanted); });
    followTextSize(this, [compact] { compact->setChecked(compactTables()); });
    on(Command::ArrangeColumns, [this] { arrangeColumns(); });
    on(Command::WiderPane, [this] { widenPane(scaled(paneStep)); });
    on(Command::NarrowerPane, [this] { widenPane(-scaled(paneStep)); });
    on(Command::Keys, [this] { m_context.showKeys(); });
    on(Command::About, [this] { openAbout(this); });
    QAction *narrow = m_commands->action(Command::NarrowNavigation);
    connect(m_navigation, &Navigation::collapsedChanged, narrow, &QAction::setChecked);
    connect(narrow, &QAction::toggled, this, [this](bool narrowed) {
        m_navigation->setCollapsed(narrowed);
        m_context.settings.set(Setting::NavigationCollapsed, narrowed);
    });
    narrow->setChecked(m_context.settings.flag(Setting::NavigationCollapsed));
    connect(m_navigation, &Navigation::viewChosen, this, [this](int view) { showView(view); });
}

// Of the table that has the keyboard, otherwise of the first.
void MainWindow::arrangeColumns()
{
    RecordTable *table = nullptr;
    for (RecordTable *each : currentPage()->findChildren<RecordTable *>()) {
        if (each->isVisible() && (!table || each->isAncestorOf(focusWidget())))
            table = each;
    }
    if (table)
        (new ColumnsDialog(*table, this))->open();
    else
        m_toast->say({tr("There is no table here.")});
}

void MainWindow::widenPane(int by)
{
    for (PaneSplitter *each : currentPage()->findChildren<PaneSplitter *>()) {
        if (each->isVisible()) {
            each->widenLast(by);
            return;
        }
    }
}

} // namespace ulpan
