#pragma once

#include "ui/forms/record_pane.h"
#include "ui/shell/views.h"

namespace ulpan {

// What can be done with one member, on whatever page they are shown. `gone` is called once a person is
// nobody; the page must outlive what it is given.
[[nodiscard]] QList<PaneAction> memberActions(ViewContext &context, QWidget *page,
                                              std::function<void()> gone);

} // namespace ulpan
