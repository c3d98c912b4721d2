#pragma once

#include "ui/pages/records_page.h"

namespace ulpan {

// Who works for the institution: trainers, support, admins and owners, and whom of them was invited.
class MembersPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit MembersPage(ViewContext &context);

private:
    [[nodiscard]] static RecordsPageSetup setup(MembersPage *page, ViewContext &context);
};

[[nodiscard]] Page *makeMembersPage(ViewContext &context);

} // namespace ulpan
