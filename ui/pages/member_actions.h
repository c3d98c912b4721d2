#pragma once

#include "models/records/learner.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/views.h"

namespace ulpan {

// Where members are shown. The page outlives what it is given.
struct MemberPlace
{
    ViewContext &context;
    QWidget *page;
    std::function<void(const AnyRecord &)> newer; // shows a person as they are now
    std::function<void()> gone;                   // the one who is open is nobody any more
};

// What can be done with one member, on whatever page they are shown.
[[nodiscard]] QList<PaneAction> memberActions(const MemberPlace &place);
// Whether who works here may decide over this member's account, as far as the console knows; nobody does over
// their own.
[[nodiscard]] bool mayDecideOver(const ViewContext &context, const Learner &member);

} // namespace ulpan
