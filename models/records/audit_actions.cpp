#include "models/records/audit_actions.h"

namespace ulpan {

std::span<const AuditAction> auditActions()
{
    static constexpr AuditAction auditActionRows[] = {
        {"learner", "member", "created"},
        {"learner", "member", "updated"},
        {"learner", "member", "anonymised"},
        {"learner", "member", "invited"},
        {"learner", "member", "signed_in"},
        {"learner", "member", "signed_out"},
        {"learner", "member", "password_set"},
        {"learner", "member", "second_factor_begun"},
        {"learner", "member", "second_factor_enabled"},
        {"learner", "member", "second_factor_disabled"},
        {"learner", "member", "second_factor_reset"},
        {"learner", "member", "second_factor_codes_renewed"},
        {"entity", "entity", "created"},
        {"entity", "entity", "updated"},
        {"entity", "entity", "merged"},
        {"entity", "entity", "deleted"},
        {"institution", "institution", "created"},
        {"institution", "institution", "updated"},
        {"institution", "institution", "purged"},
        {"session", "session", "created"},
        {"session", "session", "updated"},
        {"session", "session", "deleted"},
        {"assignment", "assignment", "created"},
        {"assignment", "assignment", "updated"},
        {"import", "import", "applied"},
        {"import", "import", "cancelled"},
        {"import", "import", "failed"},
        {"import", "import", "paused"},
        {"import", "import", "resumed"},
        {"import", "import", "passwords"},
        {"import", "import", "mails"},
        {"import", "import", "undone"},
        {"import", "import", "partly_undone"},
        {"import", "import", "undo_failed"},
        {"import_mapping", "import_mapping", "created"},
        {"import_mapping", "import_mapping", "updated"},
        {"import_mapping", "import_mapping", "deleted"},
        {"bulk_edit", "bulk_edit", "applied"},
        {"bulk_edit", "bulk_edit", "cancelled"},
        {"bulk_edit", "bulk_edit", "undone"},
        {"bulk_edit", "bulk_edit", "undo_left"},
        {"access_token", "access_token", "created"},
        {"access_token", "access_token", "narrowed"},
        {"access_token", "access_token", "revoked"},
        {"client_credential", "client_credential", "created"},
        {"client_credential", "client_credential", "rotated"},
        {"client_credential", "client_credential", "deleted"},
        {"client_credential", "client_credential", "signed_out"},
        {"signing_key", "signing_key", "rotated"},
    };
    return auditActionRows;
}

} // namespace ulpan
