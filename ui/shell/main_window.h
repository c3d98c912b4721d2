#pragma once

#include "ui/shell/history.h"
#include "ui/shell/views.h"
#include "ui/widgets/toast.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace ulpan {

class AskDialog;
class Banner;
class Commands;
class EnvironmentStripe;
class Navigation;
class Palette;
class ScrollRoom;
class StatusBar;
class Toast;
class UndoList;
struct ConnectionState;
struct JobsState;
struct PaletteActionRow;
struct PaletteEntry;
struct RunningJob;
enum class Command : quint8;

// What stands above the pages until it is over.
struct WindowNotice
{
    QString text; // empty: nothing
    Tone tone = Tone::Information;
    QString actionText = {};
    std::function<void()> action = {};
};

// The frame around the pages: it shows views and goes between them, and knows nothing of what they do.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // The context must outlive the window, which sets its `open` and `toast`.
    explicit MainWindow(ViewContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;
    // False where the link names no view.
    bool open(const QString &link);
    [[nodiscard]] QString link() const;
    void setConnection(const ConnectionState &state);
    void setJobs(const JobsState &state);
    void setNotice(WindowNotice notice);
    // What is shown is asked for again.
    void refresh();
    // Goes on at once where nothing would be lost with the pages, otherwise once the person said so.
    void leave(std::function<void()> next);
    // The pages are of another institution: all are made anew. Opens the link, or the view that is open.
    void renew(const QString &link);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFrame();
    void connectCommands();
    void connectPlaces();
    void fillPalette();
    [[nodiscard]] QString whyNot(Command command) const;
    [[nodiscard]] PaletteEntry viewAction(const PaletteActionRow &row);
    void runAction(int view, const PaletteActionRow &row);
    void followWorkplace();
    void addViewActions();
    void showView(int view);
    [[nodiscard]] int firstOpenView() const; // there is always one: the settings
    void goTo(const Place &place);
    [[nodiscard]] Page *page(int view);
    [[nodiscard]] Page *currentPage() const;
    void dress();
    void remember();
    // What Ctrl+Z finds of it.
    void keepUndo(ToastMessage &message);
    void shareRoom();
    void arrangeColumns();
    void widenPane(int by);
    void askToStop(const RunningJob &job);
    [[nodiscard]] AskDialog *stopQuestion(const RunningJob &job);

    ViewContext &m_context;
    Commands *m_commands = nullptr;
    EnvironmentStripe *m_stripe = nullptr;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    ScrollRoom *m_room = nullptr;
    StatusBar *m_statusBar = nullptr;
    Banner *m_notice = nullptr;
    Toast *m_toast = nullptr;
    Palette *m_palette = nullptr;
    std::function<void()> m_noticeAction;
    UndoList *m_undo = nullptr;
    QHash<int, Page *> m_made;
    History m_history;
    QString m_connection; // whose window it is
    int m_view = -1;
    bool m_test = false;
    bool m_mayClose = false;
};

} // namespace ulpan
