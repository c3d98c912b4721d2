#pragma once

#include "models/records/record_json.h"

namespace ulpan {

void writeSchemaReference(JsonWriter &json, const RecordType &type, Naming naming);
// Of what may be sent: the writable fields.
void writeInputReference(JsonWriter &json, const RecordType &type, Naming naming);
// The components: every record that an operation reads or answers, the page, the error, the bearer scheme.
void writeComponents(JsonWriter &json);

} // namespace ulpan
