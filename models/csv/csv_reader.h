#pragma once

#include "models/csv/csv_dialect.h"
#include "models/csv/csv_source.h"
#include "models/csv/record_scanner.h"

#include <QStringList>

#include <functional>

namespace ulpan {

// One record of the file. Give the same object to every call: its memory is used again.
struct CsvRow
{
    QStringList cells; // as many as the header has; those the record lacks are empty
    qint64 line =
        0; // from 1: where the record begins, counting every CR, LF and CRLF of the file, quoted ones too
    qint64 offset = 0; // of that line, in bytes of the file
};

// Where a record begins, so that reading can go on there another day.
struct CsvPosition
{
    qint64 offset = 0; // in bytes of the file
    qint64 line = 1;

    bool operator==(const CsvPosition &) const = default;
};

struct CsvLimits
{
    qsizetype recordBytes = 1024 * 1024; // as UTF-8, with its line break
    qsizetype blockBytes = 64 * 1024;    // read from the device at a time
    int columns = 1000;
};

// Reads a CSV file record by record; memory grows with the longest record only.
// Rows whose cells are all blank are skipped and counted, as are columns without a name at the end of the
// header.
//
// Faults are Invalid with arguments {line, column, …}; a column is the number of the cell in its record, from
// 1: "csv.nul", "csv.encoding" {, encoding}, "csv.quote_unclosed" (where the quote opened),
// "csv.text_after_quote" (where a quote that never closes its cell is followed by text),
// "csv.record_too_long" {, bytes}, "csv.too_many_columns" {, number}, "csv.too_many_cells" {, cells of the
// header}; without arguments "csv.header_only" and those of checkIsCsv(). Unavailable "csv.unreadable" when
// the device fails. Only after "csv.too_many_cells" can reading go on; every other fault is final.
class CsvReader
{
public:
    // The device stays the caller's, is open, stands at the file's beginning and outlives this.
    // A byte order mark and a sep line are passed over whatever the dialect says of them.
    CsvReader(QIODevice *device, const CsvDialect &dialect, const CsvLimits &limits = {});

    // Called whenever another mebibyte was read, because a file may have millions of blank rows between two
    // that next() gives; its error ends the reading.
    void setGoOn(std::function<Result<void>()> goOn) { m_goOn = std::move(goOn); }

    // The first record that is not blank and no title, read once.
    [[nodiscard]] Result<QStringList> header();
    // The row above the header; null where the dialect has none. Once the header was read.
    [[nodiscard]] const QString &title() const { return m_title; }
    // Where the header begins, once it was read.
    [[nodiscard]] qint64 headerLine() const { return m_headerLine; }
    // The next record after the header; false at the end of the file. At "csv.too_many_cells" `row` holds
    // what fits.
    [[nodiscard]] Result<bool> next(CsvRow &row);

    // Where the record after the last one read begins.
    [[nodiscard]] CsvPosition position() const;
    // Goes on at a place that position() or a row gave for the same file; the device must be able to seek.
    [[nodiscard]] Result<void> resume(const CsvPosition &position);

    [[nodiscard]] qint64 blankRows() const { return m_blankRows; }        // skipped since construction
    [[nodiscard]] int unnamedColumns() const { return m_unnamedColumns; } // left out at the end of the header
    [[nodiscard]] bool hasFailed() const { return m_fault.has_value(); }  // nothing more can be read

private:
    [[nodiscard]] Result<void> readOpening();
    [[nodiscard]] Result<bool> readRecord(QStringList &cells, int keep);
    void skipBlankRows();
    [[nodiscard]] Result<bool> scanRecord(int keep);
    [[nodiscard]] Result<bool> fill(qsizetype bytes);
    [[nodiscard]] Result<void> decodeCells(QStringList &cells);
    [[nodiscard]] Error placed(const char *reason, int lineBreaks, int column,
                               const QString &more = {}) const;
    Error fail(Error error);

    CsvSource m_source;
    RecordScanner m_scanner;
    CsvLimits m_limits;
    QByteArray m_text;       // read and not yet used
    qsizetype m_begin = 0;   // of the next record in m_text
    qsizetype m_record = 0;  // of the last record in m_text
    qint64 m_offset = 0;     // of the next record, in bytes of the file
    qint64 m_line = 1;       // of the next record
    qint64 m_recordLine = 1; // of the last record
    qint64 m_recordOffset = 0;
    bool m_opened = false, m_atEnd = false, m_foundRow = false;
    CsvRecord m_found;
    QByteArray m_unquoted;
    bool m_hasTitle;
    QString m_title;
    qint64 m_headerLine = 1;
    QStringList m_header;
    qint64 m_blankRows = 0;
    int m_unnamedColumns = 0;
    std::optional<Error> m_fault;
    std::function<Result<void>()> m_goOn;
    qint64 m_readSince = 0; // bytes since it was called
};

} // namespace ulpan
