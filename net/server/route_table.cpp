#include "net/server/route_table.h"

namespace ulpan {

namespace {

QList<QByteArray> segmentsOf(QByteArrayView path)
{
    QList<QByteArray> segments = path.toByteArray().split('/');
    segments.removeFirst();
    return segments;
}

bool isPlaceholder(const QByteArray &segment)
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
                    m_routes.push_back({&operation, dialect, endpoint.method, segmentsOf(endpoint.path)});
            }
        }
    }
}

RouteTable::Match RouteTable::find(HttpMethod method, const QByteArray &path) const
{
    const HttpMethod wanted = method == HttpMethod::Head ? HttpMethod::Get : method == HttpMethod::Put ? HttpMethod::Patch : method;
    const QList<QByteArray> segments = segmentsOf(path);
    Match match;
    QList<QByteArray> allowed;
    for (const Route &route : m_routes) {
        if (route.segments.size() != segments.size())
            continue;
        bool same = true;
        for (qsizetype i = 0; same && i < segments.size(); ++i)
            same = isPlaceholder(route.segments.at(i)) ? !segments.at(i).isEmpty() : route.segments.at(i) == segments.at(i);
        if (!same)
            continue;
        match.dialect = route.dialect;
        allowed << name(route.method);
        if (route.method == HttpMethod::Patch)
            allowed << "PUT";
        if (route.method == HttpMethod::Get)
            allowed << "HEAD";
        if (route.method != wanted || match.operation)
            continue;
        match.operation = route.operation;
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const QString value = QString::fromUtf8(QByteArray::fromPercentEncoding(segments.at(i)));
            if (route.segments.at(i) == "{institution}")
                match.institution = value;
            else if (isPlaceholder(route.segments.at(i)))
                match.values << value;
        }
    }
    match.allow = allowed.join(", ");
    return match;
}

} // namespace ulpan
