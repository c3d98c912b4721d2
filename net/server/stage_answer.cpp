#include "net/http/gzip.h"
#include "net/server/cors.h"
#include "net/server/logged_request.h"
#include "net/server/stages.h"

#include <QLoggingCategory>

namespace ulpan::stages {

Q_LOGGING_CATEGORY(logHttp, "ulpan.http", QtWarningMsg)

namespace {

constexpr qsizetype smallestGzip = 1024; // bytes

HttpResponse failure(const RouterParts &parts, const Journey &journey, const Error &error)
{
    if (error.kind == ErrorKind::Internal || error.kind == ErrorKind::Unavailable)
        qCWarning(logHttp).noquote() << journey.requestId << name(journey.request.method) << loggedPath(journey.match, journey.call.path)
                                     << error.reason << error.detail;
    const auto fieldName = [&](const QString &field) -> QString {
        const FieldInfo *row = recordType<Learner>().find(field.toUtf8());
        return journey.call.dialect == Dialect::Provisioning && row && row->rpc ? QString::fromLatin1(row->rpc) : field;
    };
    HttpResponse response = errorResponse(error, journey.call.dialect, journey.language, parts.catalogue, fieldName);
    response.headers.add("Content-Language", nameOf(journey.language));
    if (error.kind == ErrorKind::NotAllowed)
        response.headers.add("Allow", journey.match.allow);
    return response;
}

// A request that failed before its transaction could begin, or end, has done nothing: it may be tried again.
void keepFailure(Journey &journey, const Error &error, const HttpResponse &response)
{
    if (journey.keeper && !error.reason.startsWith("store.")) {
        // Where somebody else was quicker, theirs is what is kept.
        (void)journey.environment->store->write([&](Connection &database) { return journey.keeper->keep(database, response); });
    }
}

void addRateHeaders(const RateState &rate, HttpResponse &response)
{
    if (!rate.limit)
        return;
    response.headers.add("X-RateLimit-Limit", QByteArray::number(rate.limit));
    response.headers.add("X-RateLimit-Remaining", QByteArray::number(rate.remaining));
    response.headers.add("X-RateLimit-Reset", QByteArray::number(rate.fullIn));
    if (!rate.isAllowed)
        response.headers.set("Retry-After", QByteArray::number(rate.retryAfter));
}

bool isOneThingRead(const Journey &journey, const HttpResponse &response)
{
    return reads(journey.request) && response.status == 200 && !journey.match.operation->list && !response.headers.contains("Cache-Control");
}

// Different whenever a byte of the body is, be it because of another's name or another language; a version stands in front, where
// the rule has told one, and is what If-Match means.
void addTag(const Journey &journey, HttpResponse &response)
{
    const auto *body = std::get_if<QByteArray>(&response.body);
    const QByteArray version = response.headers.value("ETag");
    const bool isComplete = version.startsWith('"'); // of an answer that was kept
    if (!body || isComplete || (version.isEmpty() && !isOneThingRead(journey, response)))
        return;
    response.headers.set("ETag", '"' + version + (version.isEmpty() ? "" : "-") + tagOfBytes(*body) + '"');
}

// Whether it is for the eyes of who asks.
bool isPersonal(const Journey &journey)
{
    const Operation *operation = journey.match.operation;
    return operation && operation->ability != Ability::Anybody;
}

// Where the caller has it already, what it is stays unsaid; how it may be kept is said again.
void sparePayload(const Journey &journey, HttpResponse &response)
{
    const QByteArray tag = response.headers.value("ETag");
    const bool isKnown = tag.size() > 2 && journey.noneMatch.matchWeakly(QByteArrayView(tag).sliced(1).chopped(1));
    if (!isKnown || !reads(journey.request) || response.status != 200)
        return;
    response.status = 304;
    response.headers.removeAll("Content-");
    response.body = QByteArray();
}

bool isCompressible(const HttpResponse &response)
{
    const QByteArray type = response.headers.value("Content-Type");
    return type.startsWith("application/json") || type.startsWith("text/") || type.startsWith("application/yaml");
}

// Where there are secrets, the length of what is compressed would tell of them.
void compress(const Journey &journey, HttpResponse &response)
{
    const auto *body = std::get_if<QByteArray>(&response.body);
    // How long it gets of what is made while it is sent nobody knows yet.
    const bool isLong = body ? body->size() > smallestGzip : isCompressible(response) && !response.headers.contains("Content-Length");
    if (!isLong || response.headers.contains("Content-Encoding") || response.headers.value("Cache-Control").contains("no-store")
        || !prefersGzip(journey.request.headers.value("Accept-Encoding")))
        return;
    if (!body) {
        response.body = gzipped(std::move(std::get<BodySource>(response.body)));
    } else if (QByteArray small = gzipped(*body); !small.isEmpty()) {
        response.body = std::move(small);
    } else {
        return;
    }
    response.headers.add("Content-Encoding", "gzip");
}

// How the answer may be kept, and what else it hangs on.
void addKeeping(const Journey &journey, HttpResponse &response)
{
    QByteArray vary = response.headers.value("Vary");
    const auto add = [&vary](const char *name) { vary += QByteArray(vary.isEmpty() ? "" : ", ") + name; };
    const bool isPersonalReading = reads(journey.request) && isPersonal(journey);
    if (isPersonalReading && !response.headers.contains("Cache-Control"))
        response.headers.add("Cache-Control", "private, no-cache");
    if (!isPublicPath(journey.call.path) && !vary.contains("Origin"))
        add("Origin");
    if (isCompressible(response))
        add("Accept-Encoding");
    if ((isPersonalReading || response.headers.contains("Content-Language")) && !vary.contains("Accept-Language"))
        add("Accept-Language");
    if (isPersonalReading)
        add(journey.match.institution.isEmpty() ? "Authorization, X-Institution" : "Authorization");
    if (!vary.isEmpty())
        response.headers.set("Vary", vary);
}

// For who watches over the server.
void note(const RouterParts &parts, const Journey &journey, const HttpResponse &response)
{
    const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - journey.begunAt);
    parts.environment(journey.test).metrics->count({journey.match.operation, response.status, duration, !journey.rate.isAllowed});
    if (parts.config.log)
        parts.config.log->write(logEntryOf(journey, response, parts.clock.now(), duration));
}

} // namespace

HttpResponse refuse(const RouterParts &parts, const Journey &journey, const Error &error)
{
    HttpResponse response = failure(parts, journey, error);
    response.headers.add("X-Request-Id", journey.requestId);
    addRateHeaders(journey.rate, response);
    addCorsHeaders(journey, response);
    addKeeping(journey, response);
    note(parts, journey, response);
    return response;
}

HttpResponse finish(const RouterParts &parts, Journey &journey, const Result<void> &outcome)
{
    HttpResponse response = outcome ? std::move(*journey.answer) : failure(parts, journey, outcome.error());
    response.authenticated = journey.caller.kind != Caller::Kind::Nobody;
    if (!outcome)
        keepFailure(journey, outcome.error(), response);
    // Before the answer is on its way, or who sends the request again at once would find it still running.
    journey.keeper.reset();
    if (outcome && journey.match.operation && journey.match.operation->is(TellsSecrets))
        response.headers.set("Cache-Control", "no-store");
    if (outcome)
        addTag(journey, response);
    response.headers.add("X-Request-Id", journey.requestId);
    // What was let through is what the credential is used for.
    const bool due = journey.rule
        && journey.environment->access->uses().note(journey.caller, journey.match.operation->name, journey.caller.used, parts.clock.now());
    if (due && journey.environment->usesDue)
        journey.environment->usesDue();
    addRateHeaders(journey.rate, response);
    addCorsHeaders(journey, response);
    addKeeping(journey, response);
    sparePayload(journey, response);
    compress(journey, response);
    parts.config.live.metrics->leave();
    note(parts, journey, response);
    return response;
}

} // namespace ulpan::stages
