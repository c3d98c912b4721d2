#include "net/server/route_table.h"

#include <QVarLengthArray>

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
}

RouteTable::Match RouteTable::find(HttpMethod method, const QByteArray &path) const
{
    const HttpMethod wanted = method == HttpMethod::Head ? HttpMethod::Get : method == HttpMethod::Put ? HttpMethod::Patch : method;
    const Segments segments = segmentsOf(path);
    Match match;
    QList<QByteArray> allowed;
    for (const Route &route : m_routes) {
        if (qsizetype(route.segments.size()) != segments.size())
            continue;
        bool same = true;
        for (qsizetype i = 0; same && i < segments.size(); ++i)
            same = isPlaceholder(route.segments[size_t(i)]) ? !segments.at(i).isEmpty() : route.segments[size_t(i)] == segments.at(i);
        if (!same)
            continue;
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
