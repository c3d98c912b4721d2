#pragma once

#include "models/csv/csv_dialect.h"

#include <QStringList>

namespace ulpan {

// A cell that a spreadsheet would compute gets an apostrophe in front; one that looks like a phone number or
// a number stays.
[[nodiscard]] QString guarded(const QString &cell);
// Takes away what guarded() added: unguarded(guarded(x)) is x.
[[nodiscard]] QString unguarded(const QString &cell);

// How a file is to be written.
struct CsvFormat
{
    Encoding encoding = Encoding::Utf8;
    Delimiter delimiter = Delimiter::Comma;
    bool bom =
        false; // for spreadsheets that take a file without one for another encoding; not in single bytes
    bool sepLine = false; // say the delimiter in a line before all others, as spreadsheets do
    bool guard = true;    // make formulas harmless with guarded()
};

// Writes records with CRLF, quoting where needed; nothing but a block is held in memory.
class CsvWriter
{
public:
    // The device stays the caller's, is open and outlives this.
    explicit CsvWriter(QIODevice *device, const CsvFormat &format = {});
    // Unavailable "csv.unwritable".
    [[nodiscard]] Result<void> write(const QStringList &cells);
    // The same, cell by cell; faults come with endRecord().
    void addCell(QStringView cell);
    [[nodiscard]] Result<void> endRecord();
    // Writes what is held; to be called once at the end.
    [[nodiscard]] Result<void> finish();
    // Whether the encoding had a character for all that was written; see appendEncoded().
    [[nodiscard]] bool isExact() const { return m_exact; }

private:
    [[nodiscard]] Result<void> writeHeld();
    void append(QStringView text);

    QIODevice *m_device;
    CsvFormat m_format;
    QByteArray m_text;
    bool m_inRecord = false, m_exact = true;
};

} // namespace ulpan
