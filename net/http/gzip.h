#pragma once

#include "net/http/http_message.h"

namespace ulpan {

// Whether an Accept-Encoding header wants gzip at least as much as no coding at all.
[[nodiscard]] bool prefersGzip(QByteArrayView acceptEncoding);
// The bytes as a gzip file, quickly rather than small; empty where that cannot be done.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);
// The same of what a source gives, while it gives it.
[[nodiscard]] BodySource gzipped(BodySource source);

} // namespace ulpan
