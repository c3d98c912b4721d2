#include "tests/support/schema_check.h"

#include <QJsonArray>

namespace ulpan::tests {

namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return value.toDouble() == double(value.toInteger()) ? QStringLiteral("integer")
                                                             : QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    default:
        return QStringLiteral("object");
    }
}

QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    for (const QJsonValue &name : value.isArray() ? value.toArray() : QJsonArray{value})
        names << name.toString();
    return names;
}

QJsonObject resolved(const QJsonObject &document, const QJsonObject &schema)
{
    QJsonValue target = schema;
    if (schema.contains(QLatin1StringView("$ref"))) {
        target = document;
        for (const QString &step : schema[QLatin1StringView("$ref")].toString().mid(2).split(u'/'))
            target = target[step];
    }
    return target.toObject();
}

} // namespace

QStringList schemaFaults(const QJsonObject &document, const QJsonObject &said, const QJsonValue &value,
                         const QString &at)
{
    const QJsonObject schema = resolved(document, said);
    if (const QJsonValue choices = schema[QLatin1StringView("anyOf")]; choices.isArray()) {
        QStringList all;
        for (const QJsonValue &choice : choices.toArray()) {
            const QStringList faults = schemaFaults(document, choice.toObject(), value, at);
            if (faults.isEmpty())
                return {};
            all << faults;
        }
        return all;
    }
    QStringList faults;
    if (schema.contains(QLatin1StringView("type")) &&
        !namesIn(schema[QLatin1StringView("type")]).contains(typeName(value)))
        return {at + QStringLiteral(" is ") + typeName(value)};
    if (schema.contains(QLatin1StringView("enum")) &&
        !schema[QLatin1StringView("enum")].toArray().contains(value))
        faults << at + QStringLiteral(" is none of its values");
    const QJsonObject items = schema[QLatin1StringView("items")].toObject();
    for (qsizetype i = 0; value.isArray() && !items.isEmpty() && i < value.toArray().size(); ++i)
        faults << schemaFaults(document, items, value.toArray().at(i), at + QStringLiteral("[%1]").arg(i));
    const QJsonObject properties = schema[QLatin1StringView("properties")].toObject(),
                      object = value.toObject();
    for (const QJsonValue &name :
         value.isObject() ? schema[QLatin1StringView("required")].toArray() : QJsonArray()) {
        if (!object.contains(name.toString()))
            faults << at + QStringLiteral(" lacks ") + name.toString();
    }
    for (auto member = object.begin(); member != object.end() && !properties.isEmpty(); ++member) {
        if (!properties.contains(member.key()))
            faults << at + u'.' + member.key() + QStringLiteral(" is not described");
        else
            faults << schemaFaults(document, properties[member.key()].toObject(), *member,
                                   at + u'.' + member.key());
    }
    return faults;
}

QJsonObject answerSchema(const QJsonObject &document, const QString &path, const QString &method, int status)
{
    const QJsonValue operation = QJsonValue(document)[QLatin1StringView("paths")][path][method.toLower()];
    return operation[QLatin1StringView("responses")][QString::number(status)][QLatin1StringView("content")]
                    [QLatin1StringView("application/json")][QLatin1StringView("schema")]
                        .toObject();
}

} // namespace ulpan::tests
