#include "ui/pages/audit_page.h"

#include "models/records/audit_actions.h"
#include "ui/pages/audit_part.h"
#include "ui/pages/audit_rows.h"
#include "ui/pages/audit_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"

#include <QAction>

namespace ulpan {

namespace {

// What is looked for by what it was done to, and by what was done.
FilterOffers auditOffers()
{
    QStringList records, actions;
    for (const AuditAction &row : auditActions()) {
        const QString record = QLatin1StringView(row.record);
        if (!records.contains(record))
            records << record;
        actions << row.name();
    }
    return {{"record", {records, &auditKindText}},
            {"action", {actions, &auditActionText, &auditActionGroup}}};
}

} // namespace

AuditPage::AuditPage(ViewContext &context) : RecordsPage(context, setup(context))
{
    RecordModel &model = list().model();
    list().table().widen("action", 240);
    list().table().widen("subject", 200);
    model.setWords("subject",
                   [](const AnyRecord &record) { return auditSubjectText(record.as<ToldAuditEntry>()); });
    model.setWords("action", [](const AnyRecord &record) {
        return auditActionText(record.as<ToldAuditEntry>().action);
    });
    model.setWords("record",
                   [](const AnyRecord &record) { return auditKindText(record.as<ToldAuditEntry>().record); });
    model.setWords("actor_name",
                   [](const AnyRecord &record) { return auditActorText(record.as<ToldAuditEntry>()); });
    auto *csv = new QAction(icon(Icon::Download, Colour::Secondary), QString(), this);
    auto *json = new QAction(icon(Icon::Download, Colour::Secondary), QString(), this);
    connect(csv, &QAction::triggered, this, [this] { list().saveAs(auditCsv()); });
    connect(json, &QAction::triggered, this, [this] { list().saveAs(auditJson()); });
    offerFile(csv);
    offerFile(json);
    retranslate(this, [csv, json] {
        csv->setText(tr("Save these entries as CSV…"));
        json->setText(tr("Save these entries as JSON…"));
    });
}

RecordsPageSetup AuditPage::setup(ViewContext &context)
{
    return {
        .list = {.type = recordType<ToldAuditEntry>(),
                 .key = "audit",
                 .columns = {"created_at", "action", "subject", "actor_name"},
                 .searches = false,
                 .offers = auditOffers(),
                 .name = [] { return tr("Audit"); },
                 .emptySentence = [] { return tr("Nothing was changed yet."); },
                 .emptyHint =
                     [] { return tr("Every change appears here, with who made it and how it was before."); },
                 .nothingFound = [] { return tr("No change matches."); }},
        .words = {.newTitle = [] { return QString(); },
                  .name =
                      [](const AnyRecord &record) {
                          return auditActionText(record.as<ToldAuditEntry>().action);
                      }},
        .tabs = {{.part = [&context] { return new AuditPart(context); }}},
        .title = [] { return tr("Audit"); },
        .total = [](qint64 total) { return tr("%Ln change(s)", nullptr, int(total)); },
    };
}

Page *makeAuditPage(ViewContext &context)
{
    return new AuditPage(context);
}

} // namespace ulpan
