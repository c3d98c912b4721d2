#pragma once

#include "net/client/api_routes.h"
#include "ui/shell/page.h"
#include "ui/shell/views.h"

#include <QHash>

#include <optional>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ulpan {

class Banner;
class PageHeader;
class PaneSplitter;
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
    // "GET/api/institutions/{institution}/members"
    [[nodiscard]] QString place() const override;
    void openPlace(const QString &place) override;
    [[nodiscard]] QList<PageAction> pageActions() override;

private:
    void build();
    QWidget *buildCall();
    void load();
    void fill();
    void choose(int row);
    void keepTyped();
    // While a search narrows the list, how many of them it shows.
    void sayTotal();
    void sayAnswered();
    void goToRoute(const QByteArray &key);
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
    bool m_isByHand = false; // a person or a link chose it
    QByteArray m_wanted;     // a link's, until the routes are there
    Typed m_blank;     // of the one that is chosen, before anybody typed
    QHash<QByteArray, Typed> m_drafts, m_sent; // by method and path
    std::optional<Result<int>> m_answered;     // the status of what is shown; null: nothing was sent
    PageHeader *m_header;
    SearchField *m_search;
    Banner *m_banner;
    QListWidget *m_list;
    PaneSplitter *m_splitter;
    TextLabel *m_summary, *m_needs, *m_bodyTitle, *m_answerTitle;
    QLineEdit *m_target;
    QPlainTextEdit *m_body, *m_answer;
    QPushButton *m_send, *m_stop, *m_copy;
    PendingCall m_loading, m_sending;
};

[[nodiscard]] Page *makeApiPage(ViewContext &context);

} // namespace ulpan
