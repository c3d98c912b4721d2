#include "models/store/json_sql.h"

#include "models/base/text.h"

namespace ulpan {

namespace {

QString referenceName(const FieldInfo &field)
{
    const RecordType &target = field.target();
    return QStringLiteral("(select t.%1 from %2 t where t.id = r.%3)")
        .arg(QLatin1StringView(target.nameField), QLatin1StringView(target.table), columnOf(field));
}

QString quoted(const char *name)
{
    return u'\'' + QLatin1StringView(name) + u'\'';
}

QString platformValue(Engine engine, const FieldInfo &field)
{
    const bool sqlite = engine == Engine::Sqlite;
    const QString column = QStringLiteral("r.") + columnOf(field);
    switch (field.type) {
    case FieldType::Identifier: return QStringLiteral("nullif(%1, 0)").arg(column);
    case FieldType::Integer:
    case FieldType::Instant: return column;
    case FieldType::Text:
    case FieldType::Choice: return QStringLiteral("nullif(%1, '')").arg(column);
    case FieldType::List:
    case FieldType::Json: return (sqlite ? QStringLiteral("json(%1)") : QStringLiteral("%1::json")).arg(column);
    case FieldType::Flag: return (sqlite ? QStringLiteral("json(iif(%1, 'true', 'false'))") : QStringLiteral("(%1 <> 0)")).arg(column);
    case FieldType::Reference:
        return (sqlite ? QStringLiteral("iif(%1 is null, null, json_object('id', %1, 'name', %2))")
                       : QStringLiteral("case when %1 is null then null else (select row_to_json(o) from (select %1 as id, %2 as name) o) end"))
            .arg(column, referenceName(field));
    }
    Q_UNREACHABLE();
}

QString provisioningValue(Engine engine, const FieldInfo &field)
{
    const bool sqlite = engine == Engine::Sqlite;
    const QString column = QStringLiteral("r.") + columnOf(field);
    const auto asText = [&](const QString &number) {
        return (sqlite ? QStringLiteral("cast(%1 as text)") : QStringLiteral("%1::text")).arg(number);
    };
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer: return asText(column);
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Instant: return field.is(UpperRpc) ? QStringLiteral("upper(%1)").arg(column) : column;
    case FieldType::Flag: return column;
    case FieldType::Reference: {
        const RecordType &target = field.target();
        // On PostgreSQL this puts spaces in, which json_strip_nulls around the row takes out again.
        return QStringLiteral("%1(%2, %3, %4, %5)")
            .arg(QLatin1StringView(sqlite ? "json_object" : "json_build_object"), quoted(target.find("id")->rpc),
                 asText(QStringLiteral("coalesce(%1, 0)").arg(column)), quoted(target.rpcName),
                 QStringLiteral("coalesce(%1, '')").arg(referenceName(field)));
    }
    case FieldType::List:
    case FieldType::Json: return platformValue(engine, field);
    }
    Q_UNREACHABLE();
}

QString value(Engine engine, Naming naming, const FieldInfo &field)
{
    return naming == Naming::Platform ? platformValue(engine, field) : provisioningValue(engine, field);
}

QString sqliteObject(const RecordType &type, Naming naming, bool withIntegers)
{
    QStringList parts;
    for (const FieldInfo &field : type.fields) {
        const char *name = nameIn(naming, field);
        if (name && (withIntegers || field.type != FieldType::Integer))
            parts << quoted(name) + u',' + value(Engine::Sqlite, naming, field);
    }
    return QStringLiteral("json_object(%1)").arg(parts.join(u','));
}

} // namespace

QString columnOf(const FieldInfo &field)
{
    const QString name = QLatin1StringView(field.column ? field.column : field.wire);
    return field.type == FieldType::Reference && !field.column ? name + QStringLiteral("_id") : name;
}

QString keyColumnOf(const FieldInfo &field)
{
    return field.is(FoldedKey) || field.is(CaseKey) ? columnOf(field) + QStringLiteral("_key") : columnOf(field);
}

QString keyOf(const FieldInfo &field, const QString &value)
{
    if (field.is(FoldedKey))
        return folded(value);
    return field.is(CaseKey) ? caseFolded(value) : value;
}

QString jsonArraySelect(Engine engine, const RecordType &type, Naming naming, const QString &source)
{
    if (engine == Engine::Postgres) {
        QStringList columns;
        for (const FieldInfo &field : type.fields) {
            if (const char *name = nameIn(naming, field))
                columns << QStringLiteral("%1 as \"%2\"").arg(value(engine, naming, field), QLatin1StringView(name));
        }
        // No other value of that dialect is null, so this leaves out just the integers there are not.
        const QString row = naming == Naming::Platform ? QStringLiteral("row_to_json(x)") : QStringLiteral("json_strip_nulls(row_to_json(x))");
        return QStringLiteral("select coalesce('[' || string_agg(%1::text, ',') || ']', '[]'), count(*) from (select %2 from (%3) r) x")
            .arg(row, columns.join(u','), source);
    }
    QString object = sqliteObject(type, naming, true);
    if (naming == Naming::Provisioning) {
        for (const FieldInfo &field : type.fields) {
            if (field.type == FieldType::Integer && nameIn(naming, field))
                object = QStringLiteral("case when r.%1 is null then %2 else %3 end").arg(columnOf(field), sqliteObject(type, naming, false), object);
        }
    }
    // Read as a blob: as text it would be turned to UTF-16 and back.
    return QStringLiteral("select cast(json_group_array(%1) as blob), count(*) from (%2) r").arg(object, source);
}

} // namespace ulpan
