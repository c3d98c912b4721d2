#pragma once

#include "models/store/connection.h"

namespace ulpan::tests {

// All rows of tables as JSON, a line each and sorted, but for what only counts and dates changes. `ask` gives
// the first column of a statement's rows as a list of bytes.
template<class Ask>
[[nodiscard]] QByteArray dumpTables(Engine engine, std::initializer_list<const char *> tables, Ask &&ask)
{
    QByteArrayList lines;
    for (const char *table : tables) {
        const QString name = QLatin1StringView(table);
        QString row = QStringLiteral("(to_jsonb(t) - 'version' - 'updated_at')::text");
        if (engine == Engine::Sqlite) {
            const QByteArrayList columns =
                ask(QStringLiteral("select group_concat('''' || name || ''', ' || name, ', ') from "
                                   "pragma_table_info('%1') where name not in ('version', 'updated_at')")
                        .arg(name));
            row = QStringLiteral("json_object(%1)").arg(QString::fromUtf8(columns.first()));
        }
        for (const QByteArray &line : ask(QStringLiteral("select %1 from %2 t").arg(row, name)))
            lines << name.toUtf8() + ' ' + line;
    }
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

} // namespace ulpan::tests
