#pragma once

#include "models/json/json_writer.h"
#include "models/records/access.h"

namespace ulpan {

// What lists and single answers tell alike of tokens and credentials, never their secrets. The object is left
// open for what an answer adds.
void writeToken(JsonWriter &json, const AccessToken &token);
void writeCredential(JsonWriter &json, const ClientCredential &credential);

} // namespace ulpan
