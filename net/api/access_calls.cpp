#include "net/api/access_calls.h"

#include "net/api/answers.h"
#include "net/api/pages.h"

namespace ulpan {

namespace {

HttpResponse secretAnswer(int status, QByteArray body)
{
    HttpResponse response = jsonResponse(status, std::move(body));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

// What a profile says beyond what every request finds out about its caller.
struct ProfileNames
{
    QString login, firstname, lastname, slug;
};
Result<ProfileNames> profileNames(Connection &database, const Caller &caller)
{
    ProfileNames names;
    Result<Cursor> member = database.run(QStringLiteral("select login, firstname, lastname from member where id = ?"), {caller.member});
    if (!member)
        return member.error();
    if (member->next())
        names = {member->text(0), member->text(1), member->text(2), {}};
    Result<Cursor> institution = database.run(QStringLiteral("select slug from institution where id = ?"), {caller.institution.value_or(0)});
    if (!institution)
        return institution.error();
    if (institution->next())
        names.slug = institution->text(0);
    return names;
}

} // namespace

const RecordType &recordTypeOf(const SignInInput *)
{
    static constexpr RecordType type{.name = "sign_in", .fields = signInFields};
    return type;
}

const RecordType &recordTypeOf(const ChallengeInput *)
{
    static constexpr RecordType type{.name = "second_factor", .fields = challengeFields};
    return type;
}

// The profile of a caller, as sign-in and /auth/me show it.
Result<void> AccessCalls::writeProfile(JsonWriter &json, Context &context, const Caller &caller) const
{
    const auto orNull = [&json](const char *key, const QString &text) {
        json.key(key);
        text.isEmpty() ? json.null() : json.text(text);
    };
    Result<ProfileNames> names = profileNames(context.database, caller);
    if (!names)
        return names.error();
    json.beginObject().key("id");
    caller.member ? json.integer(caller.member) : json.null();
    orNull("login", names->login);
    orNull("name", caller.name);
    orNull("firstname", names->firstname);
    orNull("lastname", names->lastname);
    json.key("role").text(nameOf(caller.role)).key("institution");
    caller.institution ? json.integer(*caller.institution) : json.null();
    orNull("institution_slug", names->slug);
    json.key("language").text(nameOf(caller.language));
    json.key("abilities").texts(caller.abilities.text().split(u' ', Qt::SkipEmptyParts));
    // Until this is done, nothing but the own account is open.
    orNull("pending", QString::fromLatin1(caller.pending));
    json.key("second_factor");
    if (caller.kind == Caller::Kind::Member && caller.member) {
        Context own{caller, context.scope, context.institution, context.store, context.database, context.now};
        Result<SecondFactorState> state = m_accounts.secondFactor(own);
        if (!state)
            return state.error();
        json.beginObject()
            .key("enabled")
            .flag(state->enabled)
            .key("recovery_codes")
            .integer(state->recoveryCodes)
            .endObject();
    } else {
        json.null();
    }
    json.endObject();
    return {};
}

Result<HttpResponse> AccessCalls::signedIn(Context &context, const SignedIn &signedIn) const
{
    QByteArray body;
    if (!signedIn.challenge.isEmpty()) {
        const Error needed{ErrorKind::Unauthenticated, "auth.second_factor_required"};
        HttpResponse response =
            errorResponse(needed, Dialect::Platform, context.caller.language, m_catalogue);
        body = response.bytes().chopped(1) + ",\"challenge\":\"" + signedIn.challenge +
               "\",\"expires_at\":\"" + signedIn.expiresAt.text() + "\"}";
        response.body = body;
        response.headers.add("Cache-Control", "no-store");
        return response;
    }
    // As every later request will see them.
    Result<Caller> caller = m_access.callerOf(context.database, context.now, signedIn.token);
    if (!caller)
        return caller.error();
    JsonWriter json(body);
    json.beginObject().key("token").text(signedIn.token).key("token_type").text(u"Bearer");
    json.key("expires_at").text(signedIn.expiresAt.text()).key("user");
    Result<void> written = writeProfile(json, context, *caller);
    if (!written)
        return written.error();
    json.endObject();
    return secretAnswer(200, std::move(body));
}

Result<HttpResponse> AccessCalls::signIn(Context &context, const SignInInput &input) const
{
    Result<SignedIn> result = m_access.signIn(context, input.email, input.password, input.deviceName);
    return result ? signedIn(context, *result) : result.error();
}

Result<HttpResponse> AccessCalls::completeSignIn(Context &context, const ChallengeInput &input) const
{
    Result<SignedIn> result = m_access.completeSignIn(context, input.challenge, input.code, input.deviceName);
    return result ? signedIn(context, *result) : result.error();
}

Result<HttpResponse> AccessCalls::me(Context &context) const
{
    QByteArray body;
    JsonWriter json(body);
    Result<void> written = writeProfile(json, context, context.caller);
    if (!written)
        return written.error();
    return jsonResponse(200, std::move(body));
}

std::span<const Operation> accessOperations()
{
    using enum HttpMethod;
    static constexpr Operation accessRows[] = {
        op<&AccessCalls::signIn>({"auth.sign_in", Ability::Anybody, {Post, "/api/auth/sign-in"}, {}, Access::Look, Lane::Password,
            QT_TRANSLATE_NOOP("Operation", "Signs a person in with login and password"),
            R"({"email":"$LOGIN","password":"$PASSWORD","device_name":"Office"})"}).answering(&signedInAnswer).with(RetriesAnew),
        op<&AccessCalls::completeSignIn>({"auth.second_factor", Ability::Anybody, {Post, "/api/auth/second-factor"}, {}, Access::Look, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Completes a sign-in that asked for a second factor, with a code from the authenticator app or a recovery code"),
            R"({"challenge":"$CHALLENGE","code":"$CODE"})"}).answering(&signedInAnswer).with(RetriesAnew),
        op<&AccessCalls::me>({"auth.me", Ability::SignedIn, {Get, "/api/auth/me"}, {}, Access::Look, Lane::Inline,
            QT_TRANSLATE_NOOP("Operation", "Who the caller is")}).answering(&profileAnswer).with(OpenWhilePending),
        op<&AccessService::signOut>({"auth.sign_out", Ability::SignedIn, {Post, "/api/auth/sign-out"}, {}, Access::Write, Lane::Pool,
            QT_TRANSLATE_NOOP("Operation", "Ends the sign-in that the call was made with")}).with(OpenWhilePending),
    };
    return accessRows;
}

} // namespace ulpan
