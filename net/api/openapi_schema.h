#pragma once

#include "models/records/record_json.h"

namespace ulpan {

void writeSchemaReference(JsonWriter &json, const RecordType &type, Naming naming);
// The envelope of a list; null: of records that have no type of their own.
void writePageSchema(JsonWriter &json, const RecordType *type);
// Of what may be sent: the writable fields.
void writeInputReference(JsonWriter &json, const RecordType &type, Naming naming);
// The components: every record that an operation reads or answers, the page, the error, the bearer scheme.
void writeComponents(JsonWriter &json);

} // namespace ulpan
