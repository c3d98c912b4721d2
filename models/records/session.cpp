#include "models/records/session.h"

#include <QCoreApplication>

namespace ulpan {

std::span<const Choice> choices(SessionStatus)
{
    static constexpr Choice sessionStatusChoices[] = {
        {"draft", QT_TRANSLATE_NOOP("Choice", "Draft")},         {"open", QT_TRANSLATE_NOOP("Choice", "Open")},
        {"running", QT_TRANSLATE_NOOP("Choice", "Running")},     {"closed", QT_TRANSLATE_NOOP("Choice", "Closed")},
        {"cancelled", QT_TRANSLATE_NOOP("Choice", "Cancelled")},
    };
    return sessionStatusChoices;
}

const RecordType &recordTypeOf(const Session *)
{
    static constexpr Erasure sessionErasures[] = {
        {"trainers", ErasureKind::ByRule, "leaveTrainers()"},
        {"*", ErasureKind::Harmless, "a session is no person"},
    };
    static constexpr RecordType sessionType{
        .name = "session",
        .table = "session",
        .context = "Session",
        .title = QT_TRANSLATE_NOOP("Session", "Sessions"),
        .fields = sessionFields,
        .tenant = "institution_id",
        .nameField = "name",
        .make = &makeRecord<Session>,
        .trainerSees = "r.id in (select t.session_id from session_trainer t where t.member_id = ?)",
        .erasures = sessionErasures,
    };
    return sessionType;
}

} // namespace ulpan
