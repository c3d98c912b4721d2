#include "net/api/json_input.h"

#include "net/http/form.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

// Looked at before the tree is built, so that nobody makes us build one that is too large.
Result<void> checkJsonShape(QByteArrayView body)
{
    int depth = 0;
    qsizetype fields = 0;
    bool inText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
            continue;
        }
        switch (c) {
        case '"': inText = true; break;
        case '{':
        case '[':
            if (++depth > deepestJson)
                return Error{ErrorKind::Malformed, "request.body_depth", {}, {}, {QString::number(deepestJson)}};
            break;
        case '}':
        case ']': --depth; break;
        case ':':
            if (++fields > maximumFormFields)
                return tooManyFields();
            break;
        default: break;
        }
    }
    return {};
}

} // namespace

Result<QJsonObject> readJsonObject(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    Result<void> shape = checkJsonShape(body);
    if (!shape)
        return shape.error();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    const char first = QByteArrayView(body).trimmed().front();
    if (document.isArray() || (first != '{' && first != '[' && first != '\xef'))
        return Error{ErrorKind::Malformed, "request.body_object"};
    if (error.error != QJsonParseError::NoError)
        return Error{ErrorKind::Malformed, "request.body_json", error.errorString(), {}, {QString::number(error.offset)}};
    return document.object();
}

} // namespace ulpan
