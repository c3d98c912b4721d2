#pragma once

#include "models/base/result.h"

#include <QByteArray>

namespace ulpan {

// The value of a form's part in the charset that its content type names, of Unicode's or of those that offices have;
// UTF-8 where it names none. Malformed "request.body_form" for a charset that is not known and for bytes that it has not.
[[nodiscard]] Result<QString> partText(const QByteArray &value, QByteArrayView contentType);

} // namespace ulpan
