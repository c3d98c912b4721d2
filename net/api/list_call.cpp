#include "net/api/call.h"

#include <QUrl>

#include <algorithm>

namespace ulpan {

namespace {

constexpr QByteArrayView reservedNames[] = {"page", "per_page", "sort", "q", "cursor", "institution"};

// From a number as large as any on it is `most`.
qint64 number(const Call &call, QByteArrayView name, qint64 otherwise, qint64 most, const char *reason, QList<Problem> &problems)
{
    const QString text = call.queryValue(name).trimmed();
    if (text.isEmpty())
        return otherwise;
    bool read = false;
    const qint64 value = text.toLongLong(&read);
    const bool isBeyond = !read && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!read && !isBeyond)
        problems << Problem{QString::fromLatin1(name), reason};
    return isBeyond ? most : read ? std::min(value, most) : otherwise;
}

// role, role[], role[2], filter[role] and filter[role][] are all the filter role.
QByteArray filterName(const QByteArray &name)
{
    const qsizetype open = name.indexOf('[');
    if (open < 0)
        return name;
    if (!name.startsWith("filter["))
        return name.left(open);
    const qsizetype end = name.indexOf(']');
    return end > open + 1 ? name.sliced(open + 1, end - open - 1) : QByteArray("filter");
}

// The call's own address at another place of the list: "page" or "cursor" says which.
QByteArray placeLink(const Call &call, const char *way, const QByteArray &place)
{
    QByteArray link = call.baseUrl + call.path.toPercentEncoding("/") + '?';
    for (const auto &[name, value] : call.query) {
        if (name != "page" && name != "cursor")
            link += name.toPercentEncoding("[]") + '=' + value.toUtf8().toPercentEncoding() + '&';
    }
    return link + way + '=' + place;
}

void writeLink(JsonWriter &json, const char *name, const Call &call, qint64 page, bool exists)
{
    json.key(name);
    exists ? json.text(placeLink(call, "page", QByteArray::number(page))) : json.null();
}

void writeCursorLink(JsonWriter &json, const char *name, const Call &call, const QByteArray &cursor)
{
    json.key(name);
    cursor.isEmpty() ? json.null() : json.text(placeLink(call, "cursor", cursor));
}

void writeCursor(JsonWriter &json, const char *name, const QByteArray &cursor)
{
    json.key(name);
    cursor.isEmpty() ? json.null() : json.text(cursor);
}

// Where the run stands in the whole list is not known, and nothing is counted.
void writeRun(JsonWriter &json, const Call &call, const JsonPage &page, int perPage)
{
    json.key("links").beginObject().key("first").null().key("last").null();
    writeCursorLink(json, "prev", call, page.previous);
    writeCursorLink(json, "next", call, page.next);
    json.endObject();
    json.key("meta").beginObject().key("current_page").null().key("from").null().key("last_page").null();
    json.key("path").text(call.baseUrl + call.path.toPercentEncoding("/")).key("per_page").integer(perPage).key("to").null().key("total").null();
    writeCursor(json, "next_cursor", page.next);
    writeCursor(json, "prev_cursor", page.previous);
    json.endObject();
}

} // namespace

Result<ListQuery> readListQuery(const Call &call)
{
    ListQuery query;
    QList<Problem> problems;
    constexpr int anySize = 1'000'000; // of a page; more than is allowed
    query.page = number(call, "page", 1, ListQuery::lastPage, "list.page", problems);
    query.perPage = int(std::max<qint64>(number(call, "per_page", 25, anySize, "list.per_page", problems), 0));
    query.search = call.queryValue("q");
    for (const auto &[name, value] : call.query) {
        if (name == "cursor")
            query.cursor = value;
    }
    for (const QString &key : call.queryValue("sort").split(u',', Qt::SkipEmptyParts)) {
        const bool descending = key.startsWith(u'-');
        query.sort << ListQuery::SortKey{key.mid(descending ? 1 : 0).trimmed().toUtf8(), descending};
    }
    for (const auto &[name, value] : call.query) {
        // A form's field that nobody filled in is no filter.
        if (value.trimmed().isEmpty() || std::find(std::begin(reservedNames), std::end(reservedNames), name) != std::end(reservedNames))
            continue;
        query.filters << ListQuery::Filter{filterName(name), value, true};
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
    if (query->cursor) {
        writeRun(json, call, page, query->perPage);
        json.endObject();
        return jsonResponse(200, std::move(body));
    }
    json.key("links").beginObject();
    writeLink(json, "first", call, 1, true);
    writeLink(json, "last", call, last, true);
    writeLink(json, "prev", call, std::min(current - 1, last), current > 1);
    writeLink(json, "next", call, current + 1, current < last);
    json.endObject();
    json.key("meta").beginObject();
    json.key("current_page").integer(current).key("from");
    page.count ? json.integer(from) : json.null();
    json.key("last_page").integer(last).key("path").text(call.baseUrl + call.path.toPercentEncoding("/"));
    json.key("per_page").integer(perPage).key("to");
    page.count ? json.integer(from + page.count - 1) : json.null();
    json.key("total").integer(page.total).endObject().endObject();
    return jsonResponse(200, std::move(body));
}

} // namespace ulpan
