#include "net/api/openapi_refusals.h"

#include "net/api/openapi_schema.h"

namespace ulpan {

namespace {

struct Refusal
{
    int status;
    const char *name;
    const char *description;
};
constexpr Refusal refusals[] = {
    {400, "BadRequest",
     "What was sent is missing or malformed; in the provisioning dialect also what is not possible"},
    {401, "Unauthorized", "There is no credential, or it is wrong, expired or revoked"},
    {402, "RequestFailed", "The institution's seats are used up"},
    {403, "Forbidden", "The credential is good but lacks the ability"},
    {404, "NotFound", "There is no such thing for this caller"},
    {409, "Conflict",
     "It is in use already, or not possible in this state; or the Idempotency-Key was used for something "
     "else"},
    {412, "PreconditionFailed", "What was read before has been changed since"},
    {413, "PayloadTooLarge", "The body is too large"},
    {415, "UnsupportedMediaType", "The body is of a type or a charset that is not read"},
    {422, "ValidationFailed", "Some of the values are not possible; errors says which"},
    {429, "TooManyRequests", "Too much was asked for; Retry-After says when to try again"},
};

bool changes(HttpMethod method)
{
    return method == HttpMethod::Patch || method == HttpMethod::Put || method == HttpMethod::Delete;
}

} // namespace

bool mayRefuseWith(int status, const Operation &operation, Dialect dialect, HttpMethod method)
{
    const bool isPublic = operation.ability == Ability::Anybody;
    const bool isPlatform = dialect == Dialect::Platform;
    switch (status) {
    case 400:
    case 429:
        return status == 400 || !operation.is(Unmetered);
    // Whoever signs in shows who they are in the body.
    case 401:
        return !isPublic || operation.is(RetriesAnew);
    case 402:
        return operation.is(TakesSeats);
    case 403:
        return !isPublic || operation.is(RetriesAnew);
    case 404:
        return !isPublic || QByteArrayView(operation.endpoint(dialect).path).contains('{');
    case 409:
        return !isPublic && (method == HttpMethod::Post || changes(method));
    case 412:
        return !isPublic && (method == HttpMethod::Post || changes(method));
    case 413:
    case 415:
        return takesBody(operation, method);
    case 422:
        return isPlatform && (takesBody(operation, method) || operation.list || operation.inputCount > 0);
    default:
        return false;
    }
}

void writeRefusals(JsonWriter &json, const Operation &operation, Dialect dialect, HttpMethod method)
{
    for (const Refusal &refusal : refusals) {
        if (mayRefuseWith(refusal.status, operation, dialect, method))
            json.key(QByteArray::number(refusal.status))
                .beginObject()
                .key("$ref")
                .text(QByteArray("#/components/responses/") + refusal.name)
                .endObject();
    }
}

void writeRefusalComponents(JsonWriter &json)
{
    for (const Refusal &refusal : refusals) {
        json.key(refusal.name).beginObject().key("description").text(QByteArray(refusal.description));
        json.key("content")
            .raw(R"({"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}})")
            .endObject();
    }
}

} // namespace ulpan
