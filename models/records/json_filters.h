#pragma once

#include "models/base/list_query.h"
#include "models/records/record.h"

#include <QJsonObject>

namespace ulpan {

// Adds the filters that are sent in JSON, each with a value or a list of them, and `q`: what would stand in a
// list's address. What would be no condition is a problem of "filter.<name>", because the call would then
// mean everybody.
void readJsonFilters(const RecordType &type, const QJsonObject &sent, ListQuery &query,
                     QList<Problem> &problems);

} // namespace ulpan
