#include "net/api/call.h"

#include "net/api/json_input.h"
#include "net/http/media_type.h"
#include "net/http/multipart.h"

#include <algorithm>

namespace ulpan {

namespace {

QByteArray mediaType(const HttpRequest &request)
{
    return request.headers.value("Content-Type").split(';').first().trimmed().toLower();
}

constexpr qsizetype longestCharset = 40; // that is told

// What is written otherwise would be told to be no JSON, or be read as something else. Of plain ASCII it makes no difference what a
// client says beside it, and some say more than they mean.
Result<void> checkJsonCharset(QByteArrayView contentType, QByteArrayView body)
{
    const bool isAscii = std::all_of(body.begin(), body.end(), [](char c) { return c > 0; });
    if (isAscii)
        return {};
    for (const auto &[name, value] : HeaderValue::parse(contentType).parameters) {
        const QByteArray charset = name == "charset" ? value.trimmed().toLower() : QByteArrayLiteral("utf-8");
        // ASCII is a part of it.
        if (charset != "utf-8" && charset != "utf8" && charset != "us-ascii" && charset != "ascii")
            return Error{ErrorKind::Unsupported, "request.charset_json", {}, {}, {u'"' + QString::fromLatin1(charset.left(longestCharset)) + u'"'}};
    }
    return {};
}

// Read as if it were not, what is compressed would be told to be malformed.
bool isEncoded(const HttpRequest &request)
{
    const QByteArray encoding = request.headers.value("Content-Encoding").trimmed();
    return !encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0;
}

} // namespace

QJsonObject Call::sent(const RecordType &type) const
{
    for (const InputShape &shape : declared) {
        if (&shape.type() == &type)
            return input.of(shape, naming(), query);
    }
    Q_ASSERT_X(false, "Call::sent", type.name);
    return {};
}

QList<QJsonValue> Call::said(QByteArrayView group, QByteArrayView name) const
{
    QList<QJsonValue> values = input.said(group, name);
    for (const auto &[key, value] : query) {
        if (speaksOf(key, group, name))
            values << value;
    }
    return values;
}

QString Call::queryValue(QByteArrayView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return {};
}

Result<void> readInput(const HttpRequest &request, Call &call, const InputLimits &limits)
{
    Result<QList<FormField>> query = parseUrlEncoded(request.query(), limits, "request.query");
    if (!query)
        return query.error();
    for (const FormField &field : std::as_const(*query))
        call.query.emplaceBack(field.name, field.value);

    const QByteArray contentType = request.headers.value("Content-Type"), type = mediaType(request);
    const bool isUnreadable = request.headers.contains("Content-Type") && !isMediaType(contentType);
    if (type == "text/csv" && call.takesFile) {
        if (isEncoded(request))
            return Error{ErrorKind::Unsupported, "request.body_encoding"};
        if (isUnreadable)
            return Error{ErrorKind::Unsupported, "request.content_type"};
        // Also one of no bytes, which is told so.
        call.files << FormFile{"file", {}, contentType, request.body, 0, request.body.size()};
        return {};
    }
    if (request.body.size() == 0)
        return {};
    if (isEncoded(request))
        return Error{ErrorKind::Unsupported, "request.body_encoding"};
    if (isUnreadable)
        return Error{ErrorKind::Unsupported, "request.content_type"};
    if (type.isEmpty() || type == "application/json" || type.endsWith("+json")) {
        Result<void> readable = checkJsonCharset(contentType, request.body.bytes());
        if (!readable)
            return readable.error();
        Result<QJsonObject> input = readJsonObject(request.body.bytes(), limits);
        if (!input)
            return input.error();
        call.input = CallInput(std::move(*input));
    } else if (type == "application/x-www-form-urlencoded") {
        Result<QList<FormField>> fields = parseUrlEncoded(request.body.bytes(), limits);
        if (!fields)
            return fields.error();
        call.input = CallInput(std::move(*fields));
    } else if (type == "multipart/form-data") {
        Result<FormData> form = parseMultipart(request.body, contentType, limits);
        if (!form)
            return form.error();
        call.input = CallInput(std::move(form->fields));
        call.files = std::move(form->files);
    } else {
        return Error{ErrorKind::Unsupported, "request.body_type"};
    }
    return {};
}

Alongside<> keeping(const Call &call)
{
    if (!call.keeper)
        return {};
    return [keeper = call.keeper](Connection &database) { return keeper->keep(database, HttpResponse{204, {}, QByteArray()}); };
}

HttpResponse jsonResponse(int status, QByteArray body)
{
    return {status, {{"Content-Type", "application/json"}}, std::move(body)};
}

} // namespace ulpan
