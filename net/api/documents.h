#pragma once

#include "models/base/catalogue.h"
#include "net/api/call.h"

namespace ulpan {

// What tells integrators about the interface; all of it is made from the rows.
class DocumentCalls
{
public:
    explicit DocumentCalls(const Catalogue &catalogue) : m_catalogue(catalogue) {}
    [[nodiscard]] Result<HttpResponse> openApi(Context &context) const;
    [[nodiscard]] Result<HttpResponse> openApiYaml(Context &context) const;
    [[nodiscard]] Result<HttpResponse> page(Context &context) const;

private:
    const Catalogue &m_catalogue;
};

} // namespace ulpan
