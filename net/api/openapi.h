#pragma once

#include "net/api/operation.h"

namespace ulpan {

// The OpenAPI 3.1 document of both dialects, made from the operation and field rows alone.
[[nodiscard]] QByteArray openApiDocument();

// The same document as YAML.
[[nodiscard]] QByteArray yamlFromJson(const QByteArray &json);

} // namespace ulpan
