#pragma once

#include "models/records/audit_entry.h"
#include "ui/pages/rows_reader.h"

#include <QJsonObject>
#include <QSaveFile>

namespace ulpan {

class Client;
class CsvWriter;

// An entry as the server tells it.
[[nodiscard]] QJsonObject auditObject(const ToldAuditEntry &entry);

// Writes what a filter of the audit finds into a file, with how everything was before and after, a page at a
// time while the window goes on. It ends itself; deleted before, there is no file.
class AuditExport : public QObject
{
    Q_OBJECT

public:
    enum class As : quint8
    {
        Csv, // for people: in the window's language, with the values as JSON
        Json
    };
    struct Wish
    {
        QString fileName;
        As as = As::Csv;
        QList<ListQuery::Filter> filters = {};
        RowsReader::Progress progress = {};
    };
    // With the number of entries that are in the file.
    using Done = std::function<void(const Result<qint64> &)>;
    static QObject *begin(Client &client, Wish wish, QObject *parent, Done done);
    ~AuditExport() override;

private:
    AuditExport(Client &client, Wish wish, QObject *parent, Done done);
    void ask(const QString &cursor);
    [[nodiscard]] Result<void> write(const QList<AnyRecord> &entries);
    [[nodiscard]] Result<void> finish();
    void end(const Result<qint64> &outcome);

    Client &m_client;
    Wish m_wish;
    Done m_done;
    QSaveFile m_file;
    std::unique_ptr<CsvWriter> m_csv; // null for JSON
    qint64 m_count = 0;
};

} // namespace ulpan
