#pragma once

#include "net/api/operation.h"

namespace ulpan {

// The OpenAPI 3.1 document of both dialects, made from the operation and field rows alone.
[[nodiscard]] QByteArray openApiDocument();

// The same document as YAML.
[[nodiscard]] QByteArray yamlFromJson(const QByteArray &json);

// What the documents are answered by.
class DocumentCalls
{
public:
    [[nodiscard]] Result<HttpResponse> openApi(Context &context) const;
    [[nodiscard]] Result<HttpResponse> openApiYaml(Context &context) const;
};

} // namespace ulpan
