#pragma once

#include "ui/pages/rows_reader.h"

namespace ulpan {

// Puts rows of a list into the clipboard, also those that are not there yet, while the window goes on. It
// ends itself; deleted before, it leaves the clipboard as it was.
class RowsCopy : public QObject
{
    Q_OBJECT

public:
    enum class As : quint8
    {
        Csv,    // a file that this program takes back
        Columns // what is seen, separated by tabs, for a spreadsheet
    };
    struct Wish
    {
        QList<int> rows; // no more than RowsReader::most of them are copied
        QList<const FieldInfo *> fields;
        As as = As::Csv;
        RowsReader::Progress progress = {};
    };
    // With the number of rows that were copied.
    using Done = std::function<void(const Result<qsizetype> &)>;
    static QObject *begin(RecordModel &model, Clock &clock, Wish wish, QObject *parent, Done done);

private:
    RowsCopy(RecordModel &model, Clock &clock, Wish wish, QObject *parent, Done done);
    void write(qsizetype from);
    [[nodiscard]] QString columns(const QList<AnyRecord> &records) const;

    RecordModel &m_model;
    Clock &m_clock;
    Wish m_wish;
    QList<AnyRecord> m_records;
    QString m_text;
    Done m_done;
};

} // namespace ulpan
