#include "models/services/audit_service.h"

#include "models/records/scalars.h"
#include "models/services/audit_names.h"
#include "models/services/learner_service.h"
#include "models/services/people_names.h"
#include "models/services/record_page.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ulpan {

namespace {

constexpr auto memberHistoryFields = [] {
    std::array<FieldInfo, std::size(auditEntryFields) + 1> rows{};
    std::copy(std::begin(auditEntryFields), std::end(auditEntryFields), rows.begin());
    rows.back() = field<&AuditEntry::memberId>({.wire = "member_id", .flags = ReadOnly | Filterable | Secret});
    for (FieldInfo &row : rows) {
        if (std::string_view(row.wire) == "created_at")
            row.flags = row.flags | Sortable;
    }
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

constexpr FieldInfo auditQueryRows[] = {
    described(FieldType::Text, {.wire = "actor", .column = "actor_name", .note = QT_TRANSLATE_NOOP("Note", "A member's number, or the name under which somebody acted.")}),
    described(FieldType::Text, {.wire = "from", .column = "created_from", .note = QT_TRANSLATE_NOOP("Note", "From this day or moment on.")}),
    described(FieldType::Text, {.wire = "to", .column = "created_to", .note = QT_TRANSLATE_NOOP("Note", "Up to the end of this day, or to this moment.")}),
};

ListQuery auditQuery(ListQuery query)
{
    for (ListQuery::Filter &filter : query.filters) {
        const FieldInfo *row = auditQueryType().find(filter.field);
        if (!row)
            continue;
        const bool isNumber = idFromText(filter.value.trimmed()) > 0;
        filter.field = isNumber && filter.field == "actor" ? "actor_id" : row->column;
    }
    if (query.sort.isEmpty())
        query.sort << ListQuery::SortKey{"id", true};
    return query;
}

// Faults are told by the names that were sent.
Result<JsonPage> asAsked(Result<JsonPage> page, const ListQuery &query)
{
    if (page)
        return page;
    Error error = page.error();
    for (const ListQuery::Filter &filter : query.filters) {
        const FieldInfo *row = auditQueryType().find(filter.field);
        for (Problem &problem : error.problems) {
            if (row && problem.field == QLatin1StringView(row->column))
                problem.field = QString::fromLatin1(filter.field);
        }
    }
    return error;
}

Result<JsonPage> told(Context &context, Result<JsonPage> page)
{
    if (!page)
        return page;
    Result<QByteArray> rows = toldEntries(context, page->rows);
    if (!rows)
        return rows.error();
    page->rows = std::move(*rows);
    return page;
}

} // namespace

const RecordType &auditQueryType()
{
    static constexpr RecordType type{.name = "audit_query", .fields = auditQueryRows};
    return type;
}

Result<JsonPage> AuditService::list(Context &context, const ListQuery &query) const
{
    return told(context,
                asAsked(listPage(context.store, context.database, context.scope, recordType<AuditEntry>(), auditQuery(query)), query));
}

Result<ToldAuditEntry> AuditService::get(Context &context, Id id) const
{
    Result<std::optional<AuditEntry>> found = findById<AuditEntry>(context.database, context.scope, id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound("audit_entry.not_found");
    ToldAuditEntry entry{std::move(**found), {}, {}};
    const Result<AuditNames> names = AuditNames::find(context, std::span(static_cast<const AuditEntry *>(&entry), 1));
    if (!names)
        return names.error();
    entry.actor = names->actor(entry);
    entry.subject = names->subject(entry);
    for (QByteArray *values : {&entry.before, &entry.after}) {
        Result<QByteArray> named = withPeoplesNames(context.database, *values);
        if (!named)
            return named.error();
        *values = std::move(*named);
    }
    return entry;
}

Result<JsonPage> AuditService::members(Context &context, Id id, const ListQuery &query) const
{
    Result<std::optional<AuditEntry>> entry = findById<AuditEntry>(context.database, context.scope, id);
    if (!entry)
        return entry.error();
    if (!*entry)
        return notFound("audit_entry.not_found");
    return recordPage<AuditedMember>(
        context, query, QStringLiteral("r.id = ?"), {id},
        [](JsonWriter &json, const AuditedMember &member) {
            writeRecord(json, recordType<AuditedMember>(), Naming::Platform, &member);
            return Result<void>();
        },
        {"member", false});
}

Result<JsonPage> AuditService::history(Context &context, Id member, const ListQuery &query) const
{
    Result<Learner> learner = LearnerService().get(context, member);
    if (!learner)
        return learner.error();
    ListQuery ofMember = query;
    // As it came about: the entry of a change to many is made at its end.
    if (ofMember.sort.isEmpty())
        ofMember.sort << ListQuery::SortKey{"created_at", true};
    ofMember = auditQuery(ofMember);
    ofMember.filters << ListQuery::Filter{"member_id", QString::number(member)};
    return told(context,
                asAsked(listPage(context.store, context.database, context.scope, memberHistoryType(), ofMember), query));
}

} // namespace ulpan
