#include "net/api/call.h"

#include "net/http/multipart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace ulpan {

namespace {

constexpr int deepestBracket = 8;

QJsonValue putInto(const QJsonValue &tree, const QList<QByteArray> &path, const QString &value)
{
    if (path.isEmpty())
        return value;
    const QString key = QString::fromUtf8(path.first());
    bool number = false;
    path.first().toLongLong(&number);
    const bool list = path.first().isEmpty() || number;
    if (!list || tree.isObject()) {
        QJsonObject object = tree.toObject();
        object.insert(key, putInto(object.value(key), path.mid(1), value));
        return object;
    }
    // Order and gaps of indices do not matter: what was sent is in the list in the order in which it was sent.
    QJsonArray array = tree.toArray();
    array.append(putInto({}, path.mid(1), value));
    return array;
}

Result<QJsonObject> jsonInput(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorKind::Malformed, "request.body_json", error.errorString(), {}, {QString::number(error.offset)}};
    return document.object();
}

QByteArray mediaType(const HttpRequest &request)
{
    return request.headers.value("Content-Type").split(';').first().trimmed().toLower();
}

} // namespace

QString Call::queryValue(QByteArrayView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return {};
}

void putBracketed(QJsonObject &tree, const QByteArray &name, const QString &value)
{
    const qsizetype bracket = name.indexOf('[');
    QList<QByteArray> path{bracket < 0 ? name : name.left(bracket)};
    qsizetype at = bracket;
    while (at >= 0 && at < name.size() && name.at(at) == '[' && path.size() < deepestBracket) {
        const qsizetype end = name.indexOf(']', at);
        if (end < 0)
            break;
        path << name.mid(at + 1, end - at - 1);
        at = end + 1;
    }
    tree = putInto(tree, path, value).toObject();
}

Result<void> readInput(const HttpRequest &request, Call &call)
{
    Result<QList<FormField>> query = parseUrlEncoded(request.query());
    if (!query)
        return query.error();
    for (const FormField &field : std::as_const(*query))
        call.query.emplaceBack(field.name, field.value);

    const QByteArray type = mediaType(request);
    if (request.body.size() == 0)
        return {};
    if (type.isEmpty() || type == "application/json" || type.endsWith("+json")) {
        Result<QJsonObject> input = jsonInput(request.body.bytes());
        if (!input)
            return input.error();
        call.input = *input;
    } else if (type == "application/x-www-form-urlencoded") {
        Result<QList<FormField>> fields = parseUrlEncoded(request.body.bytes());
        if (!fields)
            return fields.error();
        for (const FormField &field : std::as_const(*fields))
            putBracketed(call.input, field.name, field.value);
    } else if (type == "multipart/form-data") {
        Result<FormData> form = parseMultipart(request.body, request.headers.value("Content-Type"));
        if (!form)
            return form.error();
        for (const FormField &field : std::as_const(form->fields))
            putBracketed(call.input, field.name, field.value);
        call.files = std::move(form->files);
    } else if (type == "text/csv") {
        call.files << FormFile{"file", {}, type, request.body, 0, request.body.size()};
    } else {
        return Error{ErrorKind::Unsupported, "request.body_type"};
    }
    return {};
}

HttpResponse jsonResponse(int status, QByteArray body)
{
    return {status, {{"Content-Type", "application/json"}}, std::move(body)};
}

} // namespace ulpan
