#include "net/client/own_account_calls.h"

#include <QJsonArray>

namespace ulpan {

namespace {

Result<QStringList> recoveryCodesIn(const HttpResponse &response)
{
    Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    QStringList codes;
    const QJsonArray list = object->value(QLatin1StringView("recovery_codes")).toArray();
    for (const QJsonValue &entry : list)
        codes << entry.toString();
    return codes;
}

} // namespace

Outgoing OwnAccountCalls::post(const QByteArray &path, const QJsonObject &input) const
{
    Outgoing outgoing{Client::request(HttpMethod::Post, path, input)};
    if (!m_token.isEmpty())
        outgoing.request.headers.add("Authorization", "Bearer " + m_token);
    return outgoing;
}

QFuture<Result<void>> OwnAccountCalls::changePassword(const QString &current, const QString &password)
{
    return m_client.call<void>(post("/api/auth/password", {{QStringLiteral("current_password"), current},
                                                           {QStringLiteral("password"), password}}),
                               &nothingOf);
}

QFuture<Result<FactorKey>> OwnAccountCalls::enrol(const QString &password)
{
    return m_client.call<FactorKey>(
        post("/api/auth/second-factor/enrol", {{QStringLiteral("password"), password}}),
        [](const HttpResponse &response) -> Result<FactorKey> {
            Result<QJsonObject> object = objectOf(response);
            if (!object)
                return object.error();
            return FactorKey{object->value(QLatin1StringView("secret")).toString(),
                             object->value(QLatin1StringView("otpauth_uri")).toString().toUtf8()};
        });
}

QFuture<Result<QStringList>> OwnAccountCalls::confirm(const QString &code)
{
    return m_client.call<QStringList>(
        post("/api/auth/second-factor/confirm", {{QStringLiteral("code"), code}}), &recoveryCodesIn);
}

QFuture<Result<QStringList>> OwnAccountCalls::renewCodes(const QString &code)
{
    return m_client.call<QStringList>(
        post("/api/auth/second-factor/recovery-codes", {{QStringLiteral("code"), code}}), &recoveryCodesIn);
}

QFuture<Result<void>> OwnAccountCalls::disable(const QString &password, const QString &code)
{
    return m_client.call<void>(
        post("/api/auth/second-factor/disable",
             {{QStringLiteral("password"), password}, {QStringLiteral("code"), code}}),
        &nothingOf);
}

} // namespace ulpan
