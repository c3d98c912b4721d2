#include "models/csv/record_scanner.h"

namespace ulpan {

namespace {

bool isBlankBytes(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        ++at;
    return at == end;
}

constexpr std::array<bool, 256> stopsInQuotes = [] {
    std::array<bool, 256> stops = {};
    for (char c : {'"', '\r', '\n', '\0'})
        stops[uchar(c)] = true;
    return stops;
}();

} // namespace

RecordScanner::RecordScanner(char delimiter) : m_delimiter(delimiter)
{
    for (char c : {delimiter, '\r', '\n', '\0'})
        m_ends[uchar(c)] = true;
}

CsvScan RecordScanner::quotedCell(const char *&at, const char *end, bool atEnd, CsvSpan &span,
                                  CsvRecord &record) const
{
    for (;; ++at) {
        while (at < end && !stopsInQuotes[uchar(*at)])
            ++at;
        if (at == end)
            return atEnd ? CsvScan::UnclosedQuote : CsvScan::NeedsMore;
        if (*at == '\0')
            return CsvScan::Nul;
        if (*at == '\n' || *at == '\r') {
            record.lineBreaks += *at == '\r' || at[-1] != '\r';
            continue;
        }
        const char *after = at + 1;
        if (after < end && *after == '"') {
            span.doubled = true;
            at = after;
            continue;
        }
        while (after < end && *after == ' ')
            ++after;
        // At the end the caller asks for more, if there is more: the mark may yet turn out to be data.
        if (after == end || (endsCell(*after) && *after != '\0')) {
            span.end -= end - at;
            at = after;
            return CsvScan::Complete;
        }
        if (record.strayLine < 0)
            record.strayLine = record.lineBreaks;
    }
}

CsvScan RecordScanner::scan(QByteArrayView text, qsizetype begin, bool atEnd, int keep,
                            CsvRecord &record) const
{
    const char *const start = text.data();
    const char *const end = start + text.size();
    const char *at = start + begin;
    record.cells.clear();
    record.lineBreaks = record.cellNumber = record.beyond = 0;
    for (;;) {
        ++record.cellNumber;
        record.cellLine = record.lineBreaks;
        record.strayLine = -1;
        record.inQuotes = at < end && *at == '"';
        CsvSpan span;
        if (record.inQuotes) {
            span.begin = ++at - start;
            span.end = text.size();
            const CsvScan found = quotedCell(at, end, atEnd, span, record);
            if (found != CsvScan::Complete)
                return found;
        } else {
            span.begin = at - start;
            while (at < end && !endsCell(*at))
                ++at;
            span.end = at - start;
        }
        if (at == end && !atEnd)
            return CsvScan::NeedsMore;
        if (at < end && *at == '\0')
            return CsvScan::Nul;
        if (record.cellNumber <= keep)
            record.cells.push_back(span);
        else if (record.beyond == 0 && !isBlankBytes(start + span.begin, start + span.end))
            record.beyond = record.cellNumber;
        if (at < end && *at == m_delimiter) {
            ++at;
            continue;
        }
        if (at < end) {
            if (*at == '\r' && at + 1 == end && !atEnd)
                return CsvScan::NeedsMore;
            at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
            ++record.lineBreaks;
        }
        record.end = at - start;
        return CsvScan::Complete;
    }
}

CsvBlanks RecordScanner::blanks(QByteArrayView text, qsizetype begin, qsizetype most) const
{
    CsvBlanks found{begin, 0};
    for (qsizetype at = begin; at < text.size() && at - found.end < most - 2; ++at) {
        const char character = text[at];
        if (character == ' ' || character == m_delimiter)
            continue;
        if (character == '\r') {
            // The other half of its line break may not have been read yet.
            if (at + 1 == text.size())
                break;
            at += text[at + 1] == '\n';
        } else if (character != '\n') {
            break;
        }
        found.end = at + 1;
        ++found.records;
    }
    return found;
}

} // namespace ulpan
