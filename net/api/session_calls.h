#pragma once

#include "models/base/catalogue.h"
#include "models/services/assignment_service.h"
#include "net/api/decode.h"

namespace ulpan {

// Who is to be put into a session or moved to another: ids, or a filter as the list of members takes it.
struct SessionPeople
{
    PeopleSelection people;
    Id to = 0;
};
template<>
struct Decode<SessionPeople>
{
    static const RecordType &shape();
    // Invalid with a problem for ids and filter both missing or no such thing.
    static Result<SessionPeople> from(const Call &call, PathReader &path);
};

// The calls about who is in a session that answer per person, or with counts.
class SessionCalls
{
public:
    SessionCalls(const AssignmentService &assignments, const Catalogue &catalogue) : m_assignments(assignments), m_catalogue(catalogue) {}
    [[nodiscard]] Result<JsonPage> list(Context &context, Id session, const ListQuery &query) const;
    [[nodiscard]] Result<HttpResponse> assign(Context &context, Id session, const SessionPeople &input) const;
    [[nodiscard]] Result<void> remove(Context &context, Id session, Id member) const;
    [[nodiscard]] Result<HttpResponse> move(Context &context, Id session, const SessionPeople &input) const;
    [[nodiscard]] Result<HttpResponse> assignMatching(Context &context, Id session) const;

private:
    [[nodiscard]] HttpResponse outcomes(const Context &context, const std::vector<Placement> &placements) const;

    const AssignmentService &m_assignments;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
