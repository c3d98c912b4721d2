#pragma once

#include "net/client/api_routes.h"
#include "ui/shell/page.h"
#include "ui/shell/views.h"

#include <QHash>

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
    [[nodiscard]] bool hasUnsaved() const override;

private:
    void build();
    QWidget *buildCall();
    void load();
    void fill();
    void choose(int row);
    void keepTyped();
    void sayElsewhere(const QString &target, const Result<ApiAnswer> &answer);
    // Asks first where that would change live data.
    void send();
    void sendNow();
    void stopSending();
    void setSending(bool sending);
    void copy(int language);
    void dress();

    struct Typed
    {
        QString target, body;
        bool operator==(const Typed &) const = default;
    };
    [[nodiscard]] Typed typed() const;
    [[nodiscard]] QByteArray key() const;

    ViewContext &m_context;
    QList<ApiRoute> m_routes;
    int m_chosen = -1; // of the routes
    Typed m_blank;     // of the one that is chosen, before anybody typed
    QHash<QByteArray, Typed> m_drafts, m_sent; // by method and path
    PageHeader *m_header;
    SearchField *m_search;
    Banner *m_banner;
    QListWidget *m_list;
    QSplitter *m_splitter;
    TextLabel *m_summary, *m_needs, *m_bodyTitle, *m_answerTitle;
    QLineEdit *m_target;
    QPlainTextEdit *m_body, *m_answer;
    QPushButton *m_send, *m_stop, *m_copy;
    PendingCall m_loading, m_sending;
};

[[nodiscard]] Page *makeApiPage(ViewContext &context);

} // namespace ulpan
