#include "net/client/api_routes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

QJsonValue blankOf(const QJsonObject &schema)
{
    QJsonValue type = schema[u"type"];
    if (type.isArray())
        type = type.toArray().first();
    const QString name = type.toString();
    if (name == u"array")
        return QJsonArray();
    if (name == u"object")
        return QJsonObject();
    if (name == u"integer" || name == u"number")
        return 0;
    if (name == u"boolean")
        return false;
    const QJsonArray choices = schema[u"enum"].toArray();
    return choices.isEmpty() ? QJsonValue(QString()) : choices.first();
}

// What must be sent, blank; everything that may be where nothing must.
QByteArray blankBody(const QJsonObject &operation, const QJsonObject &schemas)
{
    QJsonObject schema = operation[u"requestBody"][u"content"][u"application/json"][u"schema"].toObject();
    if (const QString name = schema.value(u"$ref").toString().section(u'/', -1); !name.isEmpty())
        schema = schemas[name].toObject();
    if (schema.isEmpty())
        return {};
    const QJsonObject properties = schema.value(u"properties").toObject();
    const QJsonArray required = schema.value(u"required").toArray();
    QJsonObject body;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (required.isEmpty() || required.contains(property.key()))
            body.insert(property.key(), blankOf(property->toObject()));
    }
    return QJsonDocument(body).toJson();
}

Result<QList<ApiRoute>> routesIn(const HttpResponse &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    const QJsonObject paths = (*object)[u"paths"].toObject();
    const QJsonObject schemas = (*object)[u"components"][u"schemas"].toObject();
    QList<ApiRoute> routes;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject operations = path->toObject();
        for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
            const QJsonObject said = operation->toObject();
            if (said[u"operationId"].isString())
                routes << ApiRoute{operation.key().toUpper().toLatin1(), path.key(),
                                   said[u"summary"].toString(), said[u"x-ability"].toString(),
                                   blankBody(said, schemas)};
        }
    }
    return routes;
}

Result<ApiAnswer> answerIn(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.bytes());
    return ApiAnswer{response.status, document.isNull() ? response.bytes() : document.toJson()};
}

} // namespace

QFuture<Result<QList<ApiRoute>>> ApiRoutes::list()
{
    return m_client.call<QList<ApiRoute>>({Client::request(HttpMethod::Get, "/api/openapi.json")}, &routesIn);
}

QFuture<Result<ApiAnswer>> ApiRoutes::send(const QByteArray &method, const QByteArray &target,
                                           const QByteArray &body)
{
    HttpRequest request = Client::request(httpMethod(method), target);
    if (!body.trimmed().isEmpty()) {
        request.headers.add("Content-Type", "application/json");
        request.body = body;
    }
    return m_client.call<ApiAnswer>({request}, &answerIn);
}

QString ApiRoutes::filledIn(QString path) const
{
    return path.replace(QStringLiteral("{institution}"), m_client.session().institution);
}

} // namespace ulpan
