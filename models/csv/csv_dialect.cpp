#include "models/csv/csv_dialect.h"

#include "models/csv/encoding_evidence.h"
#include "models/csv/headers.h"
#include "models/csv/record_scanner.h"

#include <QCoreApplication>

#include <tuple>

namespace ulpan {

namespace {

constexpr char delimiterCharacters[] = {',', ';', '\t', '|'};
constexpr int sampledRecords = 1000;
constexpr int sampledColumns = 1000;

// How well one delimiter fits a sample.
struct DelimiterFit
{
    Delimiter delimiter = Delimiter::Comma;
    int columns = 0;        // of the header
    int known = 0;          // header cells that name a field
    bool titled = false;    // a row of one cell stands above the header
    double consistency = 1; // share of the rows with as many cells as the header
    bool separates = false; // some record has two cells or more

    [[nodiscard]] auto rank() const { return std::tuple(known, consistency, columns); }
};

constexpr int headerWordsBelowTitle = 2;

bool isEmptySpan(const CsvSpan &span)
{
    return span.begin == span.end;
}

// What a row looks like that may be the header.
struct HeaderLook
{
    int filled = 0, known = 0; // cells that are not blank; of them those that name a field
};

HeaderLook lookOf(QByteArrayView text, const CsvRecord &record)
{
    HeaderLook look;
    QString cell;
    for (const CsvSpan &span : record.cells) {
        const bool readable = decodeUtf8(text.sliced(span.begin, span.end - span.begin), cell) < 0;
        if (readable && QStringView(cell).trimmed().isEmpty())
            continue;
        ++look.filled;
        look.known += readable && !matchHeader(cell).isEmpty();
    }
    return look;
}

// Whether the row after one of a single cell is what a header looks like.
bool isBelowTitle(const RecordScanner &scanner, QByteArrayView text, qsizetype begin, bool atEnd)
{
    CsvRecord record;
    while (begin < text.size() && scanner.scan(text, begin, atEnd, sampledColumns, record) == CsvScan::Complete) {
        const HeaderLook look = lookOf(text, record);
        if (look.filled > 0)
            return look.known >= headerWordsBelowTitle;
        begin = record.end;
    }
    return false;
}

DelimiterFit fitOf(Delimiter delimiter, QByteArrayView text, qsizetype begin, bool atEnd)
{
    const RecordScanner scanner(characterOf(delimiter));
    DelimiterFit fit{delimiter};
    CsvRecord record;
    int rows = 0, even = 0;
    for (int i = 0; begin < text.size() && i < sampledRecords; ++i) {
        const CsvScan found =
            scanner.scan(text, begin, atEnd, fit.columns > 0 ? fit.columns : sampledColumns, record);
        if (found == CsvScan::UnclosedQuote && fit.columns > 0)
            ++rows;
        // A header that is longer than the sample: its first cells tell enough.
        if (found == CsvScan::NeedsMore && fit.columns == 0 && record.cells.size() > 1) {
            fit.separates = true;
            fit.columns = int(record.cells.size());
            fit.known = lookOf(text, record).known;
        }
        if (found != CsvScan::Complete)
            break;
        begin = record.end;
        fit.separates = fit.separates || record.cellNumber > 1;
        if (record.beyond == 0 && std::all_of(record.cells.begin(), record.cells.end(), isEmptySpan))
            continue;
        if (fit.columns > 0) {
            ++rows;
            even += record.cellNumber >= fit.columns && record.beyond == 0;
            continue;
        }
        while (record.cells.size() > 1 && isEmptySpan(record.cells.back()))
            record.cells.pop_back();
        const HeaderLook look = lookOf(text, record);
        if (look.filled == 0)
            continue;
        if (look.filled == 1 && !fit.titled && isBelowTitle(scanner, text, begin, atEnd)) {
            fit.titled = true;
            continue;
        }
        fit.columns = int(record.cells.size());
        fit.known = look.known;
    }
    if (rows > 0)
        fit.consistency = double(even) / rows;
    return fit;
}

} // namespace

std::span<const Choice> choices(Delimiter)
{
    static constexpr Choice delimiterChoices[] = {
        {"comma", QT_TRANSLATE_NOOP("Choice", "Comma")},
        {"semicolon", QT_TRANSLATE_NOOP("Choice", "Semicolon")},
        {"tab", QT_TRANSLATE_NOOP("Choice", "Tab")},
        {"pipe", QT_TRANSLATE_NOOP("Choice", "Vertical bar")},
    };
    return delimiterChoices;
}

char characterOf(Delimiter delimiter)
{
    return delimiterCharacters[size_t(delimiter)];
}

std::optional<Delimiter> delimiterFromText(QStringView text)
{
    for (size_t i = 0; i < std::size(delimiterCharacters); ++i) {
        if (text.size() == 1 && text.front() == QLatin1Char(delimiterCharacters[i]))
            return Delimiter(i);
    }
    return byName<Delimiter>(text);
}

CsvOpening csvOpening(QByteArrayView text)
{
    CsvOpening opening;
    if (text.startsWith("\xef\xbb\xbf"))
        opening.bomBytes = 3;
    text = text.sliced(opening.bomBytes);
    const int quote = text.startsWith('"') ? 1 : 0;
    const qsizetype length = 2 * quote + 5;
    if (text.size() < length || text.sliced(quote, 4).compare("sep=", Qt::CaseInsensitive) != 0)
        return opening;
    const QByteArrayView after = text.sliced(length);
    if ((quote && text[length - 1] != '"') ||
        !(after.isEmpty() || after.startsWith('\n') || after.startsWith('\r')))
        return opening;
    opening.sepLineBytes = int(length) + (after.startsWith("\r\n") ? 2 : after.isEmpty() ? 0 : 1);
    opening.sep = delimiterFromText(QString(QLatin1Char(text[quote + 4])));
    return opening;
}

namespace {

constexpr qsizetype evidenceBlock = 256 * 1024;

// What the first bytes settle: a mark, or the NULs of UTF-16.
std::optional<Encoding> openingEncoding(QByteArrayView sample)
{
    if (sample.startsWith("\xef\xbb\xbf"))
        return Encoding::Utf8;
    if (sample.startsWith("\xff\xfe"))
        return Encoding::Utf16Le;
    if (sample.startsWith("\xfe\xff"))
        return Encoding::Utf16Be;
    return unmarkedUtf16(sample);
}

CsvDialect dialectOf(QByteArrayView sample, const CsvOverride &chosen, const EncodingGuess &encoding)
{
    QByteArray text;
    const QByteArrayView mark("\xef\xbb\xbf");
    const qsizetype marked = isSingleByte(encoding.encoding) && sample.startsWith(mark) ? mark.size() : 0;
    text.append(sample.first(marked));
    Transcoder(encoding.encoding).append(sample.sliced(marked), text);
    const CsvOpening opening = csvOpening(text);
    CsvDialect dialect{encoding.encoding, {}, opening.bomBytes > 0, opening.sepLineBytes > 0};
    dialect.rival = encoding.rival;
    dialect.encodingDoubtful = encoding.rival.has_value();
    const bool atEnd = sample.size() < csvSampleBytes;
    if (chosen.delimiter || opening.sep) {
        dialect.delimiter = chosen.delimiter ? *chosen.delimiter : *opening.sep;
        dialect.hasTitle = fitOf(dialect.delimiter, text, opening.bytes(), atEnd).titled;
        return dialect;
    }
    QList<DelimiterFit> fits;
    for (size_t i = 0; i < std::size(delimiterCharacters); ++i)
        fits << fitOf(Delimiter(i), text, opening.bytes(), atEnd);
    std::stable_sort(fits.begin(), fits.end(),
                     [](const DelimiterFit &a, const DelimiterFit &b) { return a.rank() > b.rank(); });
    const auto best =
        std::find_if(fits.cbegin(), fits.cend(), [](const DelimiterFit &fit) { return fit.columns > 1; });
    if (best == fits.cend()) {
        const auto blank = std::find_if(fits.cbegin(), fits.cend(), [](const DelimiterFit &fit) {
            return fit.columns == 0 && fit.separates;
        });
        if (blank != fits.cend()) {
            dialect.delimiter = blank->delimiter;
            return dialect;
        }
        // One column: the delimiter is any character that does not occur.
        const auto unused =
            std::find_if(fits.cbegin(), fits.cend(), [](const DelimiterFit &fit) { return !fit.separates; });
        dialect.delimiter = unused == fits.cend() ? Delimiter::Comma : unused->delimiter;
        dialect.delimiterDoubtful = unused == fits.cend();
        return dialect;
    }
    dialect.delimiter = best->delimiter;
    dialect.hasTitle = best->titled;
    const bool tied = std::any_of(best + 1, fits.cend(),
                                  [&](const DelimiterFit &fit) { return fit.rank() == best->rank(); });
    dialect.delimiterDoubtful = tied || (best->consistency < 0.5 && best->known < 2);
    return dialect;
}

} // namespace

Result<CsvDialect> detectDialect(QByteArrayView sample, const CsvOverride &chosen)
{
    EncodingGuess encoding{chosen.encoding.value_or(Encoding::Utf8)};
    const std::optional<Encoding> opening = openingEncoding(sample);
    if (const Result<void> checked = checkIsCsv(sample, chosen.encoding ? chosen.encoding : opening);
        !checked)
        return checked.error();
    if (!chosen.encoding && opening) {
        encoding.encoding = *opening;
    } else if (!chosen.encoding) {
        EncodingEvidence evidence;
        evidence.add(sample);
        encoding = evidence.guess(chosen.language);
    }
    return dialectOf(sample, chosen, encoding);
}

Result<CsvDialect> detectDialect(QIODevice &device, const CsvOverride &chosen)
{
    const QByteArray sample = device.peek(csvSampleBytes);
    Result<CsvDialect> dialect = detectDialect(sample, chosen);
    if (!dialect || chosen.encoding || openingEncoding(sample) || device.isSequential() ||
        sample.size() < csvSampleBytes)
        return dialect;
    // The first letter that is not of ASCII may come late.
    const qint64 position = device.pos();
    EncodingEvidence evidence;
    while (!device.atEnd() && !evidence.isSettled()) {
        const QByteArray block = device.read(evidenceBlock);
        if (block.isEmpty())
            break;
        evidence.add(block);
    }
    if (!device.seek(position))
        return Error{ErrorKind::Unavailable, "csv.unreadable", device.errorString()};
    return dialectOf(sample, chosen, evidence.guess(chosen.language));
}

} // namespace ulpan
