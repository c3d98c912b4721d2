#include "ui/pages/rows_export.h"

#include "models/csv/csv_writer.h"

#include <QJsonDocument>

namespace ulpan {

QObject *RowsExport::begin(RecordModel &model, Wish wish, QObject *parent, Done done)
{
    auto *work = new RowsExport(model, std::move(wish), parent, std::move(done));
    if (!work->m_file.open(QIODevice::WriteOnly)) {
        work->end(Error{ErrorKind::Unavailable,
                        "file.unwritable",
                        work->m_file.errorString(),
                        {},
                        {work->m_wish.fileName}});
        return work;
    }
    if (work->m_wish.format.isCsv()) {
        CsvFormat format;
        // Spreadsheets would take Hebrew for something else.
        format.bom = true;
        work->m_csv = std::make_unique<CsvWriter>(&work->m_file, format);
        if (Result<void> written = work->m_csv->write(work->m_wish.format.header); !written) {
            work->end(written.error());
            return work;
        }
    }
    work->ask(QStringLiteral(""));
    return work;
}

RowsExport::RowsExport(RecordModel &model, Wish wish, QObject *parent, Done done)
    : QObject(parent), m_model(model), m_query(model.query()), m_wish(std::move(wish)),
      m_done(std::move(done)), m_file(m_wish.fileName)
{
}

RowsExport::~RowsExport() = default;

void RowsExport::ask(const QString &cursor)
{
    m_query.cursor = cursor;
    if (m_wish.progress)
        m_wish.progress(m_count);
    whenDone(m_model.load(m_query, 0), this, [this](const Result<RecordPage> &page) {
        Result<void> done = page ? write(page->rows) : Result<void>(page.error());
        if (done && !page->next.isEmpty()) {
            ask(page->next);
            return;
        }
        if (done)
            done = finish();
        end(done ? Result<qint64>(m_count) : Result<qint64>(done.error()));
    });
}

Result<void> RowsExport::write(const QList<AnyRecord> &records)
{
    for (const AnyRecord &record : records) {
        ++m_count;
        if (m_csv) {
            if (Result<void> written = m_csv->write(m_wish.format.cells(record)); !written)
                return written;
            continue;
        }
        const QByteArray text = QJsonDocument(m_wish.format.object(record)).toJson(QJsonDocument::Compact);
        m_file.write((m_count == 1 ? "[\n" : ",\n") + text);
    }
    return {};
}

Result<void> RowsExport::finish()
{
    if (m_csv) {
        if (Result<void> written = m_csv->finish(); !written)
            return written;
    } else {
        m_file.write(m_count == 0 ? "[]\n" : "\n]\n");
    }
    // Says also what could not be written before.
    if (!m_file.commit())
        return Error{ErrorKind::Unavailable, "file.unwritable", m_file.errorString(), {}, {m_wish.fileName}};
    return {};
}

void RowsExport::end(const Result<qint64> &outcome)
{
    m_done(outcome);
    deleteLater();
}

} // namespace ulpan
