#pragma once

#include "models/json/json_writer.h"
#include "net/api/operation.h"

namespace ulpan {

// Whether an operation may be refused with that status, as far as its row tells; false for one that no row
// tells of.
[[nodiscard]] bool mayRefuseWith(int status, const Operation &operation, Dialect dialect, HttpMethod method);
// A reference to the refusals of an operation, each by its status.
void writeRefusals(JsonWriter &json, const Operation &operation, Dialect dialect, HttpMethod method);
// What they refer to, beside each other.
void writeRefusalComponents(JsonWriter &json);

} // namespace ulpan
