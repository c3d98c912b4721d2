#pragma once

#include "ui/pages/member_actions.h"

namespace ulpan {

// Gives a member a password to be handed over: the way in where no mail brings one.
[[nodiscard]] PaneAction passwordSetting(const MemberPlace &place);

} // namespace ulpan
