#pragma once

#include <QByteArray>

namespace ulpan {

// A Host header so that equal ones are equal bytes: in small letters, without the dot that may end a name and without a port that
// http or https has anyway.
[[nodiscard]] QByteArray plainHost(QByteArrayView host);

} // namespace ulpan
