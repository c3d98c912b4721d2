#include "models/services/change_log.h"

#include "models/base/crypto.h"
#include "models/base/halves.h"
#include "models/records/audit_entry.h"
#include "models/records/event.h"

namespace ulpan {

namespace {

QString kindName(Caller::Kind kind)
{
    switch (kind) {
    case Caller::Kind::Nobody: return QStringLiteral("nobody");
    case Caller::Kind::Member: return QStringLiteral("member");
    case Caller::Kind::Token: return QStringLiteral("token");
    case Caller::Kind::Client: return QStringLiteral("client");
    case Caller::Kind::System: return QStringLiteral("system");
    }
    Q_UNREACHABLE();
}

AuditEntry entryFor(const Context &context)
{
    AuditEntry entry;
    const Caller &caller = context.caller;
    entry.institutionId = context.institution;
    entry.actorKind = kindName(caller.kind);
    entry.actorId = caller.member;
    entry.actorName = caller.name;
    entry.credential = QString::fromLatin1(caller.credential);
    entry.address = caller.address;
    entry.requestId = QString::fromLatin1(caller.requestId);
    return entry;
}

QByteArray fieldsJson(const RecordType &type, FieldMask fields, const void *record)
{
    QByteArray out;
    JsonWriter json(out);
    writeFields(json, type, fields, record, People::Numbered);
    return out;
}

QByteArray eventPayload(const Context &context, const QString &action, const RecordType &type, const void *record)
{
    QByteArray out;
    out.reserve(1024);
    JsonWriter json(out);
    json.beginObject().key("event").text(action).key("livemode").flag(!context.caller.test);
    json.key("created_at").text(context.now.text()).key("data");
    writeRecord(json, type, Naming::Platform, record, People::Numbered);
    json.endObject();
    return out;
}

constexpr int eventNameSize = 14;

// Opaque, but the later the greater: random ones would touch another page of the index each.
QString eventId(Instant now, const QByteArray &name)
{
    return QStringLiteral("evt_") + QString::fromLatin1(QByteArray::number(now.milliseconds, 36).rightJustified(9, '0') + name);
}

// `name` is a random one.
Event eventOf(const Context &context, const QString &action, const RecordType &type, const void *record, const QByteArray &name)
{
    return {.institutionId = context.institution,
            .publicId = eventId(context.now, name),
            .type = action,
            .recordId = valueOf<Id>(type.key(), record),
            .payload = eventPayload(context, action, type, record)};
}

Result<void> auditChanges(Context &context, const QString &action, ChangeKind kind, const RecordType &type, std::span<void *const> before,
                   std::span<void *const> after)
{
    const std::span<void *const> subjects = kind == ChangeKind::Deleted ? before : after;
    std::vector<AuditEntry> entries(subjects.size(), entryFor(context));
    for (size_t i = 0; i < subjects.size(); ++i) {
        const FieldMask changed = kind == ChangeKind::Updated ? differences(type, before[i], after[i]) & type.content() : type.content();
        AuditEntry &entry = entries[i];
        entry.action = action;
        entry.record = QLatin1StringView(type.name);
        entry.recordId = valueOf<Id>(type.key(), subjects[i]);
        if (kind != ChangeKind::Created)
            entry.before = fieldsJson(type, changed, before[i]);
        if (kind != ChangeKind::Deleted)
            entry.after = fieldsJson(type, changed, after[i]);
    }
    return insert<AuditEntry>(context.database, context.now, entries);
}

} // namespace

Result<void> noteChange(Context &context, ChangeKind kind, const RecordType &type, std::span<void *const> before, std::span<void *const> after)
{
    if (context.noting == Noting::Nothing)
        return {};
    static constexpr QLatin1StringView endings[] = {QLatin1StringView(".created"), QLatin1StringView(".updated"), QLatin1StringView(".deleted")};
    const QString action = QLatin1StringView(type.changeName ? type.changeName : type.name) + endings[size_t(kind)];
    if (context.noting == Noting::Each) {
        Result<void> audited = auditChanges(context, action, kind, type, before, after);
        if (!audited)
            return audited;
    }
    std::vector<Event> events;
    const std::span<void *const> subjects = kind == ChangeKind::Deleted ? before : after;
    events.resize(subjects.size());
    // All at once, because what is random comes dear in small portions.
    const QByteArray names = randomName(eventNameSize * int(subjects.size()));
    inHalves(subjects.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            events[i] = eventOf(context, action, type, subjects[i], names.mid(eventNameSize * qsizetype(i), eventNameSize));
    });
    return insert<Event>(context.database, context.now, events);
}

Result<void> noteAction(Context &context, const QString &action, const QString &record, Id recordId, const QByteArray &after, const QByteArray &before)
{
    AuditEntry entry = entryFor(context);
    entry.action = action;
    entry.record = record;
    entry.recordId = recordId;
    entry.before = before;
    entry.after = after;
    return insert<AuditEntry>(context.database, context.now, std::span(&entry, 1));
}

Result<void> noteEvent(Context &context, const QString &eventType, const RecordType &type, const void *record)
{
    Event event = eventOf(context, eventType, type, record, randomName(eventNameSize));
    return insert<Event>(context.database, context.now, std::span(&event, 1));
}

} // namespace ulpan
