#include "models/base/instant.h"

#include <QTimeZone>

namespace ulpan {

QByteArray Instant::text() const
{
    return isNull() ? QByteArray() : toDateTime().toString(Qt::ISODateWithMs).toLatin1();
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
