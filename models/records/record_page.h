#pragma once

#include "models/records/record.h"

namespace ulpan {

// A page of a list as records.
struct RecordPage
{
    QList<AnyRecord> rows = {};
    qint64 total = 0; // of the whole list; of a run by cursor, which counts nothing, of this page
    QString next = {}; // the cursor by which a run goes on; empty: at its end, or no run
};

} // namespace ulpan
