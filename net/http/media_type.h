#pragma once

#include <QByteArrayView>

namespace ulpan {

// Whether a Content-Type can be read: a type and a subtype, and parameters behind semicolons, whose quotes
// end. What has no quotes may hold more than HTTP lets it, as the boundaries of some clients do.
[[nodiscard]] bool isMediaType(QByteArrayView text);

} // namespace ulpan
