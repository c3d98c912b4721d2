#include "models/services/erasures.h"

#include "models/records/access.h"
#include "models/records/assignment.h"
#include "models/records/audit_entry.h"
#include "models/records/bulk_edit.h"
#include "models/records/event.h"
#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "models/records/kept_mapping.h"
#include "models/records/mail.h"

namespace ulpan {

namespace {

constexpr Erasure ofMember[] = {{"", ErasureKind::RowGoes, "member_id = :member"}};
constexpr Erasure ofAccess[] = {{"*", ErasureKind::ByRule, "endAccess()"}};
constexpr Erasure ofTrainers[] = {{"*", ErasureKind::ByRule, "leaveTrainers()"}};
constexpr Erasure ofTriggers[] = {{"*", ErasureKind::ByRule, "triggers of the table member"}};
constexpr Erasure ofWords[] = {{"*", ErasureKind::ByRule, "triggers of the table member, then SearchKeeper"}};
constexpr Erasure ofUses[] = {
    {"", ErasureKind::RowGoes,
     "credential in (select public_id from access_token where member_id = :member)"}};
constexpr Erasure ofAttempts[] = {
    {"*", ErasureKind::Passing, "keyed hashes; forgotten after 30 days at the latest"}};
constexpr Erasure ofRates[] = {
    {"*", ErasureKind::Passing, "numbers of members and networks; forgotten after an hour"}};
constexpr Erasure ofJwts[] = {{"*", ErasureKind::Passing, "random names; forgotten after an hour"}};
constexpr Erasure ofAnswers[] = {{"*", ErasureKind::ByRule, "KeptAnswers::forget()"}};
constexpr Erasure ofUploads[] = {{"*", ErasureKind::Passing, "sealed; they go when their import has ended"}};
constexpr Erasure ofLogins[] = {{"*", ErasureKind::Passing, "salted hashes; they go when their import has ended"}};
constexpr Erasure ofPurge[] = {{"caller", ErasureKind::Asker},
                               {"state", ErasureKind::Harmless, "the program's own"}};
constexpr Erasure ofProgram[] = {{"*", ErasureKind::Harmless, "the program's own"}};

constexpr ErasedTable plainTables[] = {
    {"access_link", ofAccess},         {"credential_use", ofUses},      {"environment_fact", ofProgram},
    {"ended_jwt", ofJwts},
    {"environment_secret", ofProgram}, {"failed_attempt", ofAttempts},  {"import_correction", ofUploads},
    {"import_erased_login", ofLogins},
    {"import_file", ofUploads},        {"import_follow_up", ofProgram}, {"import_password", ofUploads},
    {"institution_purge", ofPurge},    {"kept_answer", ofAnswers},      {"known_address", ofAttempts},
    {"member_search", ofWords},        {"member_tag", ofTriggers},      {"member_total", ofProgram},
    {"rate_bucket", ofRates},
    {"record_total", ofProgram},       {"recovery_code", ofMember},     {"schema_version", ofProgram},
    {"second_factor", ofMember},       {"session_trainer", ofTrainers},
};

} // namespace

std::vector<ErasedTable> erasedTables()
{
    std::vector<ErasedTable> tables(std::begin(plainTables), std::end(plainTables));
    for (const RecordType *type :
         {&recordType<Institution>(), &recordType<Entity>(), &recordType<Learner>(),
          &recordType<AccessToken>(), &recordType<ClientCredential>(), &recordType<SigningKey>(),
          &recordType<AuditEntry>(), &recordType<Event>(), &recordType<ImportJob>(), &recordType<ImportRow>(),
          &recordType<KeptMapping>(), &recordType<Mail>(), &recordType<Session>(), &recordType<Assignment>(),
          &recordType<BulkEdit>(), &recordType<BulkEditRow>()})
        tables.push_back({type->table, type->erasures, type});
    return tables;
}

} // namespace ulpan
