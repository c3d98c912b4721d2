#include "models/json/json_writer.h"
#include "models/store/json_sql.h"

namespace ulpan {

QStringList columnsOf(const RecordType &type)
{
    QStringList columns;
    for (const FieldInfo &field : type.fields) {
        columns << columnOf(field);
        if (hasKeyColumn(field))
            columns << sortColumnOf(field);
    }
    if (type.isSearchable())
        columns << QStringLiteral("search_text");
    if (type.isTagged())
        columns << QStringLiteral("tag_keys");
    return columns;
}

QString nameSqlOf(const RecordType &type)
{
    return type.nameExpression ? QString::fromLatin1(type.nameExpression) : QStringLiteral("t.") + QLatin1StringView(type.nameField);
}

QVariant sqlValue(const FieldInfo &field, const void *record)
{
    switch (field.type) {
    case FieldType::Identifier: {
        const Id id = valueOf<Id>(field, record);
        return id ? QVariant(id) : QVariant(QMetaType::fromType<qint64>());
    }
    case FieldType::Reference: {
        const Id id = valueOf<Reference>(field, record).id;
        return id ? QVariant(id) : QVariant(QMetaType::fromType<qint64>());
    }
    case FieldType::Integer: {
        const auto &number = valueOf<std::optional<qint64>>(field, record);
        return number ? QVariant(*number) : QVariant(QMetaType::fromType<qint64>());
    }
    case FieldType::List: return QString::fromUtf8(jsonTexts(valueOf<QStringList>(field, record)));
    case FieldType::Flag: return valueOf<bool>(field, record) ? 1 : 0;
    // Unknown is null in the database as it is on the wire.
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Instant:
    case FieldType::Json: return isBlank(field, record) ? QVariant(QMetaType::fromType<QString>()) : QVariant(textOf(field, record));
    }
    Q_UNREACHABLE();
}

QString selectList(const RecordType &type)
{
    QStringList columns;
    for (const FieldInfo &field : type.fields) {
        columns << QStringLiteral("r.") + columnOf(field);
        if (field.type == FieldType::Reference) {
            const RecordType &target = field.target();
            columns << QStringLiteral("(select %1 from %2 t where t.id = r.%3)")
                           .arg(nameSqlOf(target), QLatin1StringView(target.table), columnOf(field));
        }
    }
    return columns.join(QStringLiteral(", "));
}

void readRow(const RecordType &type, const Cursor &cursor, void *record)
{
    int column = 0;
    for (const FieldInfo &field : type.fields) {
        const QVariant value = cursor.value(column++);
        switch (field.type) {
        case FieldType::Identifier: valueOf<Id>(field, record) = value.toLongLong(); break;
        case FieldType::Integer:
            valueOf<std::optional<qint64>>(field, record) = value.isNull() ? std::nullopt : std::optional(value.toLongLong());
            break;
        case FieldType::List: valueOf<QStringList>(field, record) = textsFromJson(value.toString().toUtf8()); break;
        case FieldType::Flag: valueOf<bool>(field, record) = value.toInt() != 0; break;
        case FieldType::Reference: valueOf<Reference>(field, record) = {value.toLongLong(), cursor.text(column++)}; break;
        case FieldType::Text: valueOf<QString>(field, record) = value.toString(); break;
        case FieldType::Choice:
        case FieldType::Instant:
        case FieldType::Json: (void)readText(field, value.toString(), record); break;
        }
    }
}

} // namespace ulpan
