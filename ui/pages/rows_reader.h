#pragma once

#include "models/tables/record_model.h"

namespace ulpan {

// Brings records of a list that are not all there yet, page after page, for copying and for naming them to
// the server. It ends itself.
class RowsReader : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<QList<AnyRecord>> &)>;
    // How many are there; null: nobody wants to know.
    using Progress = std::function<void(qint64)>;
    static constexpr int most = 100'000; // rows
    // Reads the numbered rows of the model's list, in their order, no more than `most`. Deleted before, or
    // with its parent, it brings nothing.
    static QObject *read(RecordModel &model, const QList<int> &rows, QObject *parent, Progress progress,
                         Done done);

private:
    RowsReader(RecordModel &model, const QList<int> &rows, QObject *parent, Progress progress, Done done);
    void next();

    RecordModel &m_model;
    ListQuery m_query;
    QList<int> m_rows;
    QHash<int, QList<AnyRecord>> m_pages;
    QList<AnyRecord> m_records;
    Progress m_progress;
    Done m_done;
};

} // namespace ulpan
