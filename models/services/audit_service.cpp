#include "models/services/audit_service.h"

#include "models/records/audit_entry.h"
#include "models/services/learner_service.h"

#include <algorithm>
#include <array>

namespace ulpan {

namespace {

constexpr auto memberHistoryFields = [] {
    std::array<FieldInfo, std::size(auditEntryFields) + 1> rows{};
    std::copy(std::begin(auditEntryFields), std::end(auditEntryFields), rows.begin());
    rows.back() = field<&AuditEntry::memberId>({.wire = "member_id", .flags = ReadOnly | Filterable});
    return rows;
}();

// The audit as one member sees it pass: a view with the columns of the audit, and the same counter of
// changes.
const RecordType &memberHistoryType()
{
    static constexpr RecordType memberHistory{
        .name = "audit_entry",
        .table = "member_history",
        .context = "AuditEntry",
        .title = "Audit",
        .fields = memberHistoryFields,
        .tenant = "institution_id",
        .make = &makeRecord<AuditEntry>,
    };
    return memberHistory;
}

ListQuery auditQuery(ListQuery query)
{
    for (ListQuery::Filter &filter : query.filters) {
        if (filter.field == "actor") {
            bool number = false;
            (void)filter.value.toLongLong(&number);
            filter.field = number ? "actor_id" : "actor_name";
            filter.strict = true;
        } else if (filter.field == "from" || filter.field == "to") {
            filter.field = filter.field == "to" ? "created_to" : "created_from";
            filter.strict = true;
        }
    }
    if (query.sort.isEmpty())
        query.sort << ListQuery::SortKey{"id", true};
    return query;
}

} // namespace

Result<JsonPage> AuditService::list(Context &context, const ListQuery &query) const
{
    return listPage(context.store, context.database, context.scope, recordType<AuditEntry>(),
                    auditQuery(query));
}

Result<JsonPage> AuditService::history(Context &context, Id member, const ListQuery &query) const
{
    Result<Learner> learner = LearnerService().get(context, member);
    if (!learner)
        return learner.error();
    ListQuery ofMember = auditQuery(query);
    ofMember.filters << ListQuery::Filter{"member_id", QString::number(member)};
    return listPage(context.store, context.database, context.scope, memberHistoryType(), ofMember);
}

} // namespace ulpan
