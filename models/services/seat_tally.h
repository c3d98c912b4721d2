#pragma once

#include "models/services/member_rules.h"

namespace ulpan {

// The institution's seats while many members change in one transaction, which are counted once: what these changes give and take counts.
class SeatTally
{
public:
    // Whether there is a seat for whoever takes one by the change, which then has it. `before` null: a new member.
    [[nodiscard]] Result<bool> take(Context &context, const Learner *before, const Learner &after);
    // So many of those that are taken are given back by work that is still to come.
    void expect(qint64 seats) { m_expected = seats; }
    // What whoever found none is told.
    [[nodiscard]] Problem problem() const { return noSeat(*m_seats); }

private:
    std::optional<Seats> m_seats; // null: nobody has asked yet
    qint64 m_expected = 0;
};

} // namespace ulpan
