#include "models/base/text.h"
#include "models/records/record.h"

namespace ulpan {

namespace {

// What a filter by the field is called, up to the _from and _to of a moment.
QByteArray filterNameOf(const FieldInfo &field)
{
    QByteArray name = field.filter ? field.filter : field.wire;
    if (field.type == FieldType::Instant && name.endsWith("_at"))
        name.chop(3);
    return name;
}

} // namespace

std::optional<ListFilter> RecordType::filter(QByteArrayView wanted) const
{
    using enum ListFilter::Kind;
    for (const LinkFilter &link : links) {
        if (wanted == link.name)
            return ListFilter{Link, nullptr, &link};
    }
    for (const FieldInfo &field : fields) {
        if (!field.is(Filterable))
            continue;
        const QByteArray own = filterNameOf(field);
        if (field.type != FieldType::Instant) {
            if (wanted == own)
                return ListFilter{field.is(Tagged) ? Tag : Equal, &field};
        } else if (wanted.startsWith(own)) {
            if (wanted.sliced(own.size()) == "_from")
                return ListFilter{From, &field};
            if (wanted.sliced(own.size()) == "_to")
                return ListFilter{To, &field};
        }
    }
    return std::nullopt;
}

QList<QByteArray> RecordType::filterNames() const
{
    QList<QByteArray> names;
    for (const FieldInfo &field : fields) {
        if (!field.is(Filterable) || field.is(Secret))
            continue;
        const QByteArray own = filterNameOf(field);
        if (field.type == FieldType::Instant)
            names << own + "_from" << own + "_to";
        else
            names << own;
    }
    for (const LinkFilter &link : links)
        names << link.name;
    return names;
}

QString tagOf(const FieldInfo &field, const QString &value)
{
    return QLatin1StringView(field.wire) + u':' + caseFolded(value);
}

QStringList tagsOf(const RecordType &type, const void *record)
{
    QStringList tags;
    for (const FieldInfo &field : type.fields) {
        if (!field.is(Tagged))
            continue;
        const qsizetype others = tags.size(); // of another name, so that none is the same
        for (const QString &value : valueOf<QStringList>(field, record)) {
            const QString tag = tagOf(field, value);
            if (std::find(tags.cbegin() + others, tags.cend(), tag) == tags.cend())
                tags << tag;
        }
    }
    return tags;
}

} // namespace ulpan
