#pragma once

#include "net/http/form.h"

#include <QJsonObject>

namespace ulpan {

// The fields of a form as the tree that JSON would have said: "a[b]", "a[0]" and "a[]" as PHP reads them: lists are in the
// order in which they were sent, whatever their indices, and the last of equal names wins.
[[nodiscard]] QJsonObject formTree(const QList<FormField> &fields);

} // namespace ulpan
