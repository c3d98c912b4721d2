#include "net/api/call.h"

#include <QUrl>

namespace ulpan {

namespace {

constexpr QByteArrayView reservedNames[] = {"page", "per_page", "sort", "q", "institution"};

int number(const Call &call, QByteArrayView name, int otherwise, const char *reason, QList<Problem> &problems)
{
    const QString text = call.queryValue(name);
    if (text.isEmpty())
        return otherwise;
    bool read = false;
    const int value = text.toInt(&read);
    if (!read)
        problems << Problem{QString::fromLatin1(name), reason};
    return read ? value : otherwise;
}

// The call's own address with another page.
QByteArray pageLink(const Call &call, qint64 page)
{
    QByteArray link = call.baseUrl + call.path + '?';
    for (const auto &[name, value] : call.query) {
        if (name != "page")
            link += name.toPercentEncoding("[]") + '=' + value.toUtf8().toPercentEncoding() + '&';
    }
    return link + "page=" + QByteArray::number(page);
}

void writeLink(JsonWriter &json, const char *name, const Call &call, qint64 page, bool exists)
{
    json.key(name);
    exists ? json.text(pageLink(call, page)) : json.null();
}

} // namespace

Result<ListQuery> readListQuery(const Call &call)
{
    ListQuery query;
    QList<Problem> problems;
    query.page = number(call, "page", 1, "list.page", problems);
    query.perPage = number(call, "per_page", 25, "list.per_page", problems);
    query.search = call.queryValue("q");
    for (const QString &key : call.queryValue("sort").split(u',', Qt::SkipEmptyParts)) {
        const bool descending = key.startsWith(u'-');
        query.sort << ListQuery::SortKey{key.mid(descending ? 1 : 0).trimmed().toUtf8(), descending};
    }
    for (const auto &[name, value] : call.query) {
        const bool bracketed = name.startsWith("filter[") && name.endsWith(']');
        if (bracketed)
            query.filters << ListQuery::Filter{name.sliced(7).chopped(1), value, true};
        else if (std::find(std::begin(reservedNames), std::end(reservedNames), name) == std::end(reservedNames))
            query.filters << ListQuery::Filter{name, value, false};
    }
    if (!problems.isEmpty())
        return invalid(problems);
    return query;
}

HttpResponse pageResponse(const Call &call, const JsonPage &page)
{
    const Result<ListQuery> query = readListQuery(call);
    const qint64 perPage = query->perPage, current = query->page;
    const qint64 last = std::max<qint64>(1, (page.total + perPage - 1) / perPage);
    const qint64 from = (current - 1) * perPage + 1;
    QByteArray body;
    body.reserve(page.rows.size() + 1024);
    JsonWriter json(body);
    json.beginObject().key("data").raw(page.rows);
    json.key("links").beginObject();
    writeLink(json, "first", call, 1, true);
    writeLink(json, "last", call, last, true);
    writeLink(json, "prev", call, std::min(current - 1, last), current > 1);
    writeLink(json, "next", call, current + 1, current < last);
    json.endObject();
    json.key("meta").beginObject();
    json.key("current_page").integer(current).key("from");
    page.count ? json.integer(from) : json.null();
    json.key("last_page").integer(last).key("path").text(call.baseUrl + call.path);
    json.key("per_page").integer(perPage).key("to");
    page.count ? json.integer(from + page.count - 1) : json.null();
    json.key("total").integer(page.total).endObject().endObject();
    return jsonResponse(200, std::move(body));
}

} // namespace ulpan
