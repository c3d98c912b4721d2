#include "net/client/own_account_calls.h"

#include <QJsonArray>

namespace ulpan {

Outgoing OwnAccountCalls::post(const QByteArray &path, const QJsonObject &input) const
{
    Outgoing outgoing{Client::request(HttpMethod::Post, path, input)};
    outgoing.request.headers.add("Authorization", "Bearer " + m_token);
    return outgoing;
}

QFuture<Result<void>> OwnAccountCalls::changePassword(const QString &current, const QString &password)
{
    return m_client.call<void>(post("/api/auth/password", {{QStringLiteral("current_password"), current},
                                                           {QStringLiteral("password"), password}}),
                               &nothingOf);
}

QFuture<Result<QString>> OwnAccountCalls::enrol(const QString &password)
{
    return m_client.call<QString>(
        post("/api/auth/second-factor/enrol", {{QStringLiteral("password"), password}}),
        [](const HttpResponse &response) -> Result<QString> {
            Result<QJsonObject> object = objectOf(response);
            if (!object)
                return object.error();
            return object->value(QLatin1StringView("secret")).toString();
        });
}

QFuture<Result<QStringList>> OwnAccountCalls::confirm(const QString &code)
{
    return m_client.call<QStringList>(
        post("/api/auth/second-factor/confirm", {{QStringLiteral("code"), code}}),
        [](const HttpResponse &response) -> Result<QStringList> {
            Result<QJsonObject> object = objectOf(response);
            if (!object)
                return object.error();
            QStringList codes;
            const QJsonArray list = object->value(QLatin1StringView("recovery_codes")).toArray();
            for (const QJsonValue &entry : list)
                codes << entry.toString();
            return codes;
        });
}

} // namespace ulpan
