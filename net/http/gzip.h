#pragma once

#include <QByteArray>

namespace ulpan {

// Whether an Accept-Encoding header wants gzip at least as much as no coding at all.
[[nodiscard]] bool prefersGzip(QByteArrayView acceptEncoding);
// The bytes as a gzip file, quickly rather than small; empty where that cannot be done.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace ulpan
