#pragma once

#include "ui/pages/rows_reader.h"

#include <QJsonObject>
#include <QSaveFile>

namespace ulpan {

class CsvWriter;

// What becomes of a record in a file: a row of CSV with its header, or an object of JSON.
struct RowsFormat
{
    QStringList header = {};
    std::function<QStringList(const AnyRecord &)> cells = {};
    std::function<QJsonObject(const AnyRecord &)> object = {}; // null: CSV
    [[nodiscard]] bool isCsv() const { return !object; }
};

// Writes what the filters of a list find into a file, in the list's order, a page at a time while the window
// goes on, however many there are. It ends itself; deleted before, there is no file.
class RowsExport : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        QString fileName;
        RowsFormat format;
        RowsReader::Progress progress = {};
    };
    // With the number of rows that are in the file.
    using Done = std::function<void(const Result<qint64> &)>;
    // The model must outlive it; another query of it changes nothing here.
    static QObject *begin(RecordModel &model, Wish wish, QObject *parent, Done done);
    ~RowsExport() override;

private:
    RowsExport(RecordModel &model, Wish wish, QObject *parent, Done done);
    void ask(const QString &cursor);
    [[nodiscard]] Result<void> write(const QList<AnyRecord> &records);
    [[nodiscard]] Result<void> finish();
    void end(const Result<qint64> &outcome);

    RecordModel &m_model;
    ListQuery m_query;
    Wish m_wish;
    Done m_done;
    QSaveFile m_file;
    std::unique_ptr<CsvWriter> m_csv; // null for JSON
    qint64 m_count = 0;
};

} // namespace ulpan
