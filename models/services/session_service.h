#pragma once

#include "models/records/session.h"
#include "models/services/context.h"

namespace ulpan {

// The sessions of an institution. The pair of filter and location is the only one of its kind in it. A trainer changes the name, the days,
// the places and the status of the sessions they run; what makes a session that session, its pair and its trainers, is the
// institution's: else trainers could draw in whom they like. Changing a session assigns nobody by itself; see
// AssignmentService::assignMatching().
class SessionService
{
public:
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<Session> get(Context &context, Id id) const;
    // Conflict "session.pair_taken"; Forbidden "auth.role_too_low" for a trainer; Invalid "session.trainer_unknown" and others.
    [[nodiscard]] Result<Session> create(Context &context, const Change<Session> &change) const;
    // Who waits moves up where there are places now and the session wants it so. Nobody is put out for want of places.
    [[nodiscard]] Result<Session> update(Context &context, Id id, const Change<Session> &change) const;
    // Conflict "session.in_use" while anybody is in it or waits for it: whoever means that cancels it, which keeps them.
    [[nodiscard]] Result<void> remove(Context &context, Id id) const;
};

} // namespace ulpan
