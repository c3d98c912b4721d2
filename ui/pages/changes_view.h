#pragma once

#include "models/records/audit_entry.h"

#include <QWidget>

namespace ulpan {

// What one entry of the audit changed, field by field: how it was, an arrow, how it became.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(const AuditEntry &entry, QWidget *parent = nullptr);
};

} // namespace ulpan
