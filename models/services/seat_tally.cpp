#include "models/services/seat_tally.h"

namespace ulpan {

Result<bool> SeatTally::take(Context &context, const Learner *before, const Learner &after)
{
    const int more = int(takesSeat(after)) - int(before && takesSeat(*before));
    if (more == 0)
        return true;
    if (!m_seats) {
        Result<Seats> seats = seatsOf(context);
        if (!seats)
            return seats.error();
        m_seats = *seats;
    }
    if (more > 0 && m_seats->all && m_seats->taken - m_expected >= *m_seats->all)
        return false;
    m_seats->taken += more;
    return true;
}

} // namespace ulpan
