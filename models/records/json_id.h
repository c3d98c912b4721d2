#pragma once

#include "models/base/caller.h"

#include <QJsonValue>

namespace ulpan {

// The number of a record, also where it was sent as a text; 0 for all else: nobody means person 1 by true, or 11 by 11.9.
inline Id idIn(const QJsonValue &value)
{
    return value.isString() ? value.toString().trimmed().toLongLong() : value.toInteger();
}

} // namespace ulpan
