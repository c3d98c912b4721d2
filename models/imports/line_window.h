#pragma once

#include "models/store/connection.h"

#include <functional>

namespace ulpan {

// A walk along the lines of a job in windows, each of which grows while too little is found in it. Asked for the next few
// rows without an end, an engine whose figures are of another time may sort all that are left, each time anew.
class LineWindow
{
public:
    // Reads what lies in (above, upTo]; whether that is enough.
    using Read = std::function<Result<bool>(qint64 above, qint64 upTo)>;

    // The lines above `above`, up to `last`, in windows that begin with so many.
    [[nodiscard]] static Result<void> forward(qint64 above, qint64 last, qint64 width, const Read &read);
    // The lines up to `upTo` from the last to the first.
    [[nodiscard]] static Result<void> backward(qint64 upTo, qint64 width, const Read &read);
    // Of a table with job_id and line; 0 where there is none.
    [[nodiscard]] static Result<qint64> lastLine(Connection &database, const char *table, qint64 job);
};

} // namespace ulpan
