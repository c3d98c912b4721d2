#pragma once

#include "net/client/api_routes.h"
#include "ui/shell/page.h"
#include "ui/shell/views.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace ulpan {

class Banner;
class PageHeader;
class SearchField;
class TextLabel;

// The server's API: every route, what it needs, a call to try, and the same call for a program.
class ApiPage : public Page
{
    Q_OBJECT

public:
    explicit ApiPage(ViewContext &context);
    void refresh() override;
    void find() override;

private:
    void build();
    QWidget *buildCall();
    void load();
    void fill();
    void choose(int row);
    void send();
    void copy(int language);
    void dress();

    ViewContext &m_context;
    QList<ApiRoute> m_routes;
    int m_chosen = -1; // of the routes
    PageHeader *m_header;
    SearchField *m_search;
    Banner *m_banner;
    QListWidget *m_list;
    QSplitter *m_splitter;
    TextLabel *m_summary, *m_needs, *m_bodyTitle, *m_answerTitle;
    QLineEdit *m_target;
    QPlainTextEdit *m_body, *m_answer;
    QPushButton *m_send, *m_copy;
    PendingCall m_loading, m_sending;
};

[[nodiscard]] Page *makeApiPage(ViewContext &context);

} // namespace ulpan
