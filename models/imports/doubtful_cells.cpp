#include "models/imports/doubtful_cells.h"

#include "models/json/json_writer.h"

#include <QSet>

namespace ulpan {

namespace {

constexpr qsizetype mostCells = 20;

struct Rereading
{
    Encoding from, to;

    // The text in the other encoding; null where it is the same there.
    [[nodiscard]] QString read(const QString &cell) const
    {
        if (std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.unicode() < 0x80; }))
            return {};
        QByteArray bytes, utf8;
        if (!appendEncoded(bytes, cell, from))
            return {};
        Transcoder(to).append(bytes, utf8);
        utf8.replace('\xff', "\xef\xbf\xbd");
        const QString other = QString::fromUtf8(utf8);
        return other == cell ? QString() : other;
    }
};

class DoubtfulCells
{
public:
    DoubtfulCells(const CsvDialect &dialect, const QList<qsizetype> &hidden)
        : m_rereading{dialect.encoding, *dialect.rival}, m_hidden(hidden)
    {
        m_json.beginArray();
    }
    void add(const QStringList &cells, qint64 line)
    {
        for (qsizetype i = 0; i < cells.size() && !isFull(); ++i) {
            const QString other = m_rereading.read(cells[i]);
            if (other.isNull() || m_hidden.contains(i) || m_seen.contains(cells[i]))
                continue;
            m_seen.insert(cells[i]);
            m_json.beginObject().key("line").integer(line).key("column").integer(i + 1);
            m_json.key("readings").beginObject();
            m_json.key(nameOf(m_rereading.from).constData()).text(cells[i]);
            m_json.key(nameOf(m_rereading.to).constData()).text(other).endObject().endObject();
        }
    }
    [[nodiscard]] bool isFull() const { return m_seen.size() >= mostCells; }
    [[nodiscard]] QByteArray json()
    {
        m_json.endArray();
        return m_out;
    }

private:
    Rereading m_rereading;
    const QList<qsizetype> &m_hidden;
    QSet<QString> m_seen;
    QByteArray m_out;
    JsonWriter m_json{m_out};
};

} // namespace

Result<QByteArray> doubtfulCells(ImportFile &file, const QList<qsizetype> &hidden)
{
    if (!file.dialect.rival)
        return QByteArray("[]");
    DoubtfulCells cells(file.dialect, hidden);
    CsvReader reader(file.device.get(), file.dialect);
    if (const Result<QStringList> header = reader.header())
        cells.add(*header, file.headerLine);
    CsvRow row;
    while (!cells.isFull()) {
        const Result<bool> more = reader.next(row);
        if ((more && !*more) || reader.hasFailed())
            break;
        cells.add(row.cells, row.line);
    }
    if (!file.device->seek(0))
        return Error{ErrorKind::Unavailable, "csv.unreadable", file.device->errorString()};
    return cells.json();
}

} // namespace ulpan
