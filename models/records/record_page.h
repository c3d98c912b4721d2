#pragma once

#include "models/records/record.h"

namespace ulpan {

// A page of a list as records.
struct RecordPage
{
    QList<AnyRecord> rows = {};
    qint64 total = 0; // of the whole list
};

} // namespace ulpan
