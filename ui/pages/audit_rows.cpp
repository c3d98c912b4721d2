#include "ui/pages/audit_rows.h"

#include "models/base/text.h"
#include "ui/pages/audit_text.h"
#include "ui/shell/locale_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ulpan {

namespace {

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

RowsFormat auditCsv()
{
    return {exportHeader(), [](const AnyRecord &record) { return exportCells(record.as<ToldAuditEntry>()); }};
}

RowsFormat auditJson()
{
    return {.object = [](const AnyRecord &record) { return auditObject(record.as<ToldAuditEntry>()); }};
}

} // namespace ulpan
