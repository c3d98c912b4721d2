#include "ui/pages/rows_reader.h"

namespace ulpan {

QObject *RowsReader::read(RecordModel &model, const QList<int> &rows, QObject *parent, Progress progress,
                          Done done)
{
    auto *reader = new RowsReader(model, rows.first(std::min<qsizetype>(rows.size(), most)), parent,
                                  std::move(progress), std::move(done));
    reader->next();
    return reader;
}

RowsReader::RowsReader(RecordModel &model, const QList<int> &rows, QObject *parent, Progress progress,
                       Done done)
    : QObject(parent), m_model(model), m_query(model.query()), m_rows(rows), m_progress(std::move(progress)),
      m_done(std::move(done))
{
}

void RowsReader::next()
{
    while (m_records.size() < m_rows.size()) {
        const int row = m_rows[m_records.size()], page = row / RecordModel::pageSize;
        const bool same = m_query == m_model.query();
        AnyRecord record = same ? m_model.recordAt(row) : AnyRecord();
        if (!record && m_pages.contains(page))
            record = m_pages[page].value(row % RecordModel::pageSize);
        else if (!record) {
            m_pages.clear();
            if (m_progress)
                m_progress(m_records.size());
            whenDone(m_model.load(m_query, page), this, [this, page](const Result<RecordPage> &loaded) {
                if (!loaded) {
                    m_done(loaded.error());
                    deleteLater();
                    return;
                }
                m_pages.insert(page, loaded->rows);
                next();
            });
            return;
        }
        // Who is gone since is left out.
        record ? m_records.append(record) : m_rows.remove(m_records.size());
    }
    m_done(m_records);
    deleteLater();
}

} // namespace ulpan
