#include "models/csv/csv_reader.h"

#include <cstring>

namespace ulpan {

namespace {

constexpr qint64 goOnBytes = 1024 * 1024;
constexpr qsizetype openingBytes = 4097; // enough for a byte order mark, a sep line and checkIsCsv()

bool isBlankCell(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isSpace(); });
}

bool isEmptyCell(const CsvSpan &span)
{
    return span.begin == span.end;
}

int lineBreaksIn(QByteArrayView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        count += text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
    return count;
}

void undouble(QByteArrayView text, QByteArray &result)
{
    result.resize(0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        result.append(text[i]);
        if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
            ++i;
    }
}

} // namespace

CsvReader::CsvReader(QIODevice *device, const CsvDialect &dialect, const CsvLimits &limits)
    : m_source(device, dialect.encoding), m_scanner(characterOf(dialect.delimiter)), m_limits(limits),
      m_hasTitle(dialect.hasTitle)
{
}

Result<QStringList> CsvReader::header()
{
    if (m_fault)
        return *m_fault;
    if (!m_header.isEmpty())
        return m_header;
    if (const Result<void> opened = readOpening(); !opened)
        return opened.error();
    QStringList cells;
    for (int row = m_hasTitle ? 0 : 1; row < 2; ++row) {
        const Result<bool> read = readRecord(cells, m_limits.columns);
        if (!read)
            return read.error();
        if (!*read)
            return fail({ErrorKind::Invalid, "csv.empty"});
        if (row == 0)
            m_title = cells.join(u' ').simplified();
    }
    m_headerLine = m_recordLine;
    if (m_found.beyond > 0)
        return fail(placed("csv.too_many_columns", 0, m_found.beyond, QString::number(m_limits.columns)));
    while (isBlankCell(cells.last())) {
        cells.removeLast();
        ++m_unnamedColumns;
    }
    m_header = cells;
    return m_header;
}

Result<bool> CsvReader::next(CsvRow &row)
{
    if (m_fault)
        return *m_fault;
    if (m_header.isEmpty()) {
        if (const Result<QStringList> read = header(); !read)
            return read.error();
    }
    const Result<bool> read = readRecord(row.cells, int(m_header.size()));
    if (!read)
        return read.error();
    if (!*read)
        return m_foundRow ? Result<bool>(false) : fail({ErrorKind::Invalid, "csv.header_only"});
    m_foundRow = true;
    row.line = m_recordLine;
    row.offset = m_recordOffset;
    if (m_found.beyond > 0)
        return placed("csv.too_many_cells", 0, m_found.beyond, QString::number(m_header.size()));
    return true;
}

CsvPosition CsvReader::position() const
{
    return {m_offset, m_line};
}

Result<void> CsvReader::resume(const CsvPosition &position)
{
    if (m_fault)
        return *m_fault;
    if (const Result<QStringList> read = header(); !read)
        return read.error();
    if (const Result<void> sought = m_source.seek(position.offset); !sought)
        return fail(sought.error());
    m_text.resize(0);
    m_begin = 0;
    m_offset = position.offset;
    m_line = position.line;
    m_atEnd = false;
    m_foundRow = true;
    return {};
}

Result<void> CsvReader::readOpening()
{
    if (m_opened)
        return {};
    m_opened = true;
    while (!m_atEnd && m_text.size() < openingBytes) {
        if (const Result<bool> filled = fill(m_limits.blockBytes); !filled)
            return filled.error();
    }
    if (const Result<void> checked = checkIsCsv(m_text); !checked)
        return fail(checked.error());
    const CsvOpening opening = csvOpening(m_text);
    m_begin = opening.bytes();
    m_offset = m_source.sizeInFile(QByteArrayView(m_text).first(m_begin));
    // In a file that is read as of single bytes the mark is three of them all the same.
    if (opening.bomBytes > 0 && isSingleByte(m_source.encoding()))
        m_offset += opening.bomBytes - 1;
    m_line += opening.sepLineBytes > 0;
    return {};
}

Result<bool> CsvReader::readRecord(QStringList &cells, int keep)
{
    for (;;) {
        skipBlankRows();
        const Result<bool> scanned = scanRecord(keep);
        if (!scanned || !*scanned)
            return scanned;
        if (m_found.beyond == 0 && std::all_of(m_found.cells.begin(), m_found.cells.end(), isEmptyCell)) {
            ++m_blankRows;
            continue;
        }
        if (const Result<void> decoded = decodeCells(cells); !decoded)
            return decoded.error();
        if (m_found.beyond > 0 || !std::all_of(cells.cbegin(), cells.cend(), isBlankCell))
            break;
        ++m_blankRows;
    }
    if (!m_header.isEmpty())
        cells.resize(m_header.size());
    return true;
}

// Of blank rows there may be many more than of others, as spreadsheets leave them behind.
void CsvReader::skipBlankRows()
{
    const CsvBlanks blanks = m_scanner.blanks(m_text, m_begin, m_limits.recordBytes);
    if (blanks.records == 0)
        return;
    m_offset += m_source.sizeInFile(QByteArrayView(m_text).sliced(m_begin, blanks.end - m_begin));
    m_begin = blanks.end;
    m_line += blanks.records;
    m_blankRows += blanks.records;
}

Result<bool> CsvReader::scanRecord(int keep)
{
    for (;;) {
        if (m_begin == m_text.size() && m_atEnd)
            return false;
        // Never looking further than the limit makes what is found independent of how the blocks fall.
        const qsizetype shown = qMin(m_text.size(), m_begin + m_limits.recordBytes);
        const bool isRest = m_atEnd && shown == m_text.size();
        const CsvScan found =
            m_scanner.scan(QByteArrayView(m_text).first(shown), m_begin, isRest, keep, m_found);
        m_record = m_begin;
        m_recordLine = m_line;
        m_recordOffset = m_offset;
        const bool tooLong = found == CsvScan::NeedsMore && shown - m_begin == m_limits.recordBytes;
        const bool swallowsLines = m_found.inQuotes && m_found.lineBreaks > m_found.cellLine;
        if (found == CsvScan::Nul)
            return fail(placed("csv.nul", m_found.lineBreaks, m_found.cellNumber));
        if (found == CsvScan::UnclosedQuote || (tooLong && swallowsLines)) {
            const bool stray = m_found.strayLine >= 0;
            return fail(placed(stray ? "csv.text_after_quote" : "csv.quote_unclosed",
                               stray ? m_found.strayLine : m_found.cellLine, m_found.cellNumber));
        }
        if (tooLong)
            return fail(
                placed("csv.record_too_long", 0, m_found.cellNumber, QString::number(m_limits.recordBytes)));
        if (found == CsvScan::Complete) {
            m_offset += m_source.sizeInFile(QByteArrayView(m_text).sliced(m_begin, m_found.end - m_begin));
            m_begin = m_found.end;
            m_line += m_found.lineBreaks;
            return true;
        }
        // At least doubling what is there keeps scanning it again from its beginning cheap.
        if (const Result<bool> filled = fill(qMax(m_limits.blockBytes, shown - m_begin)); !filled)
            return filled.error();
    }
}

Result<bool> CsvReader::fill(qsizetype bytes)
{
    const qsizetype rest = m_text.size() - m_begin;
    std::memmove(m_text.data(), m_text.constData() + m_begin, size_t(rest));
    m_text.resize(rest);
    m_begin = 0;
    const Result<bool> more = m_source.more(m_text, bytes);
    if (!more)
        return fail(more.error());
    m_atEnd = !*more;
    m_readSince += m_text.size() - rest;
    if (m_goOn && m_readSince >= goOnBytes) {
        m_readSince = 0;
        if (const Result<void> going = m_goOn(); !going)
            return fail(going.error());
    }
    return *more;
}

Result<void> CsvReader::decodeCells(QStringList &cells)
{
    cells.resize(qsizetype(m_found.cells.size()));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const CsvSpan &span = m_found.cells[size_t(i)];
        QByteArrayView bytes = QByteArrayView(m_text).sliced(span.begin, span.end - span.begin);
        if (span.doubled) {
            undouble(bytes, m_unquoted);
            bytes = m_unquoted;
        }
        if (decodeUtf8(bytes, cells[i]) < 0)
            continue;
        const qsizetype bad =
            decodeUtf8(QByteArrayView(m_text).sliced(span.begin, span.end - span.begin), cells[i]);
        const int breaks = lineBreaksIn(QByteArrayView(m_text).sliced(m_record, span.begin + bad - m_record));
        return fail(placed("csv.encoding", breaks, int(i) + 1,
                           QString::fromLatin1(nameOf(m_source.encoding()).toUpper())));
    }
    return {};
}

Error CsvReader::placed(const char *reason, int lineBreaks, int column, const QString &more) const
{
    Error error{ErrorKind::Invalid, reason};
    error.arguments = {QString::number(m_recordLine + lineBreaks), QString::number(column)};
    if (!more.isEmpty())
        error.arguments << more;
    error.detail = error.arguments.join(u' ');
    return error;
}

Error CsvReader::fail(Error error)
{
    m_fault = error;
    return error;
}

} // namespace ulpan
