#pragma once

#include "ui/pages/member_actions.h"

namespace ulpan {

// Takes the second factor from a member who has lost it, after a question.
[[nodiscard]] PaneAction secondFactorRemoval(const MemberPlace &place);

} // namespace ulpan
