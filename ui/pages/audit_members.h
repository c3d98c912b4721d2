#pragma once

#include "models/base/when_done.h"
#include "models/records/audit_entry.h"
#include "models/records/record_page.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ulpan {

class TextLabel;
struct ViewContext;

// Whom an import, a change of many or a merge changed, some at a time; each name leads to its place. Hidden
// while nobody is known.
class AuditMembers : public QWidget
{
    Q_OBJECT

public:
    AuditMembers(ViewContext &context, Id entry, QWidget *parent = nullptr);
    // Whether an entry may have changed many.
    [[nodiscard]] static bool isAbout(const AuditEntry &entry);

private:
    void load();
    void take(const Result<RecordPage> &page);

    ViewContext &m_context;
    Id m_entry;
    int m_page = 0, m_shown = 0;
    TextLabel *m_title, *m_failure;
    QVBoxLayout *m_names;
    QPushButton *m_more;
    PendingCall m_call;
};

} // namespace ulpan
