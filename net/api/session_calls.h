#pragma once

#include "models/base/catalogue.h"
#include "models/services/assignment_service.h"
#include "net/api/decode.h"

namespace ulpan {

// Who is to be put into a session: ids, or a filter as the list of members takes it.
struct SessionPeople
{
    PeopleSelection people;
};
struct SessionPeopleInput
{
    QStringList ids;
    QByteArray filter;
};
inline constexpr FieldInfo sessionPeopleFields[] = {
    field<&SessionPeopleInput::ids>({.wire = "ids", .target = &recordType<Learner>, .note = QT_TRANSLATE_NOOP("Note", "The members' numbers; either these or a filter.")}),
    field<&SessionPeopleInput::filter>({.wire = "filter", .note = QT_TRANSLATE_NOOP("Note", "The filters of the list of members, and `q`.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const SessionPeopleInput *);
template<>
struct Decode<SessionPeople>
{
    static constexpr InputShape shapes[] = {{&recordType<SessionPeopleInput>}};
    // Invalid with a problem for ids and filter both missing or no such thing.
    static Result<SessionPeople> from(const Call &call, PathReader &path);
};

// Who is to be moved to which other session.
struct SessionMove
{
    std::vector<Id> ids;
    Id to = 0;
};
struct SessionMoveInput
{
    QStringList ids;
    Reference to;
};
inline constexpr FieldInfo sessionMoveFields[] = {
    field<&SessionMoveInput::ids>({.wire = "ids", .flags = Required, .target = &recordType<Learner>}),
    field<&SessionMoveInput::to>({.wire = "to", .flags = Required, .target = &recordType<Session>}),
};
[[nodiscard]] const RecordType &recordTypeOf(const SessionMoveInput *);
template<>
struct Decode<SessionMove>
{
    static constexpr InputShape shapes[] = {{&recordType<SessionMoveInput>}};
    static Result<SessionMove> from(const Call &call, PathReader &path);
};

// The calls about who is in a session that answer per person, or with counts.
class SessionCalls
{
public:
    SessionCalls(const AssignmentService &assignments, const Catalogue &catalogue) : m_assignments(assignments), m_catalogue(catalogue) {}
    [[nodiscard]] Result<JsonPage> list(Context &context, Id session, const ListQuery &query) const;
    [[nodiscard]] Result<HttpResponse> assign(Context &context, Id session, const SessionPeople &input) const;
    [[nodiscard]] Result<void> remove(Context &context, Id session, Id member) const;
    [[nodiscard]] Result<HttpResponse> move(Context &context, Id session, const SessionMove &input) const;
    [[nodiscard]] Result<HttpResponse> assignMatching(Context &context, Id session, const Call &call) const;

private:
    [[nodiscard]] HttpResponse outcomes(const Context &context, const std::vector<Placement> &placements) const;

    const AssignmentService &m_assignments;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
