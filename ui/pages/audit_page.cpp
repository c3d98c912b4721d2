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
             {words("learner entity institution session assignment import import_mapping "
                    "bulk_edit access_token client_credential signing_key"),
              &auditKindText}},
            {"action",
             {words("member.created member.updated member.anonymised member.invited member.signed_in "
                    "member.signed_out member.password_set member.second_factor_enabled "
                    "member.second_factor_disabled member.second_factor_reset entity.created "
                    "entity.updated entity.merged entity.deleted institution.updated session.created "
                    "session.updated session.deleted assignment.created assignment.updated import.applied "
                    "import.cancelled import.failed import.undone import.partly_undone bulk_edit.applied "
                    "bulk_edit.undone access_token.created access_token.narrowed access_token.revoked "
                    "client_credential.created client_credential.rotated client_credential.deleted"),
              &auditActionText}}};
}

} // namespace

AuditPage::AuditPage(ViewContext &context) : RecordsPage(context, setup(context))
{
    RecordModel &model = list().model();
    list().table().widen("action", 240);
    list().table().widen("subject", 200);
    model.setWords("subject",
                   [](const AnyRecord &record) { return auditSubjectText(record.as<ToldAuditEntry>()); });
    model.setWords("action",
                   [](const AnyRecord &record) { return auditActionText(record.as<ToldAuditEntry>().action); });
    model.setWords("record",
                   [](const AnyRecord &record) { return auditKindText(record.as<ToldAuditEntry>().record); });
    model.setWords("actor_name",
                   [](const AnyRecord &record) { return auditActorText(record.as<ToldAuditEntry>()); });
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
