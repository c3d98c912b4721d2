#include "models/imports/hand_edits.h"

#include "models/base/text.h"
#include "models/imports/row_json.h"
#include "models/records/import_row.h"
#include "models/store/record_query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

constexpr int mostEntries = 50; // of a member's history that are looked through

// What the second list has and the first has not.
QStringList added(const QStringList &before, const QStringList &after)
{
    return joinedLists(before, after).mid(before.size());
}

bool sameReference(const Reference &imported, const Reference &wanted)
{
    return imported.id ? imported.id == wanted.id : folded(imported.name) == folded(wanted.name);
}

bool isAdded(const FieldInfo &field, const Learner &wanted, ImportLists lists)
{
    return field.type == FieldType::List && lists == ImportLists::Add && !isBlank(field, &wanted);
}

// What a file that only adds puts into the list.
QStringList addedNow(const FieldInfo &field, const Learner &now, const Learner &wanted)
{
    return added(valueOf<QStringList>(field, &now), valueOf<QStringList>(field, &wanted));
}

// Whether today's value is not what was imported, and the file would undo that: of a list to which it only adds,
// whether it puts in again what somebody has taken out.
bool isEdited(const FieldInfo &field, const Learner &imported, const Learner &now, const Learner &wanted,
              ImportLists lists)
{
    if (field.type == FieldType::Reference)
        return !sameReference(valueOf<Reference>(field, &imported), valueOf<Reference>(field, &now));
    if (!isAdded(field, wanted, lists))
        return !sameValue(field, &imported, &now);
    const QStringList adds = addedNow(field, now, wanted);
    return added(valueOf<QStringList>(field, &imported), adds).size() < adds.size();
}

QJsonValue fieldJson(size_t index, const Learner &learner)
{
    FieldMask mask;
    mask.set(index);
    const FieldInfo &field = recordType<Learner>().fields[index];
    return QJsonDocument::fromJson(plannedJson(mask, learner)).object().value(QLatin1StringView(field.wire));
}

struct HistoryEntry
{
    QString by;
    Id byId = 0; // the person; 0: a program
    QString at;
    QJsonObject after;
};

// Of the member, but for what imports did; the last first.
Result<QList<HistoryEntry>> historyOf(Context &context, Id member)
{
    Result<Cursor> cursor = context.database.run(
        QStringLiteral("select actor_name, case when actor_kind = 'member' then actor_id end, created_at, after_values from member_history where member_id = ? "
                       "and institution_id = ? and record <> 'import' order by id desc limit ?"),
        {member, context.institution, mostEntries});
    if (!cursor)
        return cursor.error();
    QList<HistoryEntry> entries;
    while (cursor->next())
        entries << HistoryEntry{cursor->text(0), cursor->id(1), cursor->text(2),
                                QJsonDocument::fromJson(cursor->bytes(3)).object()};
    return entries;
}

} // namespace

Result<HandEdits> HandEdits::load(Context &context, const QList<Id> &members)
{
    HandEdits edits;
    if (members.isEmpty())
        return edits;
    QStringList ids;
    for (const Id member : members)
        ids << QString::number(member);
    Condition condition;
    condition.addOneOf(context.database.engine(), QStringLiteral("r.member_id"), true, ids);
    condition.add(QStringLiteral("r.outcome in ('create', 'update', 'deactivate')"));
    // What was taken back is as if it had never been.
    condition.add(
        QStringLiteral("r.line <= j.applied_line and j.state not in ('undoing', 'undone', 'partly_undone')"));
    Result<Cursor> cursor = context.database.run(
        QStringLiteral(
            "select r.member_id, r.outcome, r.before_values, r.after_values from import_row r join "
            "import_job j on j.id = r.job_id") +
            condition.where() + QStringLiteral(" order by r.member_id, coalesce(j.finished_at, '9') desc, r.id desc"),
        condition.values);
    if (!cursor)
        return cursor.error();
    const RecordType &type = recordType<Learner>();
    const size_t status = type.indexOf("status");
    while (cursor->next()) {
        History &history = edits.m_histories[cursor->id(0)];
        const Change<Learner> wrote = readPlanned(cursor->bytes(3));
        if (cursor->text(1) == u"deactivate" && !history.known.test(status))
            history.deactivatedFrom = readPlanned(cursor->bytes(2)).value.status;
        const FieldMask news = wrote.set & ~history.known;
        copyValues(type, news, &wrote.value, &history.written);
        history.known |= news;
    }
    return edits;
}

FieldMask HandEdits::find(const Learner &now, const Learner &wanted, FieldMask changed,
                          ImportLists lists) const
{
    FieldMask edited;
    const auto history = m_histories.constFind(now.id);
    if (history == m_histories.constEnd())
        return edited;
    const RecordType &type = recordType<Learner>();
    const FieldMask asked = changed & history->known & ~type.mask({"status"});
    for (size_t i = 0; i < type.fields.size(); ++i)
        edited.set(i, asked.test(i) && isEdited(type.fields[i], history->written, now, wanted, lists));
    return edited;
}

void HandEdits::keep(const Learner &now, FieldMask edited, ImportLists lists, Learner &wanted,
                     FieldMask &changed) const
{
    const RecordType &type = recordType<Learner>();
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (!edited.test(i))
            continue;
        QStringList news;
        if (isAdded(field, wanted, lists))
            news = added(valueOf<QStringList>(field, &m_histories.constFind(now.id)->written), addedNow(field, now, wanted));
        FieldMask one;
        one.set(i);
        copyValues(type, one, &now, &wanted);
        if (!news.isEmpty())
            valueOf<QStringList>(field, static_cast<void *>(&wanted)) += news;
        changed.set(i, !news.isEmpty());
    }
}

Result<QByteArray> HandEdits::describe(Context &context, const Learner &now, FieldMask edited,
                                       bool kept) const
{
    Result<QList<HistoryEntry>> entries = historyOf(context, now.id);
    if (!entries)
        return entries.error();
    const RecordType &type = recordType<Learner>();
    const Learner &written = m_histories.constFind(now.id)->written;
    QJsonArray array;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (!edited.test(i))
            continue;
        const QString wire = QLatin1StringView(type.fields[i].wire);
        QJsonObject edit{{QStringLiteral("field"), wire},
                         {QStringLiteral("imported"), fieldJson(i, written)},
                         {QStringLiteral("now"), fieldJson(i, now)},
                         {QStringLiteral("by"), QJsonValue()},
                         {QStringLiteral("at"), QJsonValue()},
                         {QStringLiteral("kept"), kept}};
        const auto entry = std::find_if(entries->cbegin(), entries->cend(),
                                        [&](const HistoryEntry &one) { return one.after.contains(wire); });
        if (entry != entries->cend()) {
            edit.insert(QStringLiteral("by"), entry->by);
            if (entry->byId)
                edit.insert(QStringLiteral("by_id"), entry->byId);
            edit.insert(QStringLiteral("at"), entry->at);
        }
        array << edit;
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::optional<MemberStatus> HandEdits::deactivatedFrom(Id member) const
{
    const auto history = m_histories.constFind(member);
    return history != m_histories.constEnd() ? history->deactivatedFrom : std::nullopt;
}

} // namespace ulpan
