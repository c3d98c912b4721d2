#include "models/services/access_service.h"
#include "models/services/member_access.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

constexpr int mostAddresses = 50; // told of one operation

struct OperationUse
{
    qint64 uses = 0;
    QString lastAt;
    AbilitySet abilities;
    QStringList addresses;
};

struct Usage
{
    QMap<QString, OperationUse> operations;
    AbilitySet abilities;
};

Result<Usage> usageOf(Context &context, const QString &credential)
{
    Result<Cursor> rows = context.database.run(
        QStringLiteral("select operation, ability, address, sum(uses), max(last_at) from credential_use "
                       "where credential = ? "
                       "group by operation, ability, address order by max(last_at) desc, address"),
        {credential});
    if (!rows)
        return rows.error();
    Usage usage;
    while (rows->next()) {
        OperationUse &use = usage.operations[rows->text(0)];
        const AbilitySet abilities = AbilitySet::fromText(rows->text(1));
        use.uses += rows->id(3);
        use.lastAt = std::max(use.lastAt, rows->text(4));
        use.abilities = use.abilities | abilities;
        if (!use.addresses.contains(rows->text(2)) && use.addresses.size() < mostAddresses)
            use.addresses << rows->text(2);
        usage.abilities = usage.abilities | abilities;
    }
    return usage;
}

QByteArray usageJson(const Usage &usage, const QString &credential, AbilitySet held)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("id").text(credential).key("days").integer(30);
    json.key("used_abilities").texts((held & usage.abilities).text().split(u' ', Qt::SkipEmptyParts));
    json.key("unused_abilities").texts(held.without(usage.abilities).text().split(u' ', Qt::SkipEmptyParts));
    json.key("operations").beginArray();
    for (auto use = usage.operations.cbegin(); use != usage.operations.cend(); ++use) {
        json.beginObject()
            .key("operation")
            .text(use.key())
            .key("abilities")
            .texts(use->abilities.text().split(u' ', Qt::SkipEmptyParts));
        json.key("uses")
            .integer(use->uses)
            .key("addresses")
            .texts(use->addresses)
            .key("last_used_at")
            .text(use->lastAt)
            .endObject();
    }
    json.endArray().endObject();
    return body;
}

} // namespace

Result<QByteArray> AccessService::tokenUsage(Context &context, const QString &name) const
{
    Result<AccessToken> token = apiToken(context, name);
    if (!token)
        return token.error();
    return toldUsage(context, token->publicId, token->abilities);
}

Result<QByteArray> AccessService::credentialUsage(Context &context, Id id) const
{
    Result<ClientCredential> found = credential(context, id);
    if (!found)
        return found.error();
    return toldUsage(context, found->clientId, found->abilities);
}

Result<QByteArray> AccessService::toldUsage(Context &context, const QString &credential,
                                            const QString &abilities) const
{
    // What this process has not written yet counts as well.
    Result<void> written = m_uses.write(context.database, context.now);
    if (!written)
        return written.error();
    Result<Usage> usage = usageOf(context, credential);
    if (!usage)
        return usage.error();
    return usageJson(*usage, credential, AbilitySet::fromText(abilities));
}

Result<AccessToken> AccessService::narrowToken(Context &context, const QString &name) const
{
    Result<AccessToken> token = apiToken(context, name);
    if (!token)
        return token;
    if (Result<void> here = actIn(context, token->institutionId); !here)
        return here.error();
    const bool own = token->memberId && token->memberId == context.caller.member;
    Result<void> allowed = mayEnd(context, token->abilities, own, token->publicId);
    if (!allowed)
        return allowed.error();
    Result<void> written = m_uses.write(context.database, context.now);
    if (!written)
        return written.error();
    Result<Usage> usage = usageOf(context, token->publicId);
    if (!usage)
        return usage.error();
    const AbilitySet held = AbilitySet::fromText(token->abilities), kept = held & usage->abilities;
    if (kept == AbilitySet())
        return Error{ErrorKind::Conflict, "token.unused"};
    if (kept == held)
        return token;
    const QByteArray before = QByteArray(R"({"abilities":")") + token->abilities.toUtf8() + R"("})";
    token->abilities = kept.text();
    Result<Cursor> narrowed = context.database.run(
        QStringLiteral("update access_token set abilities = ? where id = ?"), {token->abilities, token->id});
    if (!narrowed)
        return narrowed.error();
    Result<void> noted = noteAction(context, QStringLiteral("access_token.narrowed"),
                                    QStringLiteral("access_token"), token->id, recordJson(*token), before);
    if (noted)
        noted =
            noteEvent(context, QStringLiteral("access_token.narrowed"), recordType<AccessToken>(), &*token);
    return noted ? token : Result<AccessToken>(noted.error());
}

} // namespace ulpan
