#pragma once

#include "ui/shell/history.h"
#include "ui/shell/views.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace ulpan {

class Commands;
class EnvironmentStripe;
class Navigation;
class StatusBar;
class Toast;
struct ConnectionState;
struct JobsState;

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

private:
    void buildFrame();
    void connectCommands();
    void addViewActions();
    void showView(int view);
    void goTo(const Place &place);
    [[nodiscard]] Page *page(int view);
    [[nodiscard]] Page *currentPage() const;
    void dress();
    void remember();

    ViewContext &m_context;
    Commands *m_commands = nullptr;
    EnvironmentStripe *m_stripe = nullptr;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    StatusBar *m_statusBar = nullptr;
    Toast *m_toast = nullptr;
    QHash<int, Page *> m_made;
    History m_history;
    int m_view = -1;
    bool m_test = false;
};

} // namespace ulpan
