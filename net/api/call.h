#pragma once

#include "models/base/list_query.h"
#include "models/services/context.h"
#include "net/api/call_input.h"
#include "net/http/form.h"
#include "net/http/http_message.h"
#include "net/http/http_status.h"

namespace ulpan {

// Keeps an answer for when the same request is sent again; a rule that opens a transaction of its own calls it there.
class AnswerKeeper
{
public:
    virtual ~AnswerKeeper() = default;
    // Part of the transaction it is called in; called once more, what it kept before makes way. Conflict "idempotency.running".
    [[nodiscard]] virtual Result<void> keep(Connection &database, const HttpResponse &response) = 0;
    [[nodiscard]] virtual bool isDone() const = 0;
};

// One request on its way to a rule, with its query and body read but not yet understood.
struct Call
{
    const HttpRequest *request = nullptr;
    Dialect dialect = Dialect::Platform;
    QByteArray baseUrl = {};                      // scheme and host as the caller wrote them: http://host:port
    QByteArray path = {};                         // decoded, without the query
    QStringList pathValues = {};                  // of the placeholders in order, without {institution}
    QueryFields query = {};
    CallInput input = {};
    QList<FormFile> files = {}; // of a multipart body, or a text/csv body as one without a name
    AnswerKeeper *keeper = nullptr; // null: nothing is kept
    bool takesFile = false;     // the operation's row says so
    bool creates = false;       // what is sent is a new record, which needs all that is required
    std::span<const InputShape> declared = {}; // what the operation may be sent

    [[nodiscard]] Naming naming() const { return dialect == Dialect::Platform ? Naming::Platform : Naming::Provisioning; }
    // What was sent of the fields of a type that the operation declares; of any other nothing.
    [[nodiscard]] QJsonObject sent(const RecordType &type) const;
    // All that the query and the body say of a field, in whatever place it is declared; of one in `group` where that is not empty.
    [[nodiscard]] QList<QJsonValue> said(QByteArrayView group, QByteArrayView name) const;
    // Of what every call or list may have in its query; empty where there is none.
    [[nodiscard]] QString queryValue(QByteArrayView name) const;
    [[nodiscard]] QString header(QByteArrayView name) const { return QString::fromUtf8(request->headers.value(name)); }
};

// For a rule that opens its own transactions: keeps in the one that it ends with what `answer` makes of its outcome, unless that
// is a refusal, which is not kept; without `answer` that there is nothing to say.
template<class Outcome, class Answer>
[[nodiscard]] Alongside<Outcome> keeping(const Call &call, Answer answer)
{
    if (!call.keeper)
        return {};
    return [keeper = call.keeper, answer = std::move(answer)](Connection &database, const Outcome &outcome) -> Result<void> {
        const Result<HttpResponse> response = answer(outcome);
        if (!response)
            return response.error().kind == ErrorKind::Forbidden ? Result<void>() : response.error();
        return keeper->keep(database, *response);
    };
}
[[nodiscard]] Alongside<> keeping(const Call &call);

// Reads the query and the body of a request into the call: JSON, forms and multipart, and for an operation that takes a file
// text/csv. Malformed "request.query", "request.body_…", TooLarge "request.too_…", Unsupported "request.body_type",
// "request.body_encoding", "request.content_type", "request.charset_json".
[[nodiscard]] Result<void> readInput(const HttpRequest &request, Call &call, const InputLimits &limits = {});

// Page, sort, filters and free text; problems for what is no number.
[[nodiscard]] Result<ListQuery> readListQuery(const Call &call);

// An answer with a JSON body.
[[nodiscard]] HttpResponse jsonResponse(int status, QByteArray body);
// A page in the platform's envelope of data, links and meta.
[[nodiscard]] HttpResponse pageResponse(const Call &call, const JsonPage &page);

} // namespace ulpan
