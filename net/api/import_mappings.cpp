#include "net/api/imports.h"

namespace ulpan {

Result<JsonPage> BulkCalls::mappings(Context &context, const ListQuery &query) const
{
    return m_mappings.list(context, query);
}

Result<KeptMapping> BulkCalls::mapping(Context &context, const QString &name) const
{
    return m_mappings.get(context, name);
}

Result<HttpResponse> BulkCalls::putMapping(Context &context, const QString &name,
                                           const Change<KeptMappingInput> &input, const Call &call) const
{
    Result<PutMapping> put = m_mappings.put(context, name, input);
    if (!put)
        return put.error();
    HttpResponse response = encode(call, put->mapping);
    if (put->made) {
        response.status = 201;
        response.headers.add("Location", call.baseUrl + call.path);
    }
    return response;
}

Result<void> BulkCalls::deleteMapping(Context &context, const QString &name) const
{
    return m_mappings.remove(context, name);
}

} // namespace ulpan
