#include "net/http/entity_tag.h"

#include "net/http/header_value.h"

#include <QCryptographicHash>

#include <algorithm>

namespace ulpan {

namespace {

// Of RFC 9110, without the obsolete bytes beyond ASCII.
bool isTagText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '"'; });
}

// Cuts the first element off the list; false where it is no tag.
bool takeTag(QByteArrayView &list, EntityTags::Tag &tag)
{
    tag.isWeak = list.startsWith("W/");
    if (tag.isWeak)
        list = list.sliced(2);
    const bool isQuoted = list.startsWith('"');
    const qsizetype close = isQuoted ? list.indexOf('"', 1) : -1;
    if (isQuoted && close < 0)
        return false;
    const qsizetype comma = list.indexOf(',', isQuoted ? close + 1 : 0);
    const qsizetype end = comma < 0 ? list.size() : comma;
    const QByteArrayView written = isQuoted ? list.sliced(1, close - 1) : withoutBlanks(list.first(end));
    const QByteArrayView behind =
        isQuoted ? withoutBlanks(list.sliced(close + 1, end - close - 1)) : QByteArrayView();
    tag.value = written.toByteArray();
    list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    return behind.isEmpty() && isTagText(written) && !written.isEmpty() && (isQuoted || written != "*");
}

// Empty elements of a list are passed over.
void skipToTag(QByteArrayView &list)
{
    list = withoutBlanks(list);
    while (list.startsWith(','))
        list = withoutBlanks(list.sliced(1));
}

} // namespace

Result<EntityTags> EntityTags::of(const HttpHeaders &headers, QByteArrayView header)
{
    EntityTags result;
    if (!headers.contains(header))
        return result;
    QByteArrayList lines;
    for (const HttpHeaders::Line &line : headers.lines()) {
        if (line.first.compare(header, Qt::CaseInsensitive) == 0)
            lines << line.second;
    }
    const QByteArray all = lines.join(',');
    QByteArrayView list = withoutBlanks(all);
    result.any = list == "*";
    if (result.any)
        return result;
    bool isRead = true;
    for (skipToTag(list); isRead && !list.isEmpty(); skipToTag(list))
        isRead = takeTag(list, result.tags.emplaceBack());
    if (!isRead || result.tags.isEmpty())
        return Error{ErrorKind::Malformed, "request.entity_tags", {}, {}, {QString::fromLatin1(header)}};
    return result;
}

bool EntityTags::matchWeakly(QByteArrayView value) const
{
    return any ||
           std::any_of(tags.begin(), tags.end(), [value](const Tag &tag) { return tag.value == value; });
}

QByteArray tagOfBytes(const QByteArray &bytes)
{
    constexpr qsizetype enough = 16;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_160).first(enough).toHex();
}

} // namespace ulpan
