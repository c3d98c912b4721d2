#pragma once

#include "ui/forms/record_form.h"
#include "ui/widgets/status_pill.h"

#include <QPointer>

class QPushButton;
class QScrollArea;
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

// One record beside its list: a form that is saved by its button or Ctrl+S. What is not saved keeps its place
// until it is saved or discarded by the person's own word.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    RecordPane(Client &client, const RecordType &type, RecordWords words, const QList<FormSection> &sections,
               QWidget *parent = nullptr);
    void open(const AnyRecord &record);
    void openNew();
    void requestClose();
    // "new" for one not yet made; empty when nothing is open.
    [[nodiscard]] QString openId() const;
    [[nodiscard]] RecordForm &form() const { return *m_form; }

Q_SIGNALS:
    // What is shown is another one, or nothing.
    void openChanged();
    void saved(const ulpan::AnyRecord &record, bool created);

private:
    enum class Notice : quint8
    {
        None,
        Unsaved,
        Failed,
        Conflict
    };
    void build(const QList<FormSection> &sections, const Lookup &lookup);
    // Goes on at once where nothing would be lost, otherwise after saving or discarding.
    void leave(std::function<void()> next);
    void save();
    void takeAnswer(const Result<AnyRecord> &answer, bool created);
    void fetchTheirs();
    void setBusy(bool busy);
    void showNotice(Notice notice, const Error &error = {});
    void actOnNotice();
    void dress();

    Client &m_client;
    const RecordType &m_type;
    RecordWords m_words;
    TextLabel *m_name, *m_detail;
    StatusPill *m_status;
    QToolButton *m_close;
    Banner *m_banner;
    QScrollArea *m_scroll;
    RecordForm *m_form;
    QPushButton *m_cancel, *m_save;
    PendingCall m_call;
    AnyRecord m_record; // as last told by the server; null for a new one
    std::function<void()> m_next;
    QPointer<QWidget> m_typedIn;
    Notice m_notice = Notice::None;
    Error m_error;
    bool m_isOpen = false, m_isBusy = false;
};

} // namespace ulpan
