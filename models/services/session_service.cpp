#include "models/services/session_service.h"

#include "models/records/scalars.h"
#include "models/services/assignment_batch.h"
#include "models/services/record_service.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

constexpr qsizetype mostTrainers = 50;

// What was sent as trainers: numbers, texts of digits, or objects with an id; null for anything else.
std::optional<QStringList> sentTrainers(const QByteArray &json)
{
    QStringList ids;
    const QJsonDocument document = QJsonDocument::fromJson(json.isEmpty() ? QByteArray("[]") : json);
    if (!document.isArray())
        return std::nullopt;
    for (const QJsonValue &item : document.array()) {
        const QJsonValue value = item.isObject() ? item[QLatin1StringView("id")] : item;
        const Id id = idIn(value);
        if (id == 0)
            return std::nullopt;
        if (const QString text = QString::number(id); !ids.contains(text))
            ids << text;
    }
    return ids;
}

// Gives the trainers their form, after seeing that they are people of the institution who can be that.
Result<void> checkTrainers(Context &context, Session &session, QList<Problem> &problems)
{
    const QString wire = QStringLiteral("trainers");
    const std::optional<QStringList> ids = sentTrainers(session.trainers);
    if (!ids || ids->size() > mostTrainers) {
        problems << (ids ? Problem{wire, "field.too_many", {QString::number(mostTrainers)}} : Problem{wire, "field.reference"});
        return {};
    }
    session.trainers = '[' + ids->join(u',').toLatin1() + ']';
    if (ids->isEmpty())
        return {};
    Result<std::vector<Learner>> people = findAll<Learner>(context.database, context.scope, "id", *ids);
    if (!people)
        return people.error();
    const auto unfit = [](const Learner &person) { return person.role == Role::Learner || person.status == MemberStatus::Anonymised; };
    std::erase_if(*people, unfit);
    if (qsizetype(people->size()) != ids->size())
        problems << Problem{wire, "session.trainer_unknown"};
    return {};
}

Result<void> writeTrainers(Connection &database, const Session &session)
{
    Result<Cursor> cleared = database.run(QStringLiteral("delete from session_trainer where session_id = ?"), {session.id});
    if (!cleared)
        return cleared.error();
    const QStringList ids = sentTrainers(session.trainers).value_or(QStringList());
    for (const QString &id : ids) {
        Result<Cursor> written = database.run(QStringLiteral("insert into session_trainer (session_id, member_id) values (?, ?)"), {session.id, id.toLongLong()});
        if (!written)
            return written.error();
    }
    return {};
}

void checkFigures(Session &session, QList<Problem> &problems)
{
    if (session.capacity && *session.capacity < 1)
        problems << Problem{QStringLiteral("capacity"), "session.capacity"};
    if (!session.startsOn.isEmpty() && !session.endsOn.isEmpty() && session.endsOn < session.startsOn)
        problems << Problem{QStringLiteral("ends_on"), "session.days"};
    if (session.name.isEmpty())
        session.name = QStringLiteral("%1 – %2").arg(session.filter, session.location).left(255);
}

} // namespace

Result<JsonPage> SessionService::list(Context &context, const ListQuery &query) const
{
    return listPage(context.store, context.database, context.scope, recordType<Session>(), query);
}

Result<Session> SessionService::get(Context &context, Id id) const
{
    return getRecord<Session>(context, id);
}

Result<Session> SessionService::create(Context &context, const Change<Session> &change) const
{
    if (context.scope.trainer())
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    const RecordType &type = recordType<Session>();
    Session fresh;
    fresh.institutionId = context.institution;
    QList<Problem> problems;
    Result<Session> session = changedRecord(context, fresh, change, problems);
    if (!session)
        return session;
    problems << normaliseAndCheck(type, type.mask({"filter", "location"}) & ~change.set, &*session);
    checkFigures(*session, problems);
    Result<void> trainers = checkTrainers(context, *session, problems);
    if (!trainers)
        return trainers.error();
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> created = createRecords(context, std::span(&*session, 1));
    if (created)
        created = writeTrainers(context.database, *session);
    if (!created)
        return created.error();
    return session;
}

Result<Session> SessionService::update(Context &context, Id id, const Change<Session> &change) const
{
    Result<void> turn = takeTurn(context.database, context.institution);
    if (!turn)
        return turn.error();
    Result<Session> before = get(context, id);
    if (!before)
        return before;
    QList<Problem> problems;
    Result<Session> after = changedRecord(context, *before, change, problems);
    if (!after)
        return after;
    const RecordType &type = recordType<Session>();
    const bool trainersMeant = change.set.test(type.indexOf("trainers"));
    checkFigures(*after, problems);
    if (context.scope.trainer()) {
        // What is sent back as it was is no wish.
        const std::optional<QStringList> sent = sentTrainers(after->trainers);
        const bool samePeople = sent && sent == sentTrainers(before->trainers);
        if ((differences(type, &*before, &*after) & type.mask({"filter", "location"})).any() || !samePeople)
            return Error{ErrorKind::Forbidden, "auth.role_too_low"};
        after->trainers = before->trainers;
    } else if (trainersMeant) {
        Result<void> trainers = checkTrainers(context, *after, problems);
        if (!trainers)
            return trainers.error();
    }
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> updated = updateRecords(context, std::span(&*before, 1), std::span(&*after, 1));
    if (updated && after->trainers != before->trainers)
        updated = writeTrainers(context.database, *after);
    if (updated)
        updated = moveUp(context, *after);
    if (!updated)
        return updated.error();
    return after;
}

Result<void> SessionService::remove(Context &context, Id id) const
{
    if (context.scope.trainer())
        return Error{ErrorKind::Forbidden, "auth.role_too_low"};
    Result<void> turn = takeTurn(context.database, context.institution);
    if (!turn)
        return turn;
    Result<Session> session = get(context, id);
    if (!session)
        return session.error();
    if (context.isStale(session->version))
        return Error{ErrorKind::Precondition, "record.stale"};
    Result<std::vector<Assignment>> people = findAll<Assignment>(context.database, context.scope, "session", {QString::number(id)});
    if (!people)
        return people.error();
    if (std::any_of(people->begin(), people->end(), [](const Assignment &one) { return one.state != AssignmentState::Removed; }))
        return Error{ErrorKind::Conflict, "session.in_use"};
    session->trainers = "[]";
    Result<void> removed = writeTrainers(context.database, *session);
    if (removed && !people->empty())
        removed = removeRecords(context, std::span(*people));
    return removed ? removeRecords(context, std::span(&*session, 1)) : removed;
}

} // namespace ulpan
