#pragma once

#include "models/base/when_done.h"
#include "models/records/bulk_edit.h"
#include "models/records/record_page.h"
#include "ui/pages/side_pane.h"
#include "ui/shell/views.h"

#include <QList>

class QListWidget;
class QPushButton;
class QToolButton;

namespace ulpan {

class Banner;
class TextLabel;

// The newest changes to many members, whoever made them and in whichever window: each can be taken back for
// as long as the server keeps how.
class BulkHistoryPane : public SidePane
{
    Q_OBJECT

public:
    explicit BulkHistoryPane(ViewContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QString place() const override { return QStringLiteral("changes"); }
    void refresh() override;
    [[nodiscard]] bool hasUnsaved() const override { return false; }
    void warnOfLoss(std::function<void()> discard) override { discard(); }

Q_SIGNALS:
    void closed();
    // Members are as they were before.
    void undone();

private:
    void build();
    void take(const Result<RecordPage> &page);
    void fill();
    void followRow();
    void undo();
    void dress();

    ViewContext &m_context;
    QList<BulkEdit> m_edits;
    bool m_isKnown = false;
    TextLabel *m_title, *m_hint, *m_empty;
    QToolButton *m_close;
    Banner *m_failure;
    QListWidget *m_list;
    QPushButton *m_undo;
    PendingCall m_loading;
};

} // namespace ulpan
