#pragma once

#include "models/records/record.h"

namespace ulpan {

// A field's value as a sentence has it, in the window's language; a dash for none.
[[nodiscard]] QString shownValue(const FieldInfo &field, const void *record);

} // namespace ulpan
