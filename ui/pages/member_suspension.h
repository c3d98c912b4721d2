#pragma once

#include "ui/pages/member_actions.h"

namespace ulpan {

// What suspends a member and lets them in again. Where nothing is lost by it, it is done at once and can be
// taken back; otherwise it is asked for first.
[[nodiscard]] QList<PaneAction> suspensionActions(const MemberPlace &place);

} // namespace ulpan
