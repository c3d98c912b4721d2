#include "models/csv/csv_source.h"

namespace ulpan {

Result<bool> CsvSource::more(QByteArray &text, qsizetype bytes)
{
    const QByteArrayView mark("\xef\xbb\xbf");
    const bool marked = !m_begun && isSingleByte(m_encoding) && m_device->peek(mark.size()) == mark;
    m_begun = true;
    const bool direct = m_encoding == Encoding::Utf8 || marked;
    QByteArray &read = direct ? text : m_block;
    const qsizetype before = direct ? text.size() : 0;
    const qsizetype wanted = marked ? mark.size() : bytes;
    read.resize(before + wanted);
    const qint64 count = m_device->read(read.data() + before, wanted);
    read.resize(before + qMax<qint64>(count, 0));
    if (count < 0 && !(m_device->isSequential() && m_device->atEnd()))
        return Error{ErrorKind::Unavailable, "csv.unreadable", m_device->errorString()};
    if (direct || count > 0) {
        if (!direct)
            m_transcoder.append(read, text);
        return count > 0;
    }
    const qsizetype decoded = text.size();
    m_transcoder.finish(text);
    return text.size() > decoded;
}

Result<void> CsvSource::seek(qint64 offset)
{
    if (!m_device->seek(offset))
        return Error{ErrorKind::Unavailable, "csv.unreadable", m_device->errorString()};
    m_transcoder.reset();
    m_begun = true;
    return {};
}

} // namespace ulpan
