#include "net/client/integration_calls.h"

namespace ulpan {

namespace {

AbilitySet abilitySetIn(const QJsonValue &names)
{
    QStringList list;
    for (const QJsonValue &name : names.toArray())
        list << name.toString();
    return AbilitySet::fromText(list.join(QLatin1Char(' ')));
}

QJsonArray abilityNames(AbilitySet abilities)
{
    return QJsonArray::fromStringList(abilities.text().split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

Result<IssuedSecrets> secretsIn(const HttpResponse &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    const QJsonObject &said = *object;
    return IssuedSecrets{said[u"token"].toString(), said[u"client_id"].toString(),
                         said[u"client_secret"].toString(), said[u"lti_shared_secret"].toString()};
}

Result<TokenUsage> usageIn(const HttpResponse &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    TokenUsage usage{
        abilitySetIn((*object)[u"used_abilities"]), abilitySetIn((*object)[u"unused_abilities"]), {}};
    const QJsonArray operations = (*object)[u"operations"].toArray();
    for (const QJsonValue &said : operations) {
        TokenUsage::Operation operation{said[u"operation"].toString(),
                                        said[u"uses"].toInteger(),
                                        {},
                                        Instant::fromText(said[u"last_used_at"].toString().toLatin1())};
        for (const QJsonValue &address : said[u"addresses"].toArray())
            operation.addresses << address.toString();
        usage.operations << operation;
    }
    return usage;
}

} // namespace

const RecordType &recordTypeOf(const ApiToken *)
{
    static constexpr RecordType type{.name = "api_token",
                                     .context = "ApiToken",
                                     .fields = apiTokenFields,
                                     .nameField = "name",
                                     .make = &makeRecord<ApiToken>};
    return type;
}

const RecordType &recordTypeOf(const ApiClient *)
{
    static constexpr RecordType type{.name = "api_client",
                                     .context = "ApiToken",
                                     .fields = apiClientFields,
                                     .nameField = "name",
                                     .make = &makeRecord<ApiClient>};
    return type;
}

QByteArray IntegrationKeys::tokensPath() const
{
    return m_client.path(recordType<ApiToken>());
}

QByteArray IntegrationKeys::clientsPath() const
{
    return m_client.path(recordType<ApiClient>());
}

QFuture<Result<IssuedSecrets>> IntegrationKeys::createToken(const QString &name, AbilitySet abilities,
                                                            Instant expires)
{
    QJsonObject body{{QStringLiteral("name"), name}, {QStringLiteral("abilities"), abilityNames(abilities)}};
    if (!expires.isNull())
        body.insert(QStringLiteral("expires_at"), QString::fromLatin1(expires.text()));
    return m_client.call<IssuedSecrets>({m_client.once(Client::request(HttpMethod::Post, tokensPath(), body))}, &secretsIn);
}

QFuture<Result<TokenUsage>> IntegrationKeys::usage(const QString &token)
{
    const QByteArray path = m_client.path(recordType<ApiToken>(), token) + "/usage";
    return m_client.call<TokenUsage>({Client::request(HttpMethod::Get, path)}, &usageIn);
}

QFuture<Result<TokenUsage>> IntegrationKeys::clientUsage(Id client)
{
    const QByteArray path = m_client.path(recordType<ApiClient>(), QString::number(client)) + "/usage";
    return m_client.call<TokenUsage>({Client::request(HttpMethod::Get, path)}, &usageIn);
}

QFuture<Result<ApiToken>> IntegrationKeys::narrow(const QString &token)
{
    const QByteArray path = m_client.path(recordType<ApiToken>(), token) + "/narrow";
    return m_client.call<ApiToken>({Client::request(HttpMethod::Post, path)}, &valueIn<ApiToken>);
}

QFuture<Result<void>> IntegrationKeys::revoke(const QString &token)
{
    const QByteArray path = m_client.path(recordType<ApiToken>(), token);
    return m_client.call<void>({Client::request(HttpMethod::Delete, path)}, &nothingOf);
}

QFuture<Result<IssuedSecrets>> IntegrationKeys::createClient(const QString &name, AbilitySet abilities)
{
    const QJsonObject body{{QStringLiteral("name"), name},
                           {QStringLiteral("abilities"), abilityNames(abilities)}};
    return m_client.call<IssuedSecrets>({m_client.once(Client::request(HttpMethod::Post, clientsPath(), body))}, &secretsIn);
}

QFuture<Result<IssuedSecrets>> IntegrationKeys::rotate(Id client, const QString &what)
{
    const QByteArray path = m_client.path(recordType<ApiClient>(), QString::number(client)) + "/rotate";
    return m_client.call<IssuedSecrets>(
        {Client::request(HttpMethod::Post, path, {{QStringLiteral("what"), what}})}, &secretsIn);
}

QFuture<Result<void>> IntegrationKeys::removeClient(Id client)
{
    const QByteArray path = m_client.path(recordType<ApiClient>(), QString::number(client));
    return m_client.call<void>({Client::request(HttpMethod::Delete, path)}, &nothingOf);
}

} // namespace ulpan
