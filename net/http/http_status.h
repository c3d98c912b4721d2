#pragma once

#include "models/base/catalogue.h"
#include "net/http/http_message.h"

namespace ulpan {

// Whose conventions an answer follows.
enum class Dialect : quint8 { Platform, Provisioning };

// The one function that chooses a status.
[[nodiscard]] int status(ErrorKind kind, Dialect dialect);

// Every status an error can have, with its code, for the documentation.
[[nodiscard]] QList<std::pair<int, QByteArray>> statusCodes();

// The body every error has, in the caller's language; `fieldName` spells a problem's field as this caller does (null: as it is).
[[nodiscard]] HttpResponse errorResponse(const Error &error, Dialect dialect, Language language, const Catalogue &catalogue,
                                         const std::function<QString(const QString &)> &fieldName = {});

} // namespace ulpan
