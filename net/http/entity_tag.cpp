#include "net/http/entity_tag.h"

#include <algorithm>

namespace ulpan {

EntityTags EntityTags::parse(QByteArrayView header)
{
    EntityTags result;
    header = header.trimmed();
    if (header == "*") {
        result.any = true;
        return result;
    }
    while (!header.isEmpty()) {
        Tag tag;
        tag.isWeak = header.startsWith("W/");
        if (tag.isWeak)
            header = header.sliced(2);
        const bool isQuoted = header.startsWith('"');
        const qsizetype end = isQuoted ? header.indexOf('"', 1) : header.indexOf(',');
        tag.value = (end < 0 ? header : header.first(end)).sliced(isQuoted ? 1 : 0).trimmed().toByteArray();
        if (!tag.value.isEmpty())
            result.tags << tag;
        const qsizetype comma = end < 0 ? -1 : header.indexOf(',', end);
        header = comma < 0 ? QByteArrayView() : header.sliced(comma + 1).trimmed();
    }
    return result;
}

bool EntityTags::matchWeakly(QByteArrayView value) const
{
    return any || std::any_of(tags.begin(), tags.end(), [value](const Tag &tag) { return tag.value == value; });
}

} // namespace ulpan
