#pragma once

#include "models/base/result.h"
#include "models/csv/encoding.h"

#include <QIODevice>

namespace ulpan {

// A file as UTF-8, a block at a time: the one place where encodings other than UTF-8 are decoded.
// A byte that its encoding does not know is to be passed on as 0xff, which no UTF-8 holds: the reader then
// names the place.
class CsvSource
{
public:
    // The device stays the caller's and outlives this.
    CsvSource(QIODevice *device, Encoding encoding) : m_device(device), m_encoding(encoding) {}
    // Appends what at most `bytes` bytes of the file stand for; false at its end. Unavailable
    // "csv.unreadable".
    [[nodiscard]] Result<bool> more(QByteArray &text, qsizetype bytes);
    // Where in the file `unread`, the last text that was given out, begins.
    [[nodiscard]] qint64 offset(QByteArrayView unread) const;
    [[nodiscard]] Result<void> seek(qint64 offset);
    [[nodiscard]] Encoding encoding() const { return m_encoding; }

private:
    QIODevice *m_device;
    Encoding m_encoding;
    qint64 m_decoded = 0; // bytes of the file that were given out as text
};

} // namespace ulpan
