#pragma once

#include "ui/pages/records_page.h"

namespace ulpan {

// The institutions that one may see, each with its profile, its branding, its members and its entities.
class InstitutionsPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit InstitutionsPage(ViewContext &context);

private:
    void showOperators(bool operates);
    [[nodiscard]] static RecordsPageSetup setup(ViewContext &context);
};

[[nodiscard]] Page *makeInstitutionsPage(ViewContext &context);

} // namespace ulpan
