#pragma once

#include "models/base/result.h"

#include <QStringList>
#include <QVariantList>

struct sqlite3;

namespace ulpan {

enum class Engine : quint8;

// A condition that all words of what was typed stand in a text, without case and accents as folded() has it,
// for rows that keep no text to be searched in. It looks at each row.
struct FoldedMatch
{
    QString sql; // empty: nothing was typed
    QVariantList values;
};
[[nodiscard]] FoldedMatch foldedMatch(Engine engine, const QStringList &columns, const QString &typed);

// Makes ulpan_folded(text) known to a connection.
void addSqliteFolding(sqlite3 *handle);

} // namespace ulpan
