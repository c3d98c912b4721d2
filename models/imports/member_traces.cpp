#include "models/imports/member_traces.h"

#include "models/json/json_writer.h"
#include "models/services/caller_json.h"
#include "models/store/record_query.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

// What an import gives its learners, or what is looked at more closely than by its being there.
bool isOwnLink(const TableLink &link)
{
    struct Own
    {
        QLatin1StringView table, column;
    };
    static constexpr Own own[] = {
        {QLatin1StringView("mail"), QLatin1StringView("member_id")},
        {QLatin1StringView("access_link"), QLatin1StringView("member_id")},
        {QLatin1StringView("access_token"), QLatin1StringView("member_id")},
        {QLatin1StringView("assignment"), QLatin1StringView("member_id")},
    };
    return std::any_of(std::begin(own), std::end(own),
                       [&](const Own &one) { return link.table == one.table && link.column == one.column; });
}

constexpr int longestHistory = 200;

} // namespace

// Its columns: the member, who did it (a name, or a caller as JSON), when, and the number of a person who did it.
struct MemberTraces::Question
{
    const char *sql; // its condition follows
    const char *column;
    const char *reason;
    QVariantList values = {}; // of marks before the condition's
};

QByteArray keptJson(const QList<KeptValue> &values)
{
    QByteArray out;
    JsonWriter json(out);
    const auto known = [&json](const char *name, const QString &text) {
        json.key(name);
        text.isEmpty() ? json.null() : json.text(text);
    };
    json.beginArray();
    for (const KeptValue &kept : values) {
        json.beginObject();
        known("field", kept.field);
        json.key("value").raw(kept.value.isEmpty() ? QByteArrayView("null") : QByteArrayView(kept.value));
        known("by", kept.by);
        if (kept.byId)
            json.key("by_id").integer(kept.byId);
        known("at", kept.at);
        json.key("reason").text(kept.reason).key("arguments").texts(kept.arguments).endObject();
    }
    json.endArray();
    return out;
}

const KeptValue *MemberTraces::of(Id member) const
{
    const auto found = m_traces.constFind(member);
    return found == m_traces.constEnd() ? nullptr : &*found;
}

Result<void> MemberTraces::ask(Context &context, const Question &question, const QStringList &members)
{
    Condition condition;
    condition.addOneOf(context.database.engine(), QLatin1StringView(question.column), true, members);
    Result<Cursor> cursor = context.database.run(QLatin1StringView(question.sql) + condition.parts.first(),
                                                 question.values + condition.values);
    if (!cursor)
        return cursor.error();
    while (cursor->next()) {
        KeptValue kept{.at = cursor->text(2), .reason = question.reason};
        const QString by = cursor->text(1);
        const Caller caller = by.startsWith(u'{') ? readCaller(by.toUtf8()) : Caller();
        kept.by = by.startsWith(u'{') ? caller.name : by;
        kept.byId = caller.kind == Caller::Kind::Member ? caller.member : cursor->id(3);
        if (!m_traces.contains(cursor->id(0)))
            m_traces.insert(cursor->id(0), kept);
    }
    return {};
}

Result<void> MemberTraces::askReferring(Context &context, std::span<const TableLink> links,
                                        const QStringList &members)
{
    for (const TableLink &link : links) {
        if (link.target != u"member" || isOwnLink(link))
            continue;
        const QByteArray sql = QStringLiteral("select distinct %1, null, null, null from %2 where ")
                                   .arg(link.column, link.table)
                                   .toLatin1();
        const QByteArray column = link.column.toLatin1();
        Result<void> asked = ask(context, {sql.constData(), column.constData(), "undo.in_use"}, members);
        if (!asked)
            return asked;
    }
    return {};
}

Result<MemberTraces> MemberTraces::find(Context &context, std::span<const TableLink> links, Id job,
                                        const QList<Id> &members)
{
    MemberTraces traces;
    if (members.isEmpty())
        return traces;
    QStringList ids;
    for (const Id member : members)
        ids << QString::number(member);
    const Question questions[] = {
        {"select id, login, last_active_at, id from member where last_active_at is not null and ", "id",
         "undo.signed_in"},
        {"select member_id, null, created_at, null from access_token where ", "member_id", "undo.signed_in"},
        {"select member_id, null, used_at, null from access_link where used_at is not null and ", "member_id",
         "undo.signed_in"},
        {"select record_id, actor_name, created_at, case when actor_kind = 'member' then actor_id end from audit_entry "
         "where record = 'learner' and ",
         "record_id", "undo.changed_since"},
        {"select r.member_id, e.caller, e.finished_at, null from bulk_edit_row r join bulk_edit e on e.id = "
         "r.edit_id where r.restored = 0 and ",
         "r.member_id", "undo.changed_since"},
        {"select r.member_id, j.caller, j.finished_at, null from import_row r join import_job j on j.id = r.job_id "
         "where r.job_id <> ? and r.outcome in ('create', 'update', 'deactivate') and r.line <= "
         "j.applied_line and coalesce(r.undo, 'kept') = 'kept' and ",
         "r.member_id",
         "undo.changed_since",
         {job}},
    };
    for (const Question &question : questions) {
        Result<void> asked = traces.ask(context, question, ids);
        if (!asked)
            return asked.error();
    }
    Result<void> asked = traces.askReferring(context, links, ids);
    if (!asked)
        return asked.error();
    return traces;
}

Result<void> nameAuthors(Context &context, Id job, Id member, QList<KeptValue> &kept)
{
    Result<Cursor> cursor = context.database.run(
        QStringLiteral("select actor_name, created_at, after_values, action, case when actor_kind = 'member' then actor_id end from member_history where member_id = ? "
                       "and not (record = 'import' and record_id = ?) order by id desc limit %1")
            .arg(longestHistory),
        {member, job});
    if (!cursor)
        return cursor.error();
    const auto unknown = [](const KeptValue &value) { return !value.field.isEmpty() && value.at.isEmpty(); };
    while (std::any_of(kept.cbegin(), kept.cend(), unknown) && cursor->next()) {
        const QJsonObject after = QJsonDocument::fromJson(cursor->bytes(2)).object();
        const bool password = cursor->text(3) == u"member.password_set";
        for (KeptValue &value : kept) {
            const bool byPassword = value.field == u"password" || value.reason == passwordChosen;
            if (!unknown(value) || !(byPassword ? password : after.contains(value.field)))
                continue;
            value.by = cursor->text(0);
            value.byId = cursor->id(4);
            value.at = cursor->text(1);
        }
    }
    return {};
}

} // namespace ulpan
