#include "models/store/json_sql.h"

#include "models/base/sort_key.h"
#include "models/base/text.h"

#include <QHash>

namespace ulpan {

QString referenceNameSql(const FieldInfo &field)
{
    const RecordType &target = field.target();
    return QStringLiteral("(select %1 from %2 t where t.id = r.%3)")
        .arg(nameSqlOf(target), QLatin1StringView(target.table), columnOf(field));
}

namespace {

QString quoted(const char *name)
{
    return u'\'' + QLatin1StringView(name) + u'\'';
}

QString postgresPlatformValue(const FieldInfo &field)
{
    const QString column = QStringLiteral("r.") + columnOf(field);
    switch (field.type) {
    case FieldType::Identifier:
    case FieldType::Integer:
    case FieldType::Instant:
    case FieldType::Text:
    case FieldType::Choice: return column;
    case FieldType::List:
    case FieldType::Json: return column + QStringLiteral("::json");
    case FieldType::Flag: return QStringLiteral("(%1 <> 0)").arg(column);
    case FieldType::Reference:
        return QStringLiteral("case when %1 is null then null else (select row_to_json(o) from (select %1 as id, %2 as name) o) end")
            .arg(column, referenceNameSql(field));
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
    case FieldType::Instant: return QStringLiteral("coalesce(%1, '')").arg(field.is(UpperRpc) ? QStringLiteral("upper(%1)").arg(column) : column);
    case FieldType::Flag: return column;
    case FieldType::Reference: {
        const RecordType &target = field.target();
        // On PostgreSQL this puts spaces in, which json_strip_nulls around the row takes out again.
        return QStringLiteral("%1(%2, %3, %4, %5)")
            .arg(QLatin1StringView(sqlite ? "json_object" : "json_build_object"), quoted(target.find("id")->rpc),
                 asText(QStringLiteral("coalesce(%1, 0)").arg(column)), quoted(target.rpcName),
                 QStringLiteral("coalesce(%1, '')").arg(referenceNameSql(field)));
    }
    case FieldType::List:
    case FieldType::Json: return sqlite ? QStringLiteral("json(%1)").arg(column) : column + QStringLiteral("::json");
    }
    Q_UNREACHABLE();
}

QString sqliteProvisioningObject(const RecordType &type, bool withIntegers)
{
    QStringList parts;
    for (const FieldInfo &field : type.fields) {
        const char *name = nameIn(Naming::Provisioning, field);
        if (name && (withIntegers || field.type != FieldType::Integer))
            parts << quoted(name) + u',' + provisioningValue(Engine::Sqlite, field);
    }
    return QStringLiteral("json_object(%1)").arg(parts.join(u','));
}

QString sqliteObject(const RecordType &type)
{
    QString object = sqliteProvisioningObject(type, true);
    for (const FieldInfo &field : type.fields) {
        if (field.type == FieldType::Integer && nameIn(Naming::Provisioning, field))
            object = QStringLiteral("case when r.%1 is null then %2 else %3 end").arg(columnOf(field), sqliteProvisioningObject(type, false), object);
    }
    return object;
}

QString postgresRow(const RecordType &type, Naming naming)
{
    QStringList columns, last;
    for (const FieldInfo &field : type.fields) {
        const char *name = nameIn(naming, field);
        if (!name)
            continue;
        const QString sql = naming == Naming::Platform ? postgresPlatformValue(field) : provisioningValue(Engine::Postgres, field);
        QStringList &list = naming == Naming::Platform && isWrittenLast(field) ? last : columns;
        list << QStringLiteral("%1 as \"%2\"").arg(sql, QLatin1StringView(name));
    }
    return (columns + last).join(u',');
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

bool hasKeyColumn(const FieldInfo &field)
{
    return field.is(FoldedKey) || field.is(CaseKey) || field.is(SortedByKey);
}

QString keptKeyOf(const FieldInfo &field, const QString &value)
{
    return field.is(SortedByKey) ? sortKey(value) : keyOf(field, value);
}

QString sortColumnOf(const FieldInfo &field)
{
    return hasKeyColumn(field) ? columnOf(field) + QStringLiteral("_key") : columnOf(field);
}

namespace {

// The statement around `%1`, the rest; the same for every list of a type, so it is put together once.
QString arrayStatement(Engine engine, const RecordType &type, Naming naming)
{
    if (engine == Engine::Postgres) {
        // No other value of that dialect is null, so this leaves out just the integers there are not.
        const QString row = naming == Naming::Platform ? QStringLiteral("row_to_json(x)") : QStringLiteral("json_strip_nulls(row_to_json(x))");
        return QStringLiteral("select coalesce('[' || string_agg(%1::text, ',') || ']', '[]'), count(*) from (select %2 ").arg(row, postgresRow(type, naming));
    }
    // The objects are made inside, where the row still is: an outer select would get a copy of every column.
    // Read as a blob: as text it would be turned to UTF-16 and back.
    return QStringLiteral("select cast('[' || coalesce(group_concat(j), '') || ']' as blob), count(*) from (select %1 as j ").arg(sqliteObject(type));
}

} // namespace

QString jsonArraySelect(Engine engine, const RecordType &type, Naming naming, const QString &rest)
{
    thread_local QHash<std::pair<const RecordType *, int>, QString> statements;
    QString &statement = statements[{&type, int(engine) * 2 + int(naming)}];
    if (statement.isEmpty())
        statement = arrayStatement(engine, type, naming);
    return statement + rest + QStringLiteral(") x");
}

QString postgresObjectSql(const RecordType &type)
{
    return QStringLiteral("(select row_to_json(o)::text from (select %1) o)").arg(postgresRow(type, Naming::Platform));
}

QByteArray jsonArrayOf(const Cursor &cursor)
{
    constexpr char lead = '\xed'; // of U+D000 to U+DFFF, in the upper half of which are the surrogates
    QByteArray rows = cursor.bytes(0);
    for (qsizetype at = rows.indexOf(lead); at >= 0 && at + 2 < rows.size(); at = rows.indexOf(lead, at + 3)) {
        if (uchar(rows.at(at + 1)) >= 0xa0)
            rows.replace(at, 3, "\xef\xbf\xbd");
    }
    return rows;
}

} // namespace ulpan
