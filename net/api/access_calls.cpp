#include "net/api/access_calls.h"

#include "net/api/pages.h"

namespace ulpan {

namespace {

// The profile of a caller, as sign-in and /auth/me show it.
void writeCaller(JsonWriter &json, const Caller &caller)
{
    const auto orNull = [&json](const char *key, const QString &text) {
        json.key(key);
        text.isEmpty() ? json.null() : json.text(text);
    };
    json.beginObject().key("id");
    caller.member ? json.integer(caller.member) : json.null();
    orNull("name", caller.name);
    json.key("role").text(nameOf(caller.role)).key("institution");
    caller.institution ? json.integer(*caller.institution) : json.null();
    json.key("language").text(nameOf(caller.language));
    json.key("abilities").texts(caller.abilities.text().split(u' ', Qt::SkipEmptyParts)).endObject();
}

HttpResponse secretResponse(int status, QByteArray body)
{
    HttpResponse response = jsonResponse(status, std::move(body));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

} // namespace

const RecordType &recordTypeOf(const SignInInput *)
{
    static constexpr RecordType type{.name = "sign_in", .fields = signInFields};
    return type;
}

const RecordType &recordTypeOf(const TokenInput *)
{
    static constexpr RecordType type{.name = "token_request", .fields = tokenFields};
    return type;
}

Result<HttpResponse> AccessCalls::signIn(Context &context, const SignInInput &input) const
{
    Result<SignedIn> signedIn = m_access.signIn(context, input.email, input.password);
    if (!signedIn)
        return signedIn.error();
    Caller caller;
    caller.member = signedIn->member.id;
    caller.role = signedIn->member.role;
    caller.name = signedIn->member.login;
    caller.language = signedIn->member.language;
    caller.abilities = AbilitySet::of(caller.role);
    if (signedIn->member.institutionId)
        caller.institution = signedIn->member.institutionId;
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("token").text(signedIn->token).key("token_type").text(u"Bearer");
    json.key("expires_at").text(signedIn->expiresAt.text()).key("user");
    writeCaller(json, caller);
    json.endObject();
    return secretResponse(200, std::move(body));
}

Result<HttpResponse> AccessCalls::me(Context &context) const
{
    QByteArray body;
    JsonWriter json(body);
    writeCaller(json, context.caller);
    return jsonResponse(200, std::move(body));
}

Result<void> AccessCalls::signOut(Context &context) const
{
    return m_access.signOut(context);
}

Result<HttpResponse> AccessCalls::createToken(Context &context, const TokenInput &input) const
{
    Result<IssuedToken> issued = m_access.createToken(context, input.name, input.abilities.join(u' '), input.expiresAt, context.caller.member);
    if (!issued)
        return issued.error();
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("id").text(issued->token.publicId).key("name").text(issued->token.name);
    json.key("abilities").texts(issued->token.abilities.split(u' ', Qt::SkipEmptyParts)).key("expires_at");
    issued->token.expiresAt.isNull() ? json.null() : json.text(issued->token.expiresAt.text());
    json.key("token").text(issued->plain).endObject();
    return secretResponse(201, std::move(body));
}

std::span<const Operation> accessOperations()
{
    using enum HttpMethod;
    static constexpr Operation accessRows[] = {
        op<&AccessCalls::signIn>({"auth.sign_in", Ability::Anybody, {Post, "/api/auth/sign-in"}, {}, Access::Look, Lane::Pool,
                                  "Signs a person in with login and password",
                                  R"({"email":"$LOGIN","password":"$PASSWORD","device_name":"Office"})"}).with(RetriesAnew),
        op<&AccessCalls::me>({"auth.me", Ability::SignedIn, {Get, "/api/auth/me"}, {}, Access::Look, Lane::Inline, "Who the caller is"}),
        op<&AccessCalls::signOut>({"auth.sign_out", Ability::SignedIn, {Post, "/api/auth/sign-out"}, {}, Access::Write, Lane::Pool,
                                   "Ends the presented sign-in"}),
        op<&AccessCalls::createToken>({"tokens.create", Ability::TokensManage, {Post, "/api/integrations/tokens"}, {}, Access::Write, Lane::Pool,
                                       "Makes an API token; the answer shows it this once",
                                       R"({"name":"Nightly sync","abilities":["members:read","members:write"]})", nullptr, 201}),
    };
    return accessRows;
}

} // namespace ulpan
