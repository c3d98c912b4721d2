#include "models/csv/csv_reader.h"

#include <QBuffer>

#include <cstdlib>

using namespace ulpan;

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
        if (row.cells.size() != header->size())
            std::abort();
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
        if (!reader.header() || !reader.resume(whole.positions[i]))
            std::abort();
        CsvRow row;
        const Result<bool> more = reader.next(row);
        if ((more && !*more) || row.cells != whole.rows.at(qsizetype(i) + 1))
            std::abort();
    }
}

} // namespace

// Whatever a file holds, it reads the same in pieces of any size and from any place on.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<CsvDialect> dialect = detectDialect(QByteArrayView(bytes));
    if (!dialect)
        return 0;
    const Reading whole = readAll(bytes, *dialect, 64 * 1024);
    const Reading pieces = readAll(bytes, *dialect, 3);
    if (whole.rows != pieces.rows || whole.fault != pieces.fault || whole.positions != pieces.positions)
        std::abort();
    checkResume(bytes, *dialect, whole);
    return 0;
}
