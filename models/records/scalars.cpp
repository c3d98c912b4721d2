#include "models/records/scalars.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ulpan {

Id idFromText(QStringView text)
{
    if (!isDigits(text) || text.front() == u'0')
        return 0;
    return text.toLongLong(); // 0 beyond 64 bits
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<qint64> integerFromText(QStringView text)
{
    bool read = false;
    const qint64 number = text.toLongLong(&read);
    return read ? std::optional(number) : std::nullopt;
}

std::optional<QString> scalarText(const QJsonValue &value)
{
    if (value.isString() || value.isNull())
        return value.toString();
    if (!value.isDouble())
        return std::nullopt;
    // Both give their default where the number is no 64-bit integer.
    if (value.toInteger(0) == value.toInteger(1))
        return QString::number(value.toInteger());
    constexpr double largestExact = 9007199254740992.0;
    if (std::abs(value.toDouble()) > largestExact)
        return std::nullopt;
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

Id idIn(const QJsonValue &value)
{
    const std::optional<QString> text = scalarText(value);
    return text ? idFromText(QStringView(*text).trimmed()) : 0;
}

} // namespace ulpan
