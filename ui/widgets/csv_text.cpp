#include "ui/widgets/csv_text.h"

#include "models/base/text.h"

namespace ulpan {

namespace {

QString csvCell(const QString &text)
{
    QString cell = withoutIsolates(text);
    const auto special = [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; };
    if (std::none_of(cell.begin(), cell.end(), special))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(QStringList cells)
{
    for (QString &cell : cells)
        cell = csvCell(cell);
    return cells.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QString csvText(const QStringList &labels, const QList<const FieldInfo *> &fields,
                const QList<AnyRecord> &records)
{
    return csvLine(labels) + csvRows(fields, records);
}

QString csvRows(const QList<const FieldInfo *> &fields, const QList<AnyRecord> &records)
{
    QString text;
    for (const AnyRecord &record : records) {
        QStringList cells;
        for (const FieldInfo *field : fields)
            cells << textOf(*field, record.data.get());
        text += csvLine(cells);
    }
    return text;
}

} // namespace ulpan
