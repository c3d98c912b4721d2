#pragma once

#include "models/records/learner.h"
#include "models/records/session.h"

namespace ulpan {

// Removed is kept, so that no rule puts somebody back whom a person has taken out.
enum class AssignmentState : quint8 { Assigned, Waiting, Removed };
[[nodiscard]] std::span<const Choice> choices(AssignmentState);

// Explicit: somebody asked for this; System: a rule did it (an import, a changed session).
enum class AssignmentSource : quint8 { Explicit, System };
[[nodiscard]] std::span<const Choice> choices(AssignmentSource);

// A learner in a session, on its waiting list, or taken out of it; one a learner and session.
struct Assignment
{
    Id id = 0;
    Id institutionId = 0;
    Reference session;
    Reference member;
    AssignmentState state = AssignmentState::Assigned;
    std::optional<qint64> place; // on the waiting list, from 1; null for who does not wait
    AssignmentSource source = AssignmentSource::Explicit;
    Reference by; // who brought it about, or in whose name; none for clients and the program
    Id version = 0;
    Instant createdAt, updatedAt;
};

inline constexpr FieldInfo assignmentFields[] = {
    field<&Assignment::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&Assignment::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&Assignment::session>({.wire = "session", .label = QT_TRANSLATE_NOOP("Assignment", "Session"), .flags = ReadOnly | InTable, .target = &recordType<Session>}),
    field<&Assignment::member>({.wire = "member", .label = QT_TRANSLATE_NOOP("Assignment", "Member"), .flags = ReadOnly | InTable | Filterable, .target = &recordType<Learner>}),
    field<&Assignment::by>({.wire = "by", .label = QT_TRANSLATE_NOOP("Assignment", "By"), .flags = ReadOnly, .target = &recordType<Learner>}),
    field<&Assignment::state>({.wire = "state", .label = QT_TRANSLATE_NOOP("Assignment", "State"), .flags = ReadOnly | InTable | Filterable}),
    field<&Assignment::place>({.wire = "place", .label = QT_TRANSLATE_NOOP("Assignment", "Place on the waiting list"), .flags = ReadOnly | InTable}),
    field<&Assignment::source>({.wire = "source", .label = QT_TRANSLATE_NOOP("Assignment", "Source"), .flags = ReadOnly | Filterable}),
    field<&Assignment::version>({.wire = "version", .flags = ReadOnly}),
    field<&Assignment::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("Assignment", "Created"), .flags = ReadOnly}),
    field<&Assignment::updatedAt>({.wire = "updated_at", .label = QT_TRANSLATE_NOOP("Assignment", "Changed"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const Assignment *);

} // namespace ulpan
