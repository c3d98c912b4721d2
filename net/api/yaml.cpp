#include "net/api/openapi.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

QByteArray yamlScalar(const QJsonValue &value)
{
    // A JSON scalar is a YAML scalar; an array around it is how Qt writes one.
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2);
}

void writeYaml(QByteArray &out, const QJsonValue &value, int depth)
{
    const QByteArray indent(depth * 2, ' ');
    const auto writeChild = [&](const QJsonValue &child) {
        const bool nested = (child.isObject() && !child.toObject().isEmpty()) || (child.isArray() && !child.toArray().isEmpty());
        if (!nested) {
            const QByteArray empty = child.isObject() ? "{}" : "[]";
            out += ' ' + (child.isObject() || child.isArray() ? empty : yamlScalar(child)) + '\n';
            return;
        }
        out += '\n';
        writeYaml(out, child, depth + 1);
    };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            out += indent + yamlScalar(member.key()) + ':';
            writeChild(*member);
        }
    } else {
        for (const QJsonValue &item : value.toArray()) {
            out += indent + '-';
            writeChild(item);
        }
    }
}

} // namespace

QByteArray yamlFromJson(const QByteArray &json)
{
    QByteArray out;
    writeYaml(out, QJsonDocument::fromJson(json).object(), 0);
    return out;
}

} // namespace ulpan
