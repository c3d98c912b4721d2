#include "net/api/json_input.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

// Looked at before the tree is built, so that nobody makes us build one that is too large.
Result<void> checkJsonShape(QByteArrayView body, const InputLimits &limits)
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
            if (++depth > limits.depth)
                return Error{ErrorKind::Malformed, "request.body_depth", {}, {}, {QString::number(limits.depth)}};
            break;
        case '}':
        case ']': --depth; break;
        case ':':
            if (++fields > limits.fields)
                return tooManyFields(limits);
            break;
        default: break;
        }
    }
    return {};
}

} // namespace

Result<QJsonObject> readJsonObject(const QByteArray &body, const InputLimits &limits)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    Result<void> shape = checkJsonShape(body, limits);
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
