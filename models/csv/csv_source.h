#pragma once

#include "models/base/result.h"
#include "models/csv/encoding.h"

#include <QIODevice>

namespace ulpan {

// A file as UTF-8, a block at a time: the one place where files are decoded.
// A byte that its encoding does not know is passed on as 0xff, which no UTF-8 holds: the reader then names
// the place.
class CsvSource
{
public:
    // The device stays the caller's and outlives this.
    CsvSource(QIODevice *device, Encoding encoding)
        : m_device(device), m_encoding(encoding), m_transcoder(encoding)
    {
    }
    // Appends what at most `bytes` bytes of the file stand for; false at its end. Unavailable
    // "csv.unreadable". A mark of UTF-8 is one even where the file is read as something else.
    [[nodiscard]] Result<bool> more(QByteArray &text, qsizetype bytes);
    // How many bytes of the file a text that was given out stands for; a byte order mark is not asked for.
    [[nodiscard]] qsizetype sizeInFile(QByteArrayView text) const { return m_transcoder.sizeInFile(text); }
    [[nodiscard]] Result<void> seek(qint64 offset);
    [[nodiscard]] Encoding encoding() const { return m_encoding; }

private:
    QIODevice *m_device;
    Encoding m_encoding;
    Transcoder m_transcoder;
    QByteArray m_block; // as in the file; unused for UTF-8
    bool m_begun = false;
};

} // namespace ulpan
