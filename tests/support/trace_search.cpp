#include "tests/support/trace_search.h"

#include <QDirIterator>

namespace ulpan::tests {

namespace {

template<class T> T found(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", result.error().reason.constData(), qUtf8Printable(result.error().detail));
    return std::move(*result);
}

} // namespace

QList<SchemaColumn> schemaColumns(Store &store)
{
    const char *sql = store.engine() == Engine::Sqlite
                          ? "select m.name, c.name, lower(c.type) from sqlite_master m, "
                            "pragma_table_info(m.name) c where m.type = "
                            "'table' and m.name not like 'sqlite_%' order by m.name, c.cid"
                          : "select c.table_name::text, c.column_name::text, c.data_type::text from "
                            "information_schema.columns c join "
                            "information_schema.tables t on t.table_schema = c.table_schema and t.table_name "
                            "= c.table_name and "
                            "t.table_type = 'BASE TABLE' where c.table_schema = 'public' order by "
                            "c.table_name, c.ordinal_position";
    return found(store.look([&](Connection &database) -> Result<QList<SchemaColumn>> {
        Cursor cursor = found(database.run(QLatin1StringView(sql)));
        QList<SchemaColumn> columns;
        while (cursor.next()) {
            const QString type = cursor.text(2);
            const bool number = type.contains(u"int") || type.contains(u"double");
            columns << SchemaColumn{cursor.text(0), cursor.text(1), !number};
        }
        return columns;
    }));
}

QStringList tracesOf(Store &store, const QStringList &texts)
{
    QStringList traces;
    const QList<SchemaColumn> columns = schemaColumns(store);
    for (const SchemaColumn &column : columns) {
        const QString text = QStringLiteral("lower(cast(\"%1\" as text))").arg(column.name);
        QStringList tests;
        QVariantList values;
        for (const QString &one : texts) {
            tests << text + QStringLiteral(" like ?");
            values << QStringLiteral("%%1%").arg(one.toLower());
        }
        const QString sql = QStringLiteral("select cast(\"%1\" as text) from \"%2\" where %3")
                                .arg(column.name, column.table, tests.join(QStringLiteral(" or ")));
        const QStringList rows = found(store.look([&](Connection &database) -> Result<QStringList> {
            Cursor cursor = found(database.run(sql, values));
            QStringList read;
            while (cursor.next())
                read << cursor.text(0);
            return read;
        }));
        for (const QString &row : rows)
            traces << QStringLiteral("%1.%2: %3").arg(column.table, column.name, row.left(600));
    }
    return traces;
}

QStringList tracesInFiles(const QString &folder, const QStringList &texts)
{
    QStringList traces;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll().toLower();
        for (const QString &text : texts) {
            if (bytes.contains(text.toLower().toUtf8()))
                traces << file.fileName() + QStringLiteral(": ") + text;
        }
    }
    return traces;
}

} // namespace ulpan::tests
