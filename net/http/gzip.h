#pragma once

#include <QByteArray>

namespace ulpan {

// Whether an Accept-Encoding header wants gzip at least as much as no coding at all.
[[nodiscard]] bool prefersGzip(QByteArrayView acceptEncoding);
// CRC-32, by which bytes are told apart, not protected.
[[nodiscard]] quint32 checksum(const QByteArray &bytes);
// The bytes as a gzip file, quickly rather than small; empty where that cannot be done.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace ulpan
