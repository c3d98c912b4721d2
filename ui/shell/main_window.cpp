#include "ui/shell/main_window.h"

#include "ui/shell/appearance_menu.h"
#include "ui/shell/commands.h"
#include "ui/shell/environment_stripe.h"
#include "ui/shell/fonts.h"
#include "ui/shell/keys_sheet.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include "ui/shell/settings.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/undo_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

namespace ulpan {

namespace {

// What desktops draw around a window that nobody has shown yet, in pixels.
constexpr QSize frameRoom(16, 40);

} // namespace

MainWindow::MainWindow(ViewContext &context, QWidget *parent) : QMainWindow(parent), m_context(context)
{
    m_connection = m_context.settings.connection();
    buildFrame();
    addViewActions();
    connectCommands();
    connectPlaces();
    fillPalette();
    m_context.open = [this](const QString &link) {
        if (!open(link))
            m_toast->say({tr("Your role does not open this view."), Tone::Warning});
    };
    m_context.showKeys = [this] { (new KeysSheet(m_commands->menus(), this))->open(); };
    m_context.toast = [this](ToastMessage message) {
        keepUndo(message);
        m_toast->say(std::move(message));
    };
    retranslate(this, [this] { dress(); });
    resize(QSize(scaled(1280), scaled(800)).boundedTo(screen()->availableSize() - frameRoom));
    if (!restoreGeometry(m_context.settings.bytes(Setting::WindowGeometry)))
        restoreGeometry(m_context.settings.bytes(Setting::LastGeometry));
    followTextSize(this, [this] { shareRoom(); });
    showView(firstOpenView());
}

void MainWindow::keepUndo(ToastMessage &message)
{
    if (!message.undo && !(message.what && message.whyNot))
        return;
    UndoStep step{{}, message.what, message.whyNot};
    if (message.undo) {
        // In whatever way it is undone, it is not offered once more.
        step.undo = [this, number = m_toast->nextNumber(), undo = std::move(message.undo)] {
            m_toast->takeAway(number);
            undo();
        };
    }
    const bool isUndone = bool(step.undo);
    const std::function<void()> undo = m_undo->remember(currentPage(), std::move(step));
    message.undo = isUndone ? undo : std::function<void()>();
}

int MainWindow::firstOpenView() const
{
    const auto found = std::find_if(views().begin(), views().end(),
                                    [this](const ViewRow &view) { return isOpenTo(view, m_context); });
    return int(found - views().begin());
}

MainWindow::~MainWindow()
{
    // The settings may be told of another connection by now.
    m_context.settings.set(Setting::LastGeometry, saveGeometry());
    const QString now = m_context.settings.connection();
    m_context.settings.setConnection(m_connection);
    m_context.settings.set(Setting::WindowGeometry, saveGeometry());
    m_context.settings.setConnection(now);
    m_context.open = {};
    m_context.toast = {};
    m_context.showKeys = {};
}

void MainWindow::buildFrame()
{
    auto *top = new QWidget;
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stripe = new EnvironmentStripe;
    m_stripe->hide();
    auto *bar = new QMenuBar;
    column->addWidget(m_stripe);
    column->addWidget(bar);
    setMenuWidget(top);
    m_commands = new Commands(bar, this);

    auto *centre = new QWidget;
    auto *line = new QHBoxLayout(centre);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_navigation = new Navigation;
    m_pages = new QStackedWidget;
    m_notice = new Banner(Tone::Information);
    m_notice->hide();
    auto *noticeLine = new QVBoxLayout;
    noticeLine->setContentsMargins(scaled(24), scaled(8), scaled(24), 0);
    noticeLine->addWidget(m_notice);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addLayout(noticeLine);
    m_room = new ScrollRoom(m_pages, [this] { return m_pages->currentWidget(); });
    connect(m_pages, &QStackedWidget::currentChanged, m_room, &ScrollRoom::measureAnew);
    content->addWidget(m_room, 1);
    line->addWidget(m_navigation);
    line->addLayout(content, 1);
    setCentralWidget(centre);
    m_statusBar = new StatusBar;
    setStatusBar(m_statusBar);
    m_toast = new Toast(this, [this] { return currentPage() ? currentPage()->lowerBar() : nullptr; });
    m_palette = new Palette(m_context, this);
    m_undo = new UndoList(this);

    auto *appearance = new AppearanceMenu(m_context.settings, m_context.theme, m_context.language, this);
    m_commands->viewMenu()->addSeparator();
    m_commands->viewMenu()->addMenu(appearance);
    m_navigation->setSettingsMenu(appearance);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    shareRoom();
}

// The names of the views make way for the views where there is no room for both, as with large text.
void MainWindow::shareRoom()
{
    m_navigation->setTight(width() < scaled(800));
}

bool MainWindow::open(const QString &link)
{
    const Place place = placeOf(link.section(QLatin1Char('#'), 0, 0));
    if (place.row < 0 || !isOpenTo(views()[size_t(place.row)], m_context))
        return false;
    goTo(place);
    return true;
}

QString MainWindow::link() const
{
    return linkTo({m_view, currentPage()->place()});
}

Page *MainWindow::page(int view)
{
    Page *&made = m_made[view];
    if (!made) {
        made = makePage(size_t(view), m_context);
        m_pages->addWidget(made);
        connect(made, &Page::placeChanged, this, [this, view] {
            if (view == m_view)
                remember();
        });
    }
    return made;
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::showView(int view)
{
    // As it was left.
    goTo({view, page(view)->wholePlace()});
}

void MainWindow::goTo(const Place &place)
{
    Page *next = page(place.row);
    m_view = place.row;
    m_pages->setCurrentWidget(next);
    m_navigation->setCurrent(m_view);
    if (next->wholePlace() != place.within && next->place() != place.within)
        next->openPlace(place.within);
    remember();
    dress();
}

void MainWindow::remember()
{
    m_history.visit({m_view, currentPage()->wholePlace()});
    // What is typed does not outlive the window, and whoever comes back to nothing but an empty form has to
    // close it first.
    constexpr QLatin1StringView form("new");
    QString within = currentPage()->place();
    if (within.section(QLatin1Char('?'), 0, 0) == form)
        within.remove(0, form.size());
    m_context.settings.set(Setting::LastLink, linkTo({m_view, within}));
    m_commands->action(Command::Back)->setEnabled(m_history.canGoBack());
    m_commands->action(Command::Forward)->setEnabled(m_history.canGoForward());
}

void MainWindow::setConnection(const ConnectionState &state)
{
    m_test = state.test;
    m_stripe->setVisible(state.test);
    m_statusBar->setConnection(state);
    dress();
}

void MainWindow::setJobs(const JobsState &state)
{
    m_statusBar->setJobs(state);
}

void MainWindow::setNotice(WindowNotice notice)
{
    m_noticeAction = std::move(notice.action);
    m_notice->setTone(notice.tone);
    m_notice->setText(notice.text);
    m_notice->setActionText(notice.actionText);
    m_notice->setVisible(!notice.text.isEmpty());
}

void MainWindow::refresh()
{
    currentPage()->refresh();
}

void MainWindow::renew(const QString &link)
{
    const Place place = placeOf(link);
    const int view = m_view;
    const QHash<int, Page *> old = std::exchange(m_made, {});
    m_history = {};
    m_palette->forgetFound();
    m_view = -1;
    if (place.row < 0)
        showView(view);
    else
        goTo(place);
    for (Page *page : old) {
        m_pages->removeWidget(page);
        page->hide();
        page->deleteLater();
    }
}

void MainWindow::dress()
{
    const QString view = m_view < 0 ? QString() : viewTitle(views()[size_t(m_view)]);
    setWindowTitle(m_test ? tr("%1 – Test environment – Ulpan").arg(view) : tr("%1 – Ulpan").arg(view));
}

} // namespace ulpan
