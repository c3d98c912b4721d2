#pragma once

#include "models/records/record.h"

namespace ulpan {

// Records as a file that this program takes back: a line of `labels`, then one a record with the values as
// files have them, separated by commas and quoted where it must be. No marks of direction are in it.
[[nodiscard]] QString csvText(const QStringList &labels, const QList<const FieldInfo *> &fields,
                              const QList<AnyRecord> &records);
// Its lines without the labels.
[[nodiscard]] QString csvRows(const QList<const FieldInfo *> &fields, const QList<AnyRecord> &records);

} // namespace ulpan
