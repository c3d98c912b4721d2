#pragma once

#include <QByteArrayView>

#include <array>
#include <vector>

namespace ulpan {

// Where one cell's bytes lie, without the quotation marks around it.
struct CsvSpan
{
    qsizetype begin = 0, end = 0;
    bool doubled = false; // holds "" that stand for one quotation mark
};

// What a scan found; after anything but Complete it says how far the scan came.
struct CsvRecord
{
    std::vector<CsvSpan> cells; // the first ones, as many as were asked for
    int cellNumber = 0;         // from 1: the last cell that was begun
    int beyond = 0;             // from 1: the first cell after the kept ones that is not blank; 0 for none
    qsizetype end = 0;          // just after the record's line break
    int lineBreaks = 0;    // in the whole record; when not Complete, those before `cellLine`'s cell included
    int cellLine = 0;      // line breaks of the record before its last cell began
    bool inQuotes = false; // not Complete: the last cell is quoted
    int strayLine =
        -1; // not Complete: line breaks before text that follows a quotation mark in it; -1: there is none
};

// Records of nothing but delimiters and spaces.
struct CsvBlanks
{
    qsizetype end = 0; // just after the last one's line break
    qint64 records = 0;
};

enum class CsvScan : quint8
{
    Complete,
    NeedsMore,
    Nul,
    UnclosedQuote
};

// Finds the cells of one record in UTF-8 bytes.
// A quotation mark quotes only as a cell's first character. Inside quotes "" is one mark, and a mark that is
// not followed by (spaces and) the delimiter, a line break or the end is data, as careless programs write it:
// "5" disk" is 5" disk.
class RecordScanner
{
public:
    explicit RecordScanner(char delimiter);
    // Scans the record that begins at `begin`; `atEnd` says that no text follows. Keeps the spans of at most
    // `keep` cells.
    [[nodiscard]] CsvScan scan(QByteArrayView text, qsizetype begin, bool atEnd, int keep,
                               CsvRecord &record) const;

    // Those that stand one after another from `begin` on, each of fewer bytes than `most`. Not all that are
    // blank are found, only what takes no scan to see.
    [[nodiscard]] CsvBlanks blanks(QByteArrayView text, qsizetype begin, qsizetype most) const;

private:
    [[nodiscard]] CsvScan quotedCell(const char *&at, const char *end, bool atEnd, CsvSpan &span,
                                     CsvRecord &record) const;
    [[nodiscard]] bool endsCell(char c) const { return m_ends[uchar(c)]; }

    char m_delimiter;
    std::array<bool, 256> m_ends = {}; // the delimiter, CR, LF, NUL
};

} // namespace ulpan
