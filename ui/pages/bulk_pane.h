#pragma once

#include "net/client/many_members_calls.h"
#include "ui/pages/bulk_wish.h"
#include "ui/pages/side_pane.h"
#include "ui/shell/views.h"

class QBoxLayout;
class QPushButton;
class QToolButton;

namespace ulpan {

class Banner;
class RecordForm;
class TextLabel;

// One change to many members: what is to become of them, then what it would do, then doing it.
class BulkPane : public SidePane
{
    Q_OBJECT

public:
    // The selection as the server takes it, and how many it means now.
    BulkPane(ViewContext &context, QJsonObject selection, qint64 count, QWidget *parent = nullptr);
    // It did not happen; what is filled in can be tried again.
    void fail(const Error &error);
    [[nodiscard]] bool hasUnsaved() const override;
    void warnOfLoss(std::function<void()> discard) override;

Q_SIGNALS:
    void closed();
    // The server was told to change them: `selection` and `change` as it takes them.
    void agreed(const QJsonObject &selection, const QJsonObject &change);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void ask();
    void showPlan(const BulkOutcome &plan);
    void forgetPlan();
    void dress();

    ViewContext &m_context;
    QJsonObject m_selection;
    qint64 m_count;
    TextLabel *m_title, *m_hint;
    QToolButton *m_close;
    RecordForm *m_form;
    Banner *m_banner;
    QWidget *m_plan;
    TextLabel *m_figures, *m_refusals;
    QPushButton *m_preview, *m_change;
    std::optional<BulkOutcome> m_planned;
    std::function<void()> m_discard; // null: nobody was warned
    bool m_isAgreed = false;         // and not refused
    PendingCall m_call;
};

} // namespace ulpan
