#include "models/csv/csv_source.h"

namespace ulpan {

Result<bool> CsvSource::more(QByteArray &text, qsizetype bytes)
{
    const qsizetype before = text.size();
    text.resize(before + bytes);
    const qint64 count = m_device->read(text.data() + before, bytes);
    text.resize(before + qMax<qint64>(count, 0));
    if (count < 0 && !(m_device->isSequential() && m_device->atEnd()))
        return Error{ErrorKind::Unavailable, "csv.unreadable", m_device->errorString()};
    m_decoded += qMax<qint64>(count, 0);
    return count > 0;
}

qint64 CsvSource::offset(QByteArrayView unread) const
{
    return m_decoded - unread.size();
}

Result<void> CsvSource::seek(qint64 offset)
{
    if (!m_device->seek(offset))
        return Error{ErrorKind::Unavailable, "csv.unreadable", m_device->errorString()};
    m_decoded = offset;
    return {};
}

} // namespace ulpan
