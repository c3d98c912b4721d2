#include "models/records/json_filters.h"

#include "models/records/scalars.h"

#include <QJsonArray>

namespace ulpan {

namespace {

std::optional<QString> filterText(const RecordType &type, const QByteArray &name, const QJsonValue &value)
{
    const FieldInfo *field = type.find(name);
    if (value.isBool() && field && field->type == FieldType::Flag)
        return QString::number(int(value.toBool()));
    return value.isNull() ? std::nullopt : scalarText(value);
}

} // namespace

void readJsonFilters(const RecordType &type, const QJsonObject &sent, ListQuery &query,
                     QList<Problem> &problems)
{
    for (auto part = sent.constBegin(); part != sent.constEnd(); ++part) {
        const QByteArray name = part.key().toUtf8();
        const bool isSearch = name == "q";
        const QJsonArray values = part->isArray() && !isSearch ? part->toArray() : QJsonArray{*part};
        const QString place = QStringLiteral("filter.") + part.key();
        if (values.isEmpty())
            problems << Problem{place, "field.required"};
        for (const QJsonValue &value : values) {
            const std::optional<QString> text = filterText(type, name, value);
            if (!text)
                problems << Problem{place, "field.text"};
            else if (isSearch && text->trimmed().isEmpty())
                problems << Problem{place, "field.required"};
            else if (isSearch)
                query.search = *text;
            else
                query.filters << ListQuery::Filter{name, *text};
        }
    }
}

} // namespace ulpan
