#pragma once

#include "net/client/integration_calls.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/views.h"

class QScrollArea;

namespace ulpan {

// One API token or pair of client credentials: what it may do, what of it was used, by what and from where.
class TokenPart : public PanePart
{
    Q_OBJECT

public:
    explicit TokenPart(ViewContext &context);
    void showRecord(const AnyRecord &record) override;

private:
    void askForUsage();
    void build();
    void addFault(QBoxLayout *column);
    void addUsage(QBoxLayout *column) const;

    ViewContext &m_context;
    AnyRecord m_record;
    std::optional<TokenUsage> m_usage;
    std::optional<Error> m_fault; // why the use is not known
    QScrollArea *m_scroll;
    PendingCall m_call;
};

} // namespace ulpan
