#pragma once

#include "ui/forms/record_form.h"
#include "ui/widgets/status_pill.h"

#include <QPointer>
#include <QTimer>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTabBar;
class QToolButton;

namespace ulpan {

class Banner;
class Client;
class TextLabel;

// What a pane says of its kind of record.
struct RecordWords
{
    std::function<QString()> newTitle;
    // How the record is headed: its name, what stands below it (technical text, may be empty), its status.
    std::function<QString(const AnyRecord &)> name;
    std::function<QString(const AnyRecord &)> detail = {};
    std::function<Status(const AnyRecord &)> status = {};
};

// What a tab of a pane shows of the record beside the form, such as its history.
class PanePart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    // What the server has; called once the tab is looked at, and when the record was saved.
    virtual void showRecord(const AnyRecord &record) = 0;
    // Loads again what it has loaded.
    virtual void renew() {}
    // Whether it has something to show beside the form of a record that is yet to be made.
    [[nodiscard]] virtual bool isForNew() const { return false; }
    // What is being typed.
    virtual void followForm(const AnyRecord &edited) { Q_UNUSED(edited) }
};

// A tab: fields of the form, a part below them, or a part alone, which a record that is yet to be made lacks.
struct PaneTab
{
    std::function<QString()> title = {};
    QList<FormSection> sections = {};
    std::function<PanePart *()> part = {};
    QByteArray key = {}; // in links; the first tab needs none
};

// What can be done with the record as a whole, behind "More".
struct PaneAction
{
    std::function<QString()> text;
    Icon icon;
    std::function<void(const AnyRecord &)> run;
    std::function<bool(const AnyRecord &)> fits = {}; // null: always
};

// One record beside its list: a form that is saved by its button or Ctrl+S. What is not saved keeps its place
// until it is saved or discarded by the person's own word.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    RecordPane(Client &client, const RecordType &type, RecordWords words, QList<PaneTab> tabs,
               QList<PaneAction> actions, QWidget *parent = nullptr);
    void open(const AnyRecord &record);
    void openNew();
    void requestClose();
    // A newer version of what is open; what is typed is kept.
    void takeNewer(const AnyRecord &record);
    // What the shown tab tells beside the form is loaded again.
    void renewParts();
    // What can be done is asked for anew: more is known of who is looking.
    void followRights() { dress(); }
    // What is open is no longer there.
    void drop();
    // "new" for one not yet made; empty when nothing is open.
    [[nodiscard]] QString openId() const;
    [[nodiscard]] RecordForm &form() const { return *m_form; }
    // The key of the tab that is shown; empty for the first one.
    [[nodiscard]] QByteArray tab() const;
    void setTab(QByteArrayView key);
    // All that can be done with a record, and why not with this one now.
    struct OfferedAction
    {
        QString text;
        std::function<void()> run;
        QString whyNot; // empty: it can
    };
    [[nodiscard]] QList<OfferedAction> offeredActions() const;

Q_SIGNALS:
    // What is shown is another one, or nothing.
    void openChanged();
    void tabChanged();
    // `before` is null for one that was made.
    void saved(const ulpan::AnyRecord &record, const ulpan::AnyRecord &before);
    // Somebody else's version is shown now.
    void renewed(const ulpan::AnyRecord &record);

private:
    enum class Notice : quint8
    {
        None,
        Unsaved,
        Failed,
        Conflict,
        Stopped // somebody would not wait for the answer
    };
    void build(const Lookup &lookup);
    void buildTabs(QBoxLayout *column);
    void buildFoot(QBoxLayout *column);
    void showTab(int tab);
    void bringIntoView(QWidget *row);
    void showParts();
    void fillMenu();
    // Goes on at once where nothing would be lost, otherwise after saving or discarding.
    void leave(std::function<void()> next);
    void save();
    void takeAnswer(const Result<AnyRecord> &answer, bool created);
    void fetchTheirs();
    void setBusy(bool busy);
    void stopWaiting();
    void showNotice(Notice notice, const Error &error = {});
    void actOnNotice();
    [[nodiscard]] QByteArray typed() const;
    [[nodiscard]] QString noticeText() const;
    void dressNotice();
    void dress();

    Client &m_client;
    const RecordType &m_type;
    RecordWords m_words;
    TextLabel *m_name, *m_detail;
    StatusPill *m_status;
    QList<PaneTab> m_tabs;
    QList<PaneAction> m_actions;
    QList<PanePart *> m_parts; // one a tab; null: none
    QTabBar *m_tabBar;
    QStackedLayout *m_places = nullptr;
    QToolButton *m_more, *m_close;
    Banner *m_banner;
    QScrollArea *m_scroll;
    RecordForm *m_form;
    QWidget *m_foot = nullptr;
    QPushButton *m_cancel, *m_save;
    PendingCall m_call;
    AnyRecord m_record; // as last told by the server; null for a new one
    std::function<void()> m_next;
    QPointer<QWidget> m_typedIn;
    Notice m_notice = Notice::None;
    Error m_error;
    QByteArray m_unanswered; // what was sent of a new one, where nobody knows what became of it; otherwise empty
    bool m_isOpen = false, m_isBusy = false;
    QTimer m_patience; // while it does not run, what is busy has been so for long
};

} // namespace ulpan
