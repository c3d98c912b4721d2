#pragma once

#include "ui/pages/records_page.h"

namespace ulpan {

// Who did what: every change, newest first, with how it was before.
class AuditPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit AuditPage(ViewContext &context);

private:
    [[nodiscard]] static RecordsPageSetup setup(ViewContext &context);
};

[[nodiscard]] Page *makeAuditPage(ViewContext &context);

} // namespace ulpan
