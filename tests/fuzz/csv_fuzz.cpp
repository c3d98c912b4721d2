#include "models/csv/csv_reader.h"
#include "models/csv/encoding_evidence.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

struct Reading
{
    QList<QStringList> rows;
    std::vector<CsvPosition> positions; // after each row
    QByteArray fault;
};

Reading readAll(const QByteArray &bytes, const CsvDialect &dialect, qsizetype block)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(&device, dialect, {.recordBytes = 4096, .blockBytes = block, .columns = 50});
    Reading reading;
    const Result<QStringList> header = reader.header();
    if (!header) {
        reading.fault = header.error().reason;
        return reading;
    }
    reading.rows << *header;
    reading.positions.push_back(reader.position());
    CsvRow row;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more && reader.hasFailed()) {
            reading.fault = more.error().reason;
            return reading;
        }
        if (more && !*more)
            return reading;
        require(row.cells.size() == header->size());
        reading.rows << row.cells;
        reading.positions.push_back(reader.position());
    }
}

// The first row after a place is the same whether one has read up to it or begins there.
void checkResume(const QByteArray &bytes, const CsvDialect &dialect, const Reading &whole)
{
    for (size_t i = 0; i + 1 < whole.positions.size() && i < 5; ++i) {
        QBuffer device;
        device.setData(bytes);
        device.open(QIODevice::ReadOnly);
        CsvReader reader(&device, dialect, {.recordBytes = 4096, .blockBytes = 16, .columns = 50});
        require(reader.header().has_value() && reader.resume(whole.positions[i]).has_value());
        CsvRow row;
        const Result<bool> more = reader.next(row);
        require((!more || *more) && row.cells == whole.rows.at(qsizetype(i) + 1));
    }
}

void checkReading(const QByteArray &bytes, const CsvDialect &dialect)
{
    const Reading whole = readAll(bytes, dialect, 64 * 1024);
    const Reading pieces = readAll(bytes, dialect, 3);
    require(whole.rows == pieces.rows && whole.fault == pieces.fault && whole.positions == pieces.positions);
    checkResume(bytes, dialect, whole);
}

void checkEvidence(const QByteArray &bytes)
{
    EncodingEvidence whole, pieces;
    whole.add(bytes);
    for (qsizetype i = 0; i < bytes.size(); i += 3)
        pieces.add(QByteArrayView(bytes).sliced(i, qMin<qsizetype>(3, bytes.size() - i)));
    for (const auto language : {std::optional<Language>(), std::optional(Language::Hebrew)}) {
        const EncodingGuess one = whole.guess(language), other = pieces.guess(language);
        // Only a word that is longer than any is cut elsewhere.
        require(bytes.size() >= 1000 || (one.encoding == other.encoding && one.rival == other.rival));
    }
}

// What was read in an encoding can be said in it, and means the same again.
void checkEncoding(const QByteArray &bytes, Encoding encoding)
{
    QByteArray text, back;
    Transcoder transcoder(encoding);
    transcoder.append(bytes, text);
    transcoder.finish(text);
    QString decoded;
    if (decodeUtf8(text, decoded) >= 0)
        return;
    require(appendEncoded(back, decoded, encoding) && back == bytes);
}

} // namespace

// Whatever a file holds, it reads the same in pieces of any size and from any place on, in every encoding.
ULPAN_FUZZ_TARGET(1500, 110'000)
{
    const QByteArray bytes = input.toByteArray();
    checkEvidence(bytes);
    (void)unmarkedUtf16(bytes);
    for (const char *charset : {"utf-8", "ascii", "utf-16", "utf-16be", "windows-1255"}) {
        QBuffer file;
        file.setData(bytes);
        file.open(QIODevice::ReadOnly);
        (void)declaredEncoding(file, charset);
    }
    for (const auto encoding :
         {std::optional<Encoding>(), std::optional(Encoding::Utf16Le), std::optional(Encoding::Utf16Be),
          std::optional(Encoding::Windows1252), std::optional(Encoding::Windows1255)}) {
        if (encoding)
            checkEncoding(bytes, *encoding);
        const Result<CsvDialect> dialect = detectDialect(QByteArrayView(bytes), {.encoding = encoding});
        if (dialect)
            checkReading(bytes, *dialect);
    }
}
