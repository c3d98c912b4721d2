#include "net/api/integrations.h"

#include "models/services/access_json.h"
#include "net/api/answers.h"
#include "net/api/pages.h"

namespace ulpan {

namespace {

QByteArray credentialJson(const IssuedCredential &issued)
{
    QByteArray body;
    JsonWriter json(body);
    writeCredential(json, issued.credential);
    if (!issued.clientSecret.isEmpty())
        json.key("client_secret").text(issued.clientSecret);
    if (!issued.ltiSharedSecret.isEmpty())
        json.key("lti_shared_secret").text(issued.ltiSharedSecret);
    json.endObject();
    return body;
}

HttpResponse shownOnce(int status, QByteArray body, const QByteArray &location = {})
{
    HttpResponse response = jsonResponse(status, std::move(body));
    response.headers.add("Cache-Control", "no-store");
    if (!location.isEmpty())
        response.headers.add("Location", location);
    return response;
}

} // namespace

const RecordType &recordTypeOf(const TokenInput *)
{
    static constexpr RecordType type{.name = "token_request", .fields = tokenFields};
    return type;
}

const RecordType &recordTypeOf(const CredentialInput *)
{
    static constexpr RecordType type{.name = "credential_request", .fields = credentialFields};
    return type;
}

const RecordType &recordTypeOf(const RotateInput *)
{
    static constexpr RecordType type{.name = "credential_rotation", .fields = rotateFields};
    return type;
}

Result<HttpResponse> IntegrationCalls::createToken(Context &context, const TokenInput &input,
                                                   const Call &call) const
{
    Result<IssuedToken> issued = m_access.createToken(context, input.name, input.abilities.join(u' '),
                                                      input.expiresAt, context.caller.member);
    if (!issued)
        return issued.error();
    QByteArray body;
    JsonWriter json(body);
    writeToken(json, issued->token);
    json.key("token").text(issued->plain).endObject();
    return shownOnce(201, std::move(body),
                     call.baseUrl + call.path + '/' + issued->token.publicId.toLatin1());
}

Result<HttpResponse> IntegrationCalls::token(Context &context, const QString &token) const
{
    Result<AccessToken> found = m_access.apiToken(context, token);
    if (!found)
        return found.error();
    QByteArray body;
    JsonWriter json(body);
    writeToken(json, *found);
    json.endObject();
    return jsonResponse(200, std::move(body));
}

Result<HttpResponse> IntegrationCalls::credential(Context &context, Id credential) const
{
    Result<ClientCredential> found = m_access.credential(context, credential);
    return found ? Result<HttpResponse>(jsonResponse(200, credentialJson({*found, {}, {}}))) : found.error();
}

Result<HttpResponse> IntegrationCalls::tokenUsage(Context &context, const QString &token) const
{
    Result<QByteArray> usage = m_access.tokenUsage(context, token);
    return usage ? Result<HttpResponse>(jsonResponse(200, std::move(*usage))) : usage.error();
}

Result<HttpResponse> IntegrationCalls::credentialUsage(Context &context, Id credential) const
{
    Result<QByteArray> usage = m_access.credentialUsage(context, credential);
    return usage ? Result<HttpResponse>(jsonResponse(200, std::move(*usage))) : usage.error();
}

Result<HttpResponse> IntegrationCalls::narrowToken(Context &context, const QString &token) const
{
    Result<AccessToken> narrowed = m_access.narrowToken(context, token);
    if (!narrowed)
        return narrowed.error();
    QByteArray body;
    JsonWriter json(body);
    writeToken(json, *narrowed);
    json.endObject();
    return jsonResponse(200, std::move(body));
}

Result<HttpResponse> IntegrationCalls::createCredential(Context &context, const CredentialInput &input,
                                                        const Call &call) const
{
    Result<IssuedCredential> issued =
        m_access.createCredential(context, input.name, input.abilities.join(u' '));
    if (!issued)
        return issued.error();
    return shownOnce(201, credentialJson(*issued),
                     call.baseUrl + call.path + '/' + QByteArray::number(issued->credential.id));
}

Result<HttpResponse> IntegrationCalls::rotateCredential(Context &context, Id credential,
                                                        const RotateInput &input) const
{
    Result<IssuedCredential> issued = m_access.rotateCredential(context, credential, input.what);
    return issued ? Result<HttpResponse>(shownOnce(200, credentialJson(*issued))) : issued.error();
}

std::span<const Operation> integrationOperations()
{
    using enum HttpMethod;
    using enum Ability;
    static constexpr Operation integrationRows[] = {
        op<&AccessService::listTokens>({"tokens.list", TokensManage, {Get, "/api/integrations/tokens"}, {}, Access::Look, Lane::Inline,
            QT_TRANSLATE_NOOP("Operation", "The API tokens, never with their secrets")}).answering(&apiTokenAnswer),
        op<&IntegrationCalls::createToken>({"tokens.create", TokensManage, {Post, "/api/integrations/tokens"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Makes an API token; the answer shows it only this once"),
            R"({"name":"Nightly sync","abilities":["members:read","members:write"]})", nullptr, 201}).answering(&issuedTokenAnswer),
        op<&IntegrationCalls::token>({"tokens.get", TokensManage, {Get, "/api/integrations/tokens/{api_token}"}, {}, Access::Look, Lane::Inline,
            QT_TRANSLATE_NOOP("Operation", "One API token, never with its secret")}).answering(&apiTokenAnswer),
        op<&AccessService::revokeToken>({"tokens.delete", TokensManage, {Delete, "/api/integrations/tokens/{api_token}"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Revokes an API token at once, everywhere")}),
        op<&IntegrationCalls::tokenUsage>({"tokens.usage", TokensManage, {Get, "/api/integrations/tokens/{api_token}/usage"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "What an API token was used for in the last 30 days and from where: who would notice if it were revoked")}).answering(&tokenUsageAnswer),
        op<&IntegrationCalls::narrowToken>({"tokens.narrow", TokensManage, {Post, "/api/integrations/tokens/{api_token}/narrow"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Takes away the abilities that an API token did not use in the last 30 days")}).answering(&apiTokenAnswer),
        op<&AccessService::listCredentials>({"credentials.list", TokensManage, {Get, "/api/integrations/credentials"}, {}, Access::Look, Lane::Inline,
            QT_TRANSLATE_NOOP("Operation", "The client credentials, never with their secrets")}).answering(&credentialAnswer),
        op<&IntegrationCalls::createCredential>({"credentials.create", TokensManage, {Post, "/api/integrations/credentials"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Makes client credentials; the answer shows their secrets only this once"),
            R"({"name":"Campus system","abilities":["members:read","members:write"]})", nullptr, 201}).answering(&issuedCredentialAnswer).with(NeedsInstitution),
        op<&IntegrationCalls::credential>({"credentials.get", TokensManage, {Get, "/api/integrations/credentials/{credential}"}, {}, Access::Look, Lane::Inline,
            QT_TRANSLATE_NOOP("Operation", "One pair of client credentials, never with its secrets")}).answering(&credentialAnswer),
        op<&IntegrationCalls::credentialUsage>({"credentials.usage", TokensManage, {Get, "/api/integrations/credentials/{credential}/usage"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "What client credentials were used for in the last 30 days and from where: who would notice if they were deleted")}).answering(&tokenUsageAnswer),
        op<&IntegrationCalls::rotateCredential>({"credentials.rotate", TokensManage, {Post, "/api/integrations/credentials/{credential}/rotate"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Renews the client secret or the LTI shared secret; the answer shows it only this once"),
            R"({"what":"client_secret"})"}).answering(&issuedCredentialAnswer),
        op<&AccessService::deleteCredential>({"credentials.delete", TokensManage, {Delete, "/api/integrations/credentials/{credential}"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Deletes client credentials and ends their tokens at once")}),
    };
    return integrationRows;
}

} // namespace ulpan
