#pragma once

#include "models/records/record.h"

#include <functional>

class QWidget;

namespace ulpan {

struct ViewContext;

// Asks into which other entity this one is to be merged, says what that would do before it can be agreed to,
// and does it; `gone` is called once it has been.
void askToMerge(ViewContext &context, QWidget *page, const AnyRecord &entity, std::function<void()> gone);

} // namespace ulpan
