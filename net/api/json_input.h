#pragma once

#include "net/http/form.h"

#include <QJsonObject>

namespace ulpan {

// A body that must be one JSON object in UTF-8; of equal names the last wins. Malformed "request.body_json", "request.body_object",
// "request.body_depth"; TooLarge "request.too_many_fields".
[[nodiscard]] Result<QJsonObject> readJsonObject(const QByteArray &body, const InputLimits &limits = {});

} // namespace ulpan
