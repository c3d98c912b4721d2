#include "net/api/documents.h"

#include "net/api/docs_page.h"
#include "net/api/openapi.h"
#include "net/api/pages.h"

namespace ulpan {

Result<HttpResponse> DocumentCalls::openApi(Context &) const
{
    static const QByteArray document = openApiDocument();
    return jsonResponse(200, document);
}

Result<HttpResponse> DocumentCalls::openApiYaml(Context &) const
{
    static const QByteArray document = yamlFromJson(openApiDocument());
    return HttpResponse{200, {{"Content-Type", "application/yaml"}}, document};
}

Result<HttpResponse> DocumentCalls::page(Context &context) const
{
    return docsPage(m_catalogue, context.caller.language);
}

std::span<const Operation> documentOperations()
{
    using enum HttpMethod;
    static constexpr Operation documentRows[] = {
        op<&DocumentCalls::openApi>({"documents.openapi", Ability::Anybody, {Get, "/api/openapi.json"}, {}, Access::Look, Lane::Inline,
                                     QT_TRANSLATE_NOOP("Operation", "This interface as an OpenAPI document")}).answeringA("application/json"),
        op<&DocumentCalls::openApiYaml>({"documents.openapi_yaml", Ability::Anybody, {Get, "/api/openapi.yaml"}, {}, Access::Look, Lane::Inline,
                                         QT_TRANSLATE_NOOP("Operation", "This interface as an OpenAPI document in YAML")}).answeringA("application/yaml"),
        op<&DocumentCalls::page>({"documents.page", Ability::Anybody, {Get, "/api/docs"}, {}, Access::Look, Lane::Inline,
                                  QT_TRANSLATE_NOOP("Operation", "This interface as a page for people to read")}).answeringA("text/html"),
    };
    return documentRows;
}

} // namespace ulpan
