#include "models/records/audit_entry.h"
#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> learnerOperations()
{
    using enum HttpMethod;
    static constexpr Operation learnerRows[] = {
        op<&LearnerService::list>({"learners.list", Ability::MembersRead, {Get, "/api/institutions/{institution}/members"}, {}, Access::Look,
                                   Lane::Inline, QT_TRANSLATE_NOOP("Operation", "The members of an institution"), "?q=levi&sort=lastname",
                                   &recordType<Learner>}),
        op<&LearnerService::create>({"learners.create", Ability::MembersWrite, {Post, "/api/institutions/{institution}/members"}, {},
                                     Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Creates a member; a learner unless `role` says otherwise"),
                                     R"({"login":"noa@example.org","civility":"mme","lastname":"Levi","firstname":"Noa","entity":$ENTITY})"}).with(TakesSeats),
        op<&LearnerService::get>({"learners.get", Ability::MembersRead, {Get, "/api/institutions/{institution}/members/{member}"}, {},
                                  Access::Look, Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One member")}),
        op<&LearnerService::update>({"learners.update", Ability::MembersWrite, {Patch, "/api/institutions/{institution}/members/{member}"}, {},
                                     Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Changes a member; fields that are not sent stay as they are"),
                                     R"({"job_title":"Nurse","filter":["B2","Evening"]})"}).with(TakesSeats),
        op<&LearnerService::anonymise>({"learners.delete", Ability::MembersWrite, {Delete, "/api/institutions/{institution}/members/{member}"}, {},
                                        Access::Write, Lane::Pool,
                                        QT_TRANSLATE_NOOP("Operation", "Anonymises a member: the person is gone, what was learned stays as numbers")}),
        op<&AuditService::history>({"learners.history", Ability::AuditRead, {Get, "/api/institutions/{institution}/members/{member}/history"}, {},
                                    Access::Look, Lane::Pool,
                                    QT_TRANSLATE_NOOP("Operation", "A member's history: the audit's entries, and what imports and bulk edits changed"),
                                    "?from=2026-01-01",
                                    &recordType<ToldAuditEntry>}).alsoAsked(&auditQueryType),
    };
    return learnerRows;
}

} // namespace ulpan
