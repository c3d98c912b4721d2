#include "models/imports/cell_overlay.h"

#include "models/csv/values.h"
#include "models/records/learner.h"
#include "models/records/scalars.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ulpan {

namespace {

constexpr qsizetype mostOfAnyCell = 4096;           // characters of a cell that is corrected
constexpr qsizetype mostOfCorrectedRow = 64 * 1024; // bytes of all its cells

Error badCells(const Problem &problem)
{
    return invalid({{QStringLiteral("cells"), problem.reason, problem.arguments}});
}

Error badCell(const QString &column, const char *reason, const QStringList &arguments = {})
{
    return invalid({{QStringLiteral("cells.") + column, reason, arguments}});
}

// Characters that a cell imported into the field can have at most.
qsizetype mostOf(const QString &name)
{
    for (const FieldInfo &field : recordType<Learner>().fields) {
        if (field.rpc && name == QLatin1StringView(field.rpc) && field.type == FieldType::Text)
            return field.maximum();
    }
    return mostOfAnyCell;
}

Result<void> layList(const QJsonArray &list, const QStringList &columns, const ImportMapping &mapping,
                     QStringList &row)
{
    if (list.size() != row.size())
        return badCells({{}, "import.mapping_length", {QString::number(row.size())}});
    const QList<qsizetype> hidden = passwordColumns(mapping, columns);
    for (qsizetype i = 0; i < row.size(); ++i) {
        const std::optional<QString> text = scalarText(list[i]);
        if (!text)
            return badCell(columns[i], "field.text");
        const bool asShown = hidden.contains(i) && list[i].isString() && list[i].toString().isEmpty();
        if (!asShown)
            row[i] = *text;
    }
    return {};
}

Result<void> layNamed(const QJsonObject &named, const QStringList &columns, const ImportMapping &mapping,
                      QStringList &row)
{
    if (named.isEmpty())
        return badCells({{}, "field.required"});
    for (auto cell = named.begin(); cell != named.end(); ++cell) {
        qsizetype column = columns.indexOf(cell.key());
        if (column < 0)
            column = mapping.fieldOfColumn.indexOf(importFieldSpelling(cell.key()));
        if (column < 0 || column >= row.size())
            return badCells({{}, "import.column_unknown", {cell.key()}});
        const std::optional<QString> text = scalarText(*cell);
        if (!text)
            return badCell(cell.key(), "field.text");
        row[column] = *text;
    }
    return {};
}

// Cells of the file that are left as they are may be longer than their fields can hold.
Result<void> checkSizes(const QStringList &before, const QStringList &after, const QStringList &columns,
                        const ImportMapping &mapping)
{
    qsizetype all = 0, longest = 0;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const qsizetype most = mostOf(mapping.fieldOfColumn.value(i));
        const bool tooLong =
            after[i].size() > mostOfAnyCell || importedCell(after[i]).trimmed().size() > most;
        if (tooLong && after[i] != before.value(i))
            return badCell(columns[i], "field.too_long", {QString::number(most)});
        all += after[i].toUtf8().size();
        longest = after[i].size() > after[longest].size() ? i : longest;
    }
    if (all > mostOfCorrectedRow)
        return badCell(columns[longest], "import.row_too_large",
                       {QString::number(mostOfCorrectedRow / 1024)});
    return {};
}

} // namespace

Result<QStringList> withCorrectedCells(const QJsonValue &sent, QStringList cells, const QStringList &columns,
                                       const ImportMapping &mapping)
{
    cells.resize(columns.size());
    const QStringList before = cells;
    Result<void> laid = sent.isArray() ? layList(sent.toArray(), columns, mapping, cells)
                                       : layNamed(sent.toObject(), columns, mapping, cells);
    if (laid)
        laid = checkSizes(before, cells, columns, mapping);
    if (!laid)
        return laid.error();
    return cells;
}

} // namespace ulpan
