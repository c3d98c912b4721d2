#include "net/api/session_calls.h"

#include "models/json/json_writer.h"
#include "models/records/json_filters.h"
#include "models/records/scalars.h"

#include <QJsonArray>

namespace ulpan {

namespace {

// False where one is no number of a record.
bool readIds(const QJsonValue &value, std::vector<Id> &ids)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &item : list) {
        ids.push_back(idIn(item));
        if (ids.back() <= 0)
            return false;
    }
    return true;
}

HttpResponse countsAnswer(const RuleCounts &counts)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("matched").integer(counts.matched).key("assigned").integer(counts.assigned);
    json.key("waiting").integer(counts.waiting).key("already").integer(counts.already);
    json.key("removed_before").integer(counts.removedBefore).endObject();
    return jsonResponse(200, std::move(body));
}

constexpr const char *outcomeNames[] = {"assigned", "waiting", "removed", "moved", "skipped", "failed"};

} // namespace

const RecordType &recordTypeOf(const SessionPeopleInput *)
{
    static constexpr RecordType type{.name = "session_people", .fields = sessionPeopleFields};
    return type;
}

const RecordType &recordTypeOf(const SessionMoveInput *)
{
    static constexpr RecordType type{.name = "session_move", .fields = sessionMoveFields};
    return type;
}

Result<SessionPeople> Decode<SessionPeople>::from(const Call &call, PathReader &)
{
    SessionPeople input;
    const QJsonObject sent = call.sent(recordType<SessionPeopleInput>());
    const QJsonValue ids = sent.value(QLatin1StringView("ids")), filter = sent.value(QLatin1StringView("filter"));
    if (!ids.isUndefined() && !readIds(ids, input.people.ids))
        return invalid({{QStringLiteral("ids"), "field.references"}});
    if (!filter.isUndefined() && ids.isUndefined()) {
        QList<Problem> problems;
        if (!filter.isObject())
            problems << Problem{QStringLiteral("filter"), "field.object"};
        readJsonFilters(recordType<Learner>(), filter.toObject(), input.people.query.emplace(), problems);
        if (!problems.isEmpty())
            return invalid(problems);
    }
    if (input.people.ids.empty() && !input.people.query)
        return invalid({{QStringLiteral("ids"), "field.required"}});
    return input;
}

Result<SessionMove> Decode<SessionMove>::from(const Call &call, PathReader &)
{
    const QJsonObject sent = call.sent(recordType<SessionMoveInput>());
    SessionMove input;
    QList<Problem> problems;
    const QJsonValue ids = sent.value(QLatin1StringView("ids"));
    if (!ids.isUndefined() && !readIds(ids, input.ids))
        problems << Problem{QStringLiteral("ids"), "field.references"};
    else if (input.ids.empty())
        problems << Problem{QStringLiteral("ids"), "field.required"};
    const QJsonValue to = sent.value(QLatin1StringView("to"));
    input.to = idIn(to.isObject() ? to[QLatin1StringView("id")] : to);
    if (input.to <= 0)
        problems << Problem{QStringLiteral("to"), to.isUndefined() ? "field.required" : "field.reference"};
    if (!problems.isEmpty())
        return invalid(problems);
    return input;
}

HttpResponse SessionCalls::outcomes(const Context &context, const std::vector<Placement> &placements) const
{
    qint64 counts[std::size(outcomeNames)] = {};
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("results").beginArray();
    for (const Placement &placement : placements) {
        ++counts[size_t(placement.outcome)];
        json.beginObject().key("member").integer(placement.member).key("outcome").text(QByteArray(outcomeNames[size_t(placement.outcome)]));
        json.key("place");
        placement.place ? json.integer(placement.place) : json.null();
        json.key("reason");
        placement.reason.isEmpty() ? json.null() : json.text(placement.reason);
        json.key("message");
        placement.reason.isEmpty() ? json.null() : json.text(m_catalogue.reason(context.caller.language, placement.reason, placement.arguments));
        json.endObject();
    }
    json.endArray().key("counts").beginObject();
    for (size_t i = 0; i < std::size(outcomeNames); ++i) {
        if (PlacementOutcome(i) != PlacementOutcome::Removed)
            json.key(outcomeNames[i]).integer(counts[i]);
    }
    json.endObject().endObject();
    return jsonResponse(200, std::move(body));
}

Result<JsonPage> SessionCalls::list(Context &context, Id session, const ListQuery &query) const
{
    return m_assignments.list(context, session, query);
}

Result<HttpResponse> SessionCalls::assign(Context &context, Id session, const SessionPeople &input) const
{
    Result<std::vector<Placement>> placements = m_assignments.assign(context, session, input.people);
    if (!placements)
        return placements.error();
    return outcomes(context, *placements);
}

Result<void> SessionCalls::remove(Context &context, Id session, Id member) const
{
    return m_assignments.remove(context, session, member);
}

Result<HttpResponse> SessionCalls::move(Context &context, Id session, const SessionMove &input) const
{
    Result<std::vector<Placement>> placements = m_assignments.move(context, session, input.to, input.ids);
    if (!placements)
        return placements.error();
    return outcomes(context, *placements);
}

Result<HttpResponse> SessionCalls::assignMatching(Context &context, Id session, const Call &call) const
{
    Result<RuleCounts> counts = m_assignments.assignMatching(context, session, keeping<RuleCounts>(call, &countsAnswer));
    return counts ? Result<HttpResponse>(countsAnswer(*counts)) : counts.error();
}

} // namespace ulpan
