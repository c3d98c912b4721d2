#pragma once

#include "models/json/json_writer.h"
#include "net/api/operation.h"

namespace ulpan {

// What an operation is about: the first word of its name, under which the document groups it.
[[nodiscard]] QByteArray groupOf(const Operation &operation);
// The groups that there are, with what they are about.
void writeGroups(JsonWriter &json);

} // namespace ulpan
