#include "net/api/spoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

// Beside every reason with its arguments its message, in one language.
QJsonValue spoken(const QJsonValue &value, const Catalogue &catalogue, Language language)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(spoken(item, catalogue, language));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        *member = spoken(*member, catalogue, language);
    if (object.contains(QLatin1StringView("reason"))) {
        QStringList arguments;
        for (const QJsonValue &argument : object.value(QLatin1StringView("arguments")).toArray())
            arguments << argument.toVariant().toString();
        const QByteArray reason = object.value(QLatin1StringView("reason")).toString().toLatin1();
        object.insert(QStringLiteral("message"), catalogue.reason(language, reason, arguments));
    }
    return object;
}

} // namespace

QByteArray spokenJson(const QByteArray &json, const Catalogue &catalogue, Language language)
{
    if (!json.contains("\"reason\":"))
        return json;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue result = spoken(value, catalogue, language);
    return (result.isArray() ? QJsonDocument(result.toArray()) : QJsonDocument(result.toObject()))
        .toJson(QJsonDocument::Compact);
}

} // namespace ulpan
