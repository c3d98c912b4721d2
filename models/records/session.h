#pragma once

#include "models/records/institution.h"

namespace ulpan {

// Open and running sessions take people in by rule; into a draft only a person puts somebody, into the last two nobody does.
enum class SessionStatus : quint8 { Draft, Open, Running, Closed, Cancelled };
[[nodiscard]] std::span<const Choice> choices(SessionStatus);

// What a trainer runs: the pair of a filter and a location, which is the institution's only one of its kind.
struct Session
{
    Id id = 0;
    Id institutionId = 0;
    QString name;             // what people call it; made of the pair where none was given
    QString filter, location; // compared as tags are: trimmed, NFC, without case, with accents
    QString startsOn, endsOn; // days; empty: not fixed yet
    std::optional<qint64> capacity; // people, 1 or more; null: no limit
    SessionStatus status = SessionStatus::Draft;
    QByteArray trainers = "[]"; // JSON: the members' ids; session_trainer says the same
    bool movesUp = false;       // whether the first who waits takes a place that becomes free
    Id version = 0;
    Instant createdAt, updatedAt;
};

inline constexpr FieldInfo sessionFields[] = {
    field<&Session::id>({.wire = "id", .flags = ReadOnly | Sortable}),
    field<&Session::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&Session::name>({.wire = "name", .label = QT_TRANSLATE_NOOP("Session", "Name"), .flags = Searchable | Sortable | SortedByKey | InTable, .form = TextForm::Name}),
    field<&Session::filter>({.wire = "filter", .label = QT_TRANSLATE_NOOP("Session", "Tag"), .flags = Required | Searchable | InTable | CaseKey}),
    field<&Session::location>({.wire = "location", .label = QT_TRANSLATE_NOOP("Session", "Location"), .flags = Required | Searchable | InTable | CaseKey}),
    field<&Session::startsOn>({.wire = "starts_on", .label = QT_TRANSLATE_NOOP("Session", "First day"), .flags = Sortable | NullFirst | InTable, .max = 10, .form = TextForm::Day}),
    field<&Session::endsOn>({.wire = "ends_on", .label = QT_TRANSLATE_NOOP("Session", "Last day"), .flags = InTable, .max = 10, .form = TextForm::Day}),
    field<&Session::capacity>({.wire = "capacity", .label = QT_TRANSLATE_NOOP("Session", "Places"), .flags = InTable}),
    field<&Session::status>({.wire = "status", .label = QT_TRANSLATE_NOOP("Session", "Status"), .flags = Filterable | InTable}),
    field<&Session::trainers>({.wire = "trainers", .label = QT_TRANSLATE_NOOP("Session", "Trainers")}),
    field<&Session::movesUp>({.wire = "moves_up", .label = QT_TRANSLATE_NOOP("Session", "The waiting list moves up by itself")}),
    field<&Session::version>({.wire = "version", .flags = ReadOnly}),
    field<&Session::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("Session", "Created"), .flags = ReadOnly}),
    field<&Session::updatedAt>({.wire = "updated_at", .label = QT_TRANSLATE_NOOP("Session", "Changed"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const Session *);

} // namespace ulpan
