#include "models/store/folded_sql.h"

#include "models/base/text.h"
#include "models/store/connection.h"

#include <QVarLengthArray>

#include <sqlite3.h>

namespace ulpan {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// As folded(), of UTF-8 with no letters but those of ASCII and of Hebrew without points; false where there are others. Most of a million
// rows are so, and each is looked at.
bool foldPlain(QByteArrayView text, QVarLengthArray<char, 512> &folds)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    folds.resize(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = quint8(text[i]);
        const bool isCapital = byte >= 'A' && byte <= 'Z';
        folds[i] = isCapital ? char(byte + ('a' - 'A')) : char(byte);
        if (byte < 0x80)
            continue;
        const auto second = i + 1 < text.size() ? quint8(text[i + 1]) : quint8(0);
        if (byte != 0xd7 || second < 0x90 || second > 0xaa)
            return false;
        folds[++i] = char(second);
    }
    return true;
}

void foldText(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    if (!text) {
        sqlite3_result_null(context);
        return;
    }
    const QByteArrayView given(text, sqlite3_value_bytes(values[0]));
    QVarLengthArray<char, 512> plain;
    if (foldPlain(given, plain)) {
        sqlite3_result_text(context, plain.constData(), int(plain.size()), SQLITE_TRANSIENT);
        return;
    }
    const QByteArray folds = folded(QString::fromUtf8(given)).toUtf8();
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
    // Twice as quick as a pattern, of which folded texts need nothing.
    const QString place = engine == Engine::Sqlite ? QStringLiteral("instr") : QStringLiteral("strpos");
    FoldedMatch match;
    for (const QString &word : folded(typed).split(u' ', Qt::SkipEmptyParts)) {
        match.sql += (match.sql.isEmpty() ? QString() : QStringLiteral(" and ")) + QStringLiteral("%1(%2, ?) > 0").arg(place, text);
        match.values << word;
    }
    return match;
}

void addSqliteFolding(sqlite3 *handle)
{
    sqlite3_create_function_v2(handle, "ulpan_folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                               &foldText, nullptr, nullptr, nullptr);
}

} // namespace ulpan
