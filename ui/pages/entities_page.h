#pragma once

#include "ui/pages/records_page.h"

namespace ulpan {

// The parts of the institution: each with its learners, and how to make one of two.
class EntitiesPage : public RecordsPage
{
    Q_OBJECT

public:
    explicit EntitiesPage(ViewContext &context);

private:
    [[nodiscard]] static RecordsPageSetup setup(EntitiesPage *page, ViewContext &context);
    void remove(const AnyRecord &entity);
};

[[nodiscard]] Page *makeEntitiesPage(ViewContext &context);

} // namespace ulpan
