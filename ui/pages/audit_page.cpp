#include "ui/pages/audit_page.h"

#include "ui/pages/audit_part.h"
#include "ui/pages/audit_text.h"
#include "ui/widgets/record_table.h"

namespace ulpan {

namespace {

// What is looked for by what it was done to, and by what was done.
FilterOffers auditOffers()
{
    const auto words = [](const char *names) {
        return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
    };
    return {{"record",
             {words("learner entity institution session assignment import bulk_edit access_token "
                    "client_credential signing_key"),
              &auditKindText}},
            {"action",
             {words("member.created member.updated member.anonymised member.invited member.signed_in "
                    "member.password_set entity.created entity.updated entity.merged entity.deleted "
                    "institution.updated session.created session.updated import.finished "
                    "bulk_edit.applied bulk_edit.undone access_token.created access_token.narrowed "
                    "access_token.revoked client_credential.created client_credential.deleted"),
              &auditActionText}}};
}

} // namespace

AuditPage::AuditPage(ViewContext &context) : RecordsPage(context, setup())
{
    RecordModel &model = list().model();
    list().table().widen("action", 240);
    model.setWords("action",
                   [](const AnyRecord &record) { return auditActionText(record.as<AuditEntry>().action); });
    model.setWords("record",
                   [](const AnyRecord &record) { return auditKindText(record.as<AuditEntry>().record); });
    model.setWords("actor_name",
                   [](const AnyRecord &record) { return auditActorText(record.as<AuditEntry>()); });
}

RecordsPageSetup AuditPage::setup()
{
    return {
        .list = {.type = recordType<AuditEntry>(),
                 .key = "audit",
                 .columns = {"created_at", "action", "actor_name", "record"},
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
                          return auditActionText(record.as<AuditEntry>().action);
                      }},
        .tabs = {{.part = [] { return new AuditPart; }}},
        .title = [] { return tr("Audit"); },
        .total = [](qint64 total) { return tr("%Ln change(s)", nullptr, int(total)); },
    };
}

Page *makeAuditPage(ViewContext &context)
{
    return new AuditPage(context);
}

} // namespace ulpan
