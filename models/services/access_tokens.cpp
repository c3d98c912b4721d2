#include "models/services/access_json.h"
#include "models/services/access_service.h"
#include "models/services/member_access.h"
#include "models/services/record_page.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

QString listed(AbilitySet set)
{
    return set.text().replace(u' ', QLatin1StringView(", "));
}

} // namespace

Result<AbilitySet> AccessService::grantable(const Context &context, const QString &abilities) const
{
    QStringList unknown;
    const AbilitySet asked = AbilitySet::fromText(abilities, &unknown);
    if (!unknown.isEmpty())
        return invalid(
            {{QStringLiteral("abilities"), "token.ability_unknown", {unknown.join(QStringLiteral(", "))}}});
    const AbilitySet beyond = asked.without(context.caller.abilities);
    if (!(beyond == AbilitySet()))
        return Error{
            .kind = ErrorKind::Forbidden, .reason = "token.ability_beyond", .arguments = {listed(beyond)}};
    return asked;
}

Result<void> AccessService::mayEnd(const Context &context, const QString &abilities, bool own, const QString &name) const
{
    const Caller &caller = context.caller;
    // For a person own is what they made; for a program only itself, or a narrow one that was stolen would end the wide ones.
    if (caller.kind == Caller::Kind::Member ? own : caller.credential == name.toLatin1())
        return {};
    const AbilitySet beyond = AbilitySet::fromText(abilities).without(caller.abilities);
    if (beyond == AbilitySet())
        return {};
    return Error{.kind = ErrorKind::Forbidden, .reason = "token.wider", .arguments = {listed(beyond)}};
}

Result<JsonPage> AccessService::listTokens(Context &context, const ListQuery &query) const
{
    return recordPage<AccessToken>(
        context, query, QStringLiteral("r.kind = 'api'"), {},
        [](JsonWriter &json, const AccessToken &token) -> Result<void> {
            writeToken(json, token);
            json.endObject();
            return {};
        });
}

Result<IssuedToken> AccessService::createToken(Context &context, const QString &name,
                                               const QString &abilities, Instant expiresAt, Id memberId) const
{
    Result<AbilitySet> granted = grantable(context, abilities);
    if (!granted)
        return granted.error();
    AccessToken token;
    token.institutionId = context.institution;
    token.name = name;
    token.memberId = memberId;
    if (!memberId) {
        const Role highest = context.institution ? Role::Owner : Role::Operator;
        token.role = QString::fromLatin1(nameOf(std::min(context.caller.role, highest)));
    }
    token.abilities = granted->text();
    token.expiresAt = expiresAt;
    const RecordType &type = recordType<AccessToken>();
    QList<Problem> problems = normaliseAndCheck(type, type.writable(), &token);
    if (!expiresAt.isNull() && expiresAt <= context.now)
        problems << Problem{QStringLiteral("expires_at"), "token.expiry_past"};
    if (!problems.isEmpty())
        return invalid(problems);
    Result<IssuedToken> issued = issue(context, TokenKind::Api, token);
    if (!issued)
        return issued;
    Result<void> noted =
        noteAction(context, QStringLiteral("access_token.created"), QStringLiteral("access_token"),
                   issued->token.id, recordJson(issued->token));
    if (noted)
        noted = noteEvent(context, QStringLiteral("access_token.created"), type, &issued->token);
    if (!noted)
        return noted.error();
    return issued;
}

Result<AccessToken> AccessService::apiToken(Context &context, const QString &token) const
{
    Result<std::optional<AccessToken>> found =
        findOne<AccessToken>(context.database, context.scope, "public_id", token);
    if (!found)
        return found.error();
    if (!*found || (*found)->kind != TokenKind::Api)
        return notFound("token.not_found");
    return std::move(**found);
}

Result<void> AccessService::revokeToken(Context &context, const QString &name) const
{
    Result<AccessToken> token = apiToken(context, name);
    if (!token)
        return token.error();
    if (Result<void> here = actIn(context, token->institutionId); !here)
        return here;
    const bool own = token->memberId && token->memberId == context.caller.member;
    Result<void> done = mayEnd(context, token->abilities, own, token->publicId);
    if (done)
        done = removeTokens(context.database, token->institutionId, QStringLiteral("public_id = ?"), {token->publicId});
    if (!done)
        return done;
    Result<Cursor> forgotten = context.database.run(
        QStringLiteral("delete from credential_use where credential = ?"), {token->publicId});
    if (!forgotten)
        return forgotten.error();
    Result<void> noted = noteAction(context, QStringLiteral("access_token.revoked"),
                                    QStringLiteral("access_token"), token->id, recordJson(*token));
    return noted ? noteEvent(context, QStringLiteral("access_token.revoked"), recordType<AccessToken>(),
                             &*token)
                 : noted;
}

} // namespace ulpan
