#include "net/http/http_status.h"

#include "models/json/json_writer.h"

namespace ulpan {

namespace {

struct StatusRow
{
    ErrorKind kind;
    int status;
    const char *code;
};

constexpr StatusRow statusRows[] = {
    {ErrorKind::Malformed, 400, "bad_request"},
    {ErrorKind::Invalid, 422, "validation_failed"},
    {ErrorKind::Unauthenticated, 401, "unauthorized"},
    {ErrorKind::Forbidden, 403, "forbidden"},
    {ErrorKind::NotFound, 404, "not_found"},
    {ErrorKind::NotAllowed, 405, "method_not_allowed"},
    {ErrorKind::TimedOut, 408, "bad_request"},
    {ErrorKind::Conflict, 409, "conflict"},
    {ErrorKind::Gone, 410, "gone"},
    {ErrorKind::Precondition, 412, "precondition_failed"},
    {ErrorKind::PaymentRequired, 402, "request_failed"},
    {ErrorKind::TooLarge, 413, "payload_too_large"},
    {ErrorKind::UriTooLong, 414, "uri_too_long"},
    {ErrorKind::Unsupported, 415, "unsupported_media_type"},
    {ErrorKind::RangeNotSatisfiable, 416, "range_not_satisfiable"},
    {ErrorKind::Misdirected, 421, "misdirected"},
    {ErrorKind::HeadersTooLarge, 431, "headers_too_large"},
    {ErrorKind::TooMany, 429, "too_many_requests"},
    {ErrorKind::Internal, 500, "server_errors"},
    {ErrorKind::Upstream, 502, "server_errors"},
    {ErrorKind::Unavailable, 503, "server_errors"},
    {ErrorKind::UpstreamTimeout, 504, "server_errors"},
};

const StatusRow &rowOf(ErrorKind kind)
{
    for (const StatusRow &row : statusRows) {
        if (row.kind == kind)
            return row;
    }
    Q_UNREACHABLE();
}

QByteArray code(ErrorKind kind, Dialect dialect)
{
    const StatusRow &row = rowOf(kind);
    const bool sizeOrForm = row.status == 413 || row.status == 414 || row.status == 415 || row.status == 422 || row.status == 431;
    return dialect == Dialect::Provisioning && sizeOrForm ? "bad_request" : row.code;
}

// What a caller took for a filter or a column is told under its name, whatever that holds.
QByteArray escapedFieldName(const QString &name)
{
    QByteArray text;
    JsonWriter(text).text(name);
    return text.sliced(1, text.size() - 2);
}

} // namespace

int status(ErrorKind kind, Dialect dialect)
{
    return kind == ErrorKind::Invalid && dialect == Dialect::Provisioning ? 400 : rowOf(kind).status;
}

QList<std::pair<int, QByteArray>> statusCodes()
{
    QList<std::pair<int, QByteArray>> codes;
    for (const StatusRow &row : statusRows)
        codes.emplaceBack(row.status, row.code);
    std::sort(codes.begin(), codes.end());
    return codes;
}

HttpResponse errorResponse(const Error &error, Dialect dialect, Language language, const Catalogue &catalogue,
                           const std::function<QString(const QString &)> &fieldName)
{
    const auto spelled = [&](const QString &field) { return fieldName ? fieldName(field) : field; };
    QString message = catalogue.message(language, error);
    // The provisioning dialect knows no fields beside the error, so all faults stand in the sentence.
    const bool inSentence = dialect == Dialect::Provisioning && !error.problems.isEmpty();
    if (inSentence) {
        QStringList faults;
        for (const Problem &problem : error.problems)
            faults << catalogue.fault(language, spelled(problem.field), catalogue.message(language, problem));
        message = faults.join(u' ');
    }
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("error").beginObject().key("code").text(code(error.kind, dialect)).key("message").text(message);
    json.key("reason").text(error.reason);
    if (inSentence) {
        json.key("details").beginArray();
        for (const Problem &problem : error.problems) {
            json.beginObject().key("field").text(spelled(problem.field)).key("reason").text(problem.reason);
            json.key("message").text(catalogue.message(language, problem)).endObject();
        }
        json.endArray();
    }
    json.endObject();
    if (dialect == Dialect::Platform && !error.problems.isEmpty()) {
        json.key("message").text(message).key("errors").beginObject();
        QStringList written;
        for (const Problem &problem : error.problems) {
            if (written.contains(problem.field))
                continue;
            written << problem.field;
            json.key(escapedFieldName(spelled(problem.field))).beginArray();
            for (const Problem &other : error.problems) {
                if (other.field == problem.field)
                    json.text(catalogue.message(language, other));
            }
            json.endArray();
        }
        json.endObject();
    }
    json.endObject();
    HttpResponse response{status(error.kind, dialect), {{"Content-Type", "application/json"}}, std::move(body)};
    if (error.kind == ErrorKind::Unauthenticated)
        response.headers.add("WWW-Authenticate", "Bearer");
    if (error.retryAfter > 0 || error.kind == ErrorKind::Unavailable)
        response.headers.add("Retry-After", error.retryAfter > 0 ? QByteArray::number(error.retryAfter) : QByteArray("5"));
    return response;
}

} // namespace ulpan
