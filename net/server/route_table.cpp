#include "net/server/route_table.h"

#include <QVarLengthArray>

#include <algorithm>

namespace ulpan {

namespace {

using Segments = QVarLengthArray<QByteArrayView, 8>;

Segments segmentsOf(QByteArrayView path)
{
    Segments segments;
    qsizetype begin = 1;
    for (qsizetype i = 1; i <= path.size(); ++i) {
        if (i == path.size() || path.at(i) == '/') {
            segments.append(path.sliced(begin, i - begin));
            begin = i + 1;
        }
    }
    return segments;
}

bool isPlaceholder(QByteArrayView segment)
{
    return segment.startsWith('{');
}

using Pattern = std::vector<QByteArrayView>;

bool fits(const Pattern &pattern, const Segments &segments)
{
    return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(), [](QByteArrayView known, QByteArrayView sent) {
        return isPlaceholder(known) ? !sent.isEmpty() : known == sent;
    });
}

// Has a word where the other has a place for any.
bool isMoreExact(const Pattern &one, const Pattern &other)
{
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                        [](QByteArrayView a, QByteArrayView b) { return !isPlaceholder(a) && isPlaceholder(b); });
}

} // namespace

RouteTable::RouteTable()
{
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
                const Endpoint &endpoint = operation.endpoint(dialect);
                if (endpoint.path)
                    {
                    // The rows are constants, so views of their paths stay good.
                    const Segments segments = segmentsOf(endpoint.path);
                    m_routes.push_back({&operation, dialect, endpoint.method, {segments.begin(), segments.end()}});
                }
            }
        }
    }
    std::stable_sort(m_routes.begin(), m_routes.end(), [](const Route &a, const Route &b) { return isMoreExact(a.segments, b.segments); });
}

RouteTable::Match RouteTable::find(HttpMethod method, const QByteArray &path) const
{
    const HttpMethod wanted = method == HttpMethod::Head ? HttpMethod::Get : method == HttpMethod::Put ? HttpMethod::Patch : method;
    const Segments segments = segmentsOf(path);
    Match match;
    QList<QByteArray> allowed;
    const Route *first = nullptr;
    for (const Route &route : m_routes) {
        if (!fits(route.segments, segments))
            continue;
        first = first ? first : &route;
        // A path that is spelled out is no value of another's place.
        if (isMoreExact(first->segments, route.segments))
            break;
        match.dialect = route.dialect;
        const auto allow = [&allowed](HttpMethod known) {
            if (!allowed.contains(name(known)))
                allowed << name(known);
        };
        allow(route.method);
        if (route.method == HttpMethod::Patch)
            allow(HttpMethod::Put);
        if (route.method == HttpMethod::Get)
            allow(HttpMethod::Head);
        if (route.method != wanted || match.operation)
            continue;
        match.operation = route.operation;
        for (qsizetype i = 0; i < segments.size(); ++i) {
            if (!isPlaceholder(route.segments[size_t(i)]))
                continue;
            const std::optional<QString> value = urlDecoded(segments.at(i), PlusIs::Plus);
            match.isUnreadable = match.isUnreadable || !value;
            if (route.segments[size_t(i)] == "{institution}")
                match.institution = value.value_or(QString());
            else
                match.values << value.value_or(QString());
        }
    }
    if (!match.operation && !allowed.isEmpty())
        match.allow = (allowed << name(HttpMethod::Options)).join(", ");
    return match;
}

} // namespace ulpan
