#include "net/server/cors.h"

#include <algorithm>

namespace ulpan {

namespace {

constexpr char corsReadable[] = "Content-Disposition, Content-Language, ETag, Idempotent-Replayed, Location, Retry-After, X-RateLimit-Limit, "
                                "X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id";
constexpr char corsSeconds[] = "7200"; // what browsers keep at most

bool isHeaderList(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ',' || c == ' ';
    });
}

// As long as no institution is known an origin of any is good: of a preflight what may be read is decided by the call
// itself, and whoever has not signed in yet reads nothing of any institution.
bool isAllowedOrigin(const Journey &journey, const QByteArray &origin, bool isPreflight)
{
    if (!journey.institutions)
        return false;
    const std::optional<Id> institution = journey.institution ? journey.institution : journey.caller.institution;
    const bool known = !isPreflight && institution.value_or(0) != 0;
    const QSet<QByteArray> &origins = known ? journey.institutions->of(institution).origins : journey.institutions->origins;
    return origins.contains(origin.toLower());
}

void allowOrigin(const Journey &journey, HttpResponse &response, bool isPreflight)
{
    const QByteArray origin = journey.request.headers.value("Origin");
    if (isPublicPath(journey.call.path))
        response.headers.add("Access-Control-Allow-Origin", "*");
    else if (!origin.isEmpty() && isAllowedOrigin(journey, origin, isPreflight))
        response.headers.add("Access-Control-Allow-Origin", origin);
}

} // namespace

bool isPublicPath(QByteArrayView path)
{
    if (path.startsWith("/test/"))
        path = path.sliced(5);
    return path.startsWith("/api/public/") || path == "/api/subscription-plans";
}

void addCorsHeaders(const Journey &journey, HttpResponse &response)
{
    if (journey.request.method == HttpMethod::Options || !journey.request.headers.contains("Origin"))
        return;
    const qsizetype before = response.headers.lines().size();
    allowOrigin(journey, response, false);
    if (response.headers.lines().size() > before)
        response.headers.add("Access-Control-Expose-Headers", corsReadable);
}

HttpResponse preflightResponse(const Journey &journey, const QByteArray &allow)
{
    HttpResponse response{204, {{"Allow", allow}}, QByteArray()};
    const HttpHeaders &headers = journey.request.headers;
    if (!headers.contains("Origin") || !headers.contains("Access-Control-Request-Method"))
        return response;
    const qsizetype before = response.headers.lines().size();
    allowOrigin(journey, response, true);
    if (response.headers.lines().size() > before) {
        response.headers.add("Access-Control-Allow-Methods", allow);
        const QByteArray wanted = headers.value("Access-Control-Request-Headers");
        if (isHeaderList(wanted))
            response.headers.add("Access-Control-Allow-Headers", wanted);
        response.headers.add("Access-Control-Max-Age", corsSeconds);
    }
    response.headers.add("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    return response;
}

} // namespace ulpan
