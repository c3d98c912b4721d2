#include "ui/pages/audit_export.h"

#include "models/base/text.h"
#include "models/csv/csv_writer.h"
#include "net/client/client.h"
#include "ui/pages/audit_text.h"
#include "ui/shell/locale_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr int entriesAtOnce = 100; // as many as a page may have

QString exportText(const char *text)
{
    return QCoreApplication::translate("AuditExport", text);
}

QStringList exportHeader()
{
    return {exportText(QT_TRANSLATE_NOOP("AuditExport", "When")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "Action")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "Kind")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "Record number")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "What")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "Who")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "By the credential")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "From the address")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "Request")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "Before")),
            exportText(QT_TRANSLATE_NOOP("AuditExport", "After"))};
}

QStringList exportCells(const ToldAuditEntry &entry)
{
    QStringList cells{QString::fromLatin1(entry.createdAt.text()),
                      auditActionText(entry.action),
                      auditKindText(entry.record),
                      entry.recordId ? QString::number(entry.recordId) : QString(),
                      auditSubjectText(entry),
                      auditActorText(entry),
                      entry.credential,
                      entry.address,
                      entry.requestId,
                      QString::fromUtf8(entry.before),
                      QString::fromUtf8(entry.after)};
    for (QString &cell : cells)
        cell = withoutIsolates(cell);
    return cells;
}

} // namespace

QJsonObject auditObject(const ToldAuditEntry &entry)
{
    const auto textOrNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    QJsonObject object{{QStringLiteral("id"), entry.id},
                       {QStringLiteral("action"), entry.action},
                       {QStringLiteral("record"), entry.record},
                       {QStringLiteral("record_id"), entry.recordId},
                       {QStringLiteral("actor_kind"), entry.actorKind},
                       {QStringLiteral("actor_name"), textOrNull(entry.actorName)},
                       {QStringLiteral("credential"), textOrNull(entry.credential)},
                       {QStringLiteral("address"), textOrNull(entry.address)},
                       {QStringLiteral("request_id"), textOrNull(entry.requestId)},
                       {QStringLiteral("created_at"), QString::fromLatin1(entry.createdAt.text())}};
    if (entry.actor.id)
        object.insert(QStringLiteral("actor"), QJsonObject{{QStringLiteral("id"), entry.actor.id},
                                                           {QStringLiteral("name"), entry.actor.name}});
    if (!entry.subject.isEmpty())
        object.insert(QStringLiteral("subject"), QJsonDocument::fromJson(entry.subject).object());
    object.insert(QStringLiteral("before"), QJsonDocument::fromJson(entry.before).object());
    object.insert(QStringLiteral("after"), QJsonDocument::fromJson(entry.after).object());
    return object;
}

QObject *AuditExport::begin(Client &client, Wish wish, QObject *parent, Done done)
{
    auto *work = new AuditExport(client, std::move(wish), parent, std::move(done));
    if (!work->m_file.open(QIODevice::WriteOnly)) {
        work->end(Error{ErrorKind::Unavailable,
                        "file.unwritable",
                        work->m_file.errorString(),
                        {},
                        {work->m_wish.fileName}});
        return work;
    }
    if (work->m_wish.as == As::Csv) {
        CsvFormat format;
        // Spreadsheets would take Hebrew for something else.
        format.bom = true;
        work->m_csv = std::make_unique<CsvWriter>(&work->m_file, format);
        if (Result<void> written = work->m_csv->write(exportHeader()); !written) {
            work->end(written.error());
            return work;
        }
    }
    work->ask(QStringLiteral(""));
    return work;
}

AuditExport::AuditExport(Client &client, Wish wish, QObject *parent, Done done)
    : QObject(parent), m_client(client), m_wish(std::move(wish)), m_done(std::move(done)),
      m_file(m_wish.fileName)
{
}

AuditExport::~AuditExport() = default;

void AuditExport::ask(const QString &cursor)
{
    ListQuery query;
    query.perPage = entriesAtOnce;
    query.filters = m_wish.filters;
    query.cursor = cursor;
    if (m_wish.progress)
        m_wish.progress(m_count);
    whenDone(m_client.list(recordType<ToldAuditEntry>(), query), this,
             [this](const Result<RecordPage> &page) {
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

Result<void> AuditExport::write(const QList<AnyRecord> &entries)
{
    for (const AnyRecord &record : entries) {
        const auto &entry = record.as<ToldAuditEntry>();
        ++m_count;
        if (m_csv) {
            if (Result<void> written = m_csv->write(exportCells(entry)); !written)
                return written;
            continue;
        }
        const QByteArray text = QJsonDocument(auditObject(entry)).toJson(QJsonDocument::Compact);
        m_file.write((m_count == 1 ? "[\n" : ",\n") + text);
    }
    return {};
}

Result<void> AuditExport::finish()
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

void AuditExport::end(const Result<qint64> &outcome)
{
    m_done(outcome);
    deleteLater();
}

} // namespace ulpan
