#include "net/http/form.h"
#include "net/server/logged_request.h"
#include "net/server/route_table.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Every byte as % and two digits, so that nothing in it can be taken for more than a value.
QByteArray escaped(const QString &value)
{
    return '%' + value.toUtf8().toHex('%');
}

// The path that leads to the same place.
QByteArray pathTo(const RouteTable::Match &match)
{
    QByteArrayList segments;
    qsizetype next = 0;
    for (const QByteArray &segment : QByteArray(match.operation->endpoint(match.dialect).path).split('/')) {
        if (!segment.startsWith('{'))
            segments << segment;
        else
            segments << escaped(segment == "{institution}" ? match.institution : match.values.value(next++));
    }
    require(next == match.values.size());
    return segments.join('/');
}

void checkDecoding(const QByteArray &bytes)
{
    for (const PlusIs plus : {PlusIs::Plus, PlusIs::Blank}) {
        const std::optional<QString> text = urlDecoded(bytes, plus);
        if (!text)
            continue;
        require(text->size() <= bytes.size());
        require(text->isEmpty() || urlDecoded(escaped(*text), plus) == text);
        require(urlDecoded(text->toUtf8().toPercentEncoding(), plus) == text);
    }
}

} // namespace

// A path leads to one operation with the values that stand in it, however they are escaped; a log line of it
// is short.
ULPAN_FUZZ_TARGET(6000, 1'100'000)
{
    static const RouteTable routes;
    const QByteArray path = input.toByteArray();
    checkDecoding(path);
    for (const HttpMethod method :
         {HttpMethod::Get, HttpMethod::Head, HttpMethod::Post, HttpMethod::Put, HttpMethod::Patch,
          HttpMethod::Delete, HttpMethod::Options, HttpMethod::Other}) {
        const RouteTable::Match match = routes.find(method, path);
        require(!match.operation || match.allow.isEmpty());
        require(loggedPath(match, path).size() <= 500);
        if (!match.operation || match.isUnreadable)
            continue;
        const RouteTable::Match again = routes.find(method, pathTo(match));
        require(again.operation == match.operation && again.dialect == match.dialect &&
                again.values == match.values && again.institution == match.institution);
    }
}
