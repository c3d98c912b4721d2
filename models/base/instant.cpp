#include "models/base/instant.h"

#include <QTimeZone>

#include <chrono>

namespace ulpan {

QByteArray Instant::text() const
{
    using namespace std::chrono;
    if (isNull())
        return {};
    const sys_time<std::chrono::milliseconds> moment{std::chrono::milliseconds(milliseconds)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    QByteArray text("0000-00-00T00:00:00.000Z");
    // Written by hand, as every record of a long list has two of them: QDateTime takes 30 times as long.
    char *const to = text.data();
    const auto put = [&](int at, int digits, qint64 number) {
        for (int i = digits - 1; i >= 0; --i, number /= 10)
            to[at + i] = char('0' + number % 10);
    };
    put(0, 4, int(date.year()));
    put(5, 2, unsigned(date.month()));
    put(8, 2, unsigned(date.day()));
    put(11, 2, time.hours().count());
    put(14, 2, time.minutes().count());
    put(17, 2, time.seconds().count());
    put(20, 3, time.subseconds().count());
    return text;
}

Instant Instant::fromText(QByteArrayView text)
{
    const QDateTime moment = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    // A time without an offset would be read in the machine's zone, which differs from one server to the next.
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return {};
    return {moment.toMSecsSinceEpoch()};
}

QDateTime Instant::toDateTime() const
{
    return isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace ulpan
