#pragma once

#include "ui/forms/record_pane.h"
#include "ui/shell/views.h"

class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace ulpan {

class EmptyState;
class ErrorState;

// What was done to a member, newest first: by whom, when, and what it changed.
class HistoryPart : public PanePart
{
    Q_OBJECT

public:
    explicit HistoryPart(ViewContext &context);
    void showRecord(const AnyRecord &record) override;
    void renew() override;

private:
    void load(int page);
    void take(const Result<RecordPage> &page);
    void build();

    ViewContext &m_context;
    QString m_id;
    Id m_version = 0;
    QList<AnyRecord> m_entries;
    qint64 m_total = 0;
    int m_page = 0;
    QScrollArea *m_scroll;
    QStackedLayout *m_places;
    EmptyState *m_empty;
    ErrorState *m_error;
    PendingCall m_call;
};

} // namespace ulpan
