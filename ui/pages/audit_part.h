#pragma once

#include "ui/forms/record_pane.h"

class QBoxLayout;
class QScrollArea;

namespace ulpan {

struct ToldAuditEntry;
struct ViewContext;

// One entry of the audit in full: who, from where, when, to what, and each field before and after; what it was done
// to and whom it changed are a key away.
class AuditPart : public PanePart
{
    Q_OBJECT

public:
    explicit AuditPart(ViewContext &context);
    void showRecord(const AnyRecord &record) override;

private:
    void build();
    void addSubject(QBoxLayout *column, const ToldAuditEntry &entry);
    void addMoreOfIt(QBoxLayout *column, const ToldAuditEntry &entry);

    ViewContext &m_context;
    AnyRecord m_record;
    QScrollArea *m_scroll;
};

} // namespace ulpan
