#include "models/csv/csv_reader.h"
#include "models/csv/csv_writer.h"
#include "models/csv/headers.h"
#include "models/csv/values.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

#include <algorithm>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

const QStringList header{QStringLiteral("login"), QStringLiteral("lastname"), QStringLiteral("cohort")};

QList<QStringList> rowsIn(const QString &text)
{
    QList<QStringList> rows;
    for (const QString &line : text.split(u'\x1e')) {
        QStringList cells = line.split(u'\x1f').mid(0, header.size());
        cells.resize(header.size());
        const bool isBlank = std::all_of(cells.begin(), cells.end(),
                                         [](const QString &cell) { return cell.trimmed().isEmpty(); });
        if (!isBlank)
            rows << cells;
    }
    return rows;
}

// What is written as CSV is read as the same cells.
void checkWritten(const QList<QStringList> &rows, const CsvFormat &format)
{
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    CsvWriter writer(&file, format);
    require(writer.write(header).has_value());
    for (const QStringList &row : rows)
        require(writer.write(row).has_value());
    require(writer.finish().has_value());
    if (!writer.isExact())
        return;
    file.seek(0);
    CsvReader reader(&file, {.encoding = format.encoding, .delimiter = format.delimiter});
    const Result<QStringList> read = reader.header();
    require(read && *read == header);
    CsvRow row;
    for (const QStringList &cells : rows) {
        const Result<bool> more = reader.next(row);
        require(more && *more && row.cells.size() == cells.size());
        for (qsizetype i = 0; i < cells.size(); ++i)
            require((format.guard ? unguarded(row.cells[i]) : row.cells[i]) == cells[i]);
    }
    const Result<bool> more = reader.next(row);
    require(rows.isEmpty() ? !more : more && !*more);
}

void checkValues(const QString &cell)
{
    require(unguarded(guarded(cell)) == cell);
    require(!inOneLine(cell).contains(u'\n') && !inOneLine(cell).contains(u'\r'));
    require(plainNumber(plainNumber(cell)) == plainNumber(cell));
    (void)importedCell(cell);
    (void)isLostNumber(cell);
    (void)isSpreadsheetError(cell);
    for (const char16_t *field : {u"civility", u"role", u"language", u"testUser"}) {
        const QString value = proposeValue(field, cell);
        require(value.isEmpty() || proposeValue(field, value) == value);
    }
    for (const Delimiter delimiter : {Delimiter::Comma, Delimiter::Semicolon, Delimiter::Pipe}) {
        for (const QString &item : splitList(cell, delimiter))
            require(!item.isEmpty() && item.trimmed() == item);
    }
    (void)encodingFromText(cell);
    if (const std::optional<Delimiter> delimiter = delimiterFromText(cell))
        require(delimiterFromText(QString(QLatin1Char(characterOf(*delimiter)))) == delimiter);
}

void checkHeaders(const QStringList &names)
{
    const HeaderMapping mapping = proposeMapping(names);
    require(mapping.fieldOfColumn.size() == names.size());
    for (const QString &field : mapping.fieldOfColumn)
        require(field.isEmpty() || importFields().contains(field));
    require(duplicateFields(names, mapping.fieldOfColumn).size() <= mapping.duplicates.size());
    for (const QString &name : names)
        (void)speaksOfPasswords(name);
}

} // namespace

// Cells in all the ways they are written, and what they may mean. Units and records stand apart as ASCII has
// it.
ULPAN_FUZZ_TARGET(1500, 100'000)
{
    QString text = QString::fromUtf8(input);
    checkHeaders(text.split(u'\x1f').mid(0, 40));
    for (const QString &cell : text.split(u'\x1f'))
        checkValues(cell);
    // A file with many of them is refused as no text.
    text.removeIf([](QChar c) { return c < u' ' && !QStringView(u"\t\r\n\x1e\x1f").contains(c); });
    const QList<QStringList> rows = rowsIn(text);
    for (const Delimiter delimiter :
         {Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe}) {
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be,
                                        Encoding::Windows1255, Encoding::Iso8859_15}) {
            const bool even = input.size() % 2;
            checkWritten(
                rows,
                {.encoding = encoding, .delimiter = delimiter, .bom = even, .sepLine = even, .guard = !even});
        }
    }
}
