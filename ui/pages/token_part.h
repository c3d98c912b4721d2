#pragma once

#include "net/client/integration_calls.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/views.h"

class QScrollArea;

namespace ulpan {

// One API token or pair of client credentials: what it may do, and for a token what of it was used, by what
// and from where.
class TokenPart : public PanePart
{
    Q_OBJECT

public:
    explicit TokenPart(ViewContext &context);
    void showRecord(const AnyRecord &record) override;

private:
    void build();
    void addUsage(QBoxLayout *column) const;

    ViewContext &m_context;
    AnyRecord m_record;
    std::optional<TokenUsage> m_usage;
    QScrollArea *m_scroll;
    PendingCall m_call;
};

} // namespace ulpan
