#pragma once

#include "net/api/operation.h"

namespace ulpan {

// Whether a request by this method has a body that means something.
[[nodiscard]] bool takesBody(const Operation &operation, HttpMethod method);

// What a JSON answer of the operation looks like; it must have an output or an answer.
void writeAnswerReference(JsonWriter &json, const Operation &operation);
// What may be sent in its body.
void writeInputReference(JsonWriter &json, const Operation &operation);
// The schema of one field as it is sent.
void writeFieldParameter(JsonWriter &json, const FieldInfo &field, Naming naming);
// The components: every record that an operation answers, what each may be sent, the error, the bearer scheme.
void writeComponents(JsonWriter &json);

} // namespace ulpan
