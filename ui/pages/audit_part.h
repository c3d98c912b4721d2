#pragma once

#include "ui/forms/record_pane.h"

class QScrollArea;

namespace ulpan {

// One entry of the audit in full: who, from where, when, and each field before and after.
class AuditPart : public PanePart
{
    Q_OBJECT

public:
    AuditPart();
    void showRecord(const AnyRecord &record) override;

private:
    void build();

    AnyRecord m_record;
    QScrollArea *m_scroll;
};

} // namespace ulpan
