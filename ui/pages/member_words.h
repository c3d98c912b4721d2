#pragma once

#include "models/records/learner.h"
#include "ui/forms/record_pane.h"

namespace ulpan {

// How members are spoken of, wherever they are shown.
[[nodiscard]] Status memberStatus(MemberStatus status);
// By its name on the wire.
[[nodiscard]] Status memberStatusByName(const QByteArray &name);
[[nodiscard]] RecordWords memberWords(std::function<QString()> newTitle);

} // namespace ulpan
