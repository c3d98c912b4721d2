#include "models/imports/line_window.h"

namespace ulpan {

namespace {

constexpr qint64 windowGrowth = 4;

} // namespace

Result<void> LineWindow::forward(qint64 above, qint64 last, qint64 width, const Read &read)
{
    while (above < last) {
        const qint64 upTo = std::min(last, above + width);
        Result<bool> enough = read(above, upTo);
        if (!enough)
            return enough.error();
        if (*enough)
            return {};
        above = upTo;
        width *= windowGrowth;
    }
    return {};
}

Result<void> LineWindow::backward(qint64 upTo, qint64 width, const Read &read)
{
    while (upTo > 0) {
        const qint64 above = std::max<qint64>(0, upTo - width);
        Result<bool> enough = read(above, upTo);
        if (!enough)
            return enough.error();
        if (*enough)
            return {};
        upTo = above;
        width *= windowGrowth;
    }
    return {};
}

Result<qint64> LineWindow::lastLine(Connection &database, const char *table, qint64 job)
{
    Result<Cursor> cursor = database.run(
        QStringLiteral("select coalesce(max(line), 0) from %1 where job_id = ?").arg(QLatin1StringView(table)), {job});
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

} // namespace ulpan
