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

namespace {

// A number of so many digits; negative where there is something else.
int digitsAt(QByteArrayView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (const char c : text.sliced(at, count)) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

// Only as text() writes it; null otherwise.
Instant writtenInstant(QByteArrayView text)
{
    using namespace std::chrono;
    if (text.size() != 24 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
        return {};
    const int years = digitsAt(text, 0, 4), months = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    const int hour = digitsAt(text, 11, 2), minute = digitsAt(text, 14, 2), second = digitsAt(text, 17, 2), milli = digitsAt(text, 20, 3);
    if (years < 1 || months < 1 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || milli < 0)
        return {};
    const year_month_day date{std::chrono::year(years), std::chrono::month(unsigned(months)), std::chrono::day(unsigned(day))};
    if (!date.ok())
        return {};
    const qint64 days = sys_days(date).time_since_epoch().count();
    return {((days * 24 + hour) * 60 + minute) * 60'000 + second * 1000 + milli};
}

} // namespace

Instant Instant::fromText(QByteArrayView text)
{
    // Read by hand, as it is written: a long import reads two of them a row.
    if (const Instant written = writtenInstant(text); !written.isNull())
        return written;
    const QDateTime moment = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    // A time without an offset would be read in the machine's zone, which differs from one server to the next.
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return {};
    // Its offset may carry it into a year that is not written with four digits.
    constexpr qint64 first = -62'135'596'800'000, last = 253'402'300'799'999;
    const qint64 milliseconds = moment.toMSecsSinceEpoch();
    return milliseconds < first || milliseconds > last ? Instant() : Instant{milliseconds};
}

QDateTime Instant::toDateTime() const
{
    return isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace ulpan
