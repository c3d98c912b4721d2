#include "models/store/folded_sql.h"

#include "models/base/text.h"
#include "models/store/connection.h"

#include <sqlite3.h>

namespace ulpan {

namespace {

void foldText(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    if (!text) {
        sqlite3_result_null(context);
        return;
    }
    const QByteArray folds = folded(QString::fromUtf8(text, sqlite3_value_bytes(values[0]))).toUtf8();
    sqlite3_result_text(context, folds.constData(), int(folds.size()), SQLITE_TRANSIENT);
}

// The letters that folded() takes for others, and the marks that it leaves out.
QString foldedOf(Engine engine, const QString &text)
{
    if (engine == Engine::Sqlite)
        return QStringLiteral("ulpan_folded(%1)").arg(text);
    return QStringLiteral(
               "replace(replace(replace(translate(regexp_replace(normalize(lower(%1), NFKD), "
               "'[\\u0300-\\u036f\\u0591-\\u05c7\\u200b-\\u200f\\u00ad]', '', 'g'), "
               "'\u0131\u0142\u00f8\u0111', 'ilod'), '\u0153', 'oe'), '\u00e6', 'ae'), '\u00df', 'ss')")
        .arg(text);
}

} // namespace

FoldedMatch foldedMatch(Engine engine, const QStringList &columns, const QString &typed)
{
    QStringList parts;
    for (const QString &column : columns)
        parts << QStringLiteral("coalesce(%1, '')").arg(column);
    const QString text = foldedOf(engine, parts.join(QStringLiteral(" || ' ' || ")));
    FoldedMatch match;
    for (QString word : folded(typed).split(u' ', Qt::SkipEmptyParts)) {
        word.replace(u'\\', QStringLiteral("\\\\"))
            .replace(u'%', QStringLiteral("\\%"))
            .replace(u'_', QStringLiteral("\\_"));
        match.sql += (match.sql.isEmpty() ? QString() : QStringLiteral(" and ")) + text +
                     QStringLiteral(" like ? escape '\\'");
        match.values << QString(u'%' + word + u'%');
    }
    return match;
}

void addSqliteFolding(sqlite3 *handle)
{
    sqlite3_create_function_v2(handle, "ulpan_folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                               &foldText, nullptr, nullptr, nullptr);
}

} // namespace ulpan
