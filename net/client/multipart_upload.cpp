#include "net/client/multipart_upload.h"

#include "models/base/crypto.h"

#include <QFileInfo>

#include <cstring>

namespace ulpan {

namespace {

// As browsers do it: what would end the quoted name is percent-encoded.
QByteArray quotedName(QByteArray name)
{
    return name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
}

} // namespace

MultipartUpload::MultipartUpload(const Fields &fields, const QByteArray &name, std::unique_ptr<QFile> file)
    : m_file(std::move(file)), m_boundary("ulpan-" + randomName(40))
{
    for (const auto &[field, value] : fields) {
        m_head += "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"" + quotedName(field) +
                  "\"\r\n\r\n";
        m_head += value.toUtf8() + "\r\n";
    }
    const QByteArray fileName = QFileInfo(*m_file).fileName().toUtf8();
    m_head += "--" + m_boundary + "\r\nContent-Disposition: form-data; name=\"" + quotedName(name) +
              "\"; filename=\"";
    m_head += quotedName(fileName) + "\"\r\nContent-Type: text/csv\r\n\r\n";
    m_tail = "\r\n--" + m_boundary + "--\r\n";
    // Unbuffered: otherwise a piece would be copied once more on its way from the file.
    open(ReadOnly | Unbuffered);
}

qint64 MultipartUpload::readData(char *data, qint64 maximum)
{
    const qint64 fileSize = m_file->size();
    qint64 done = 0;
    const auto take = [&](const QByteArray &bytes, qint64 from) {
        const qint64 count = std::min(maximum - done, bytes.size() - from);
        std::memcpy(data + done, bytes.constData() + from, size_t(count));
        done += count;
    };
    if (pos() < m_head.size())
        take(m_head, pos());
    const qint64 inFile = pos() + done - m_head.size();
    if (done < maximum && inFile >= 0 && inFile < fileSize) {
        if (!m_file->seek(inFile))
            return -1;
        const qint64 count = m_file->read(data + done, std::min(maximum - done, fileSize - inFile));
        if (count <= 0)
            return -1;
        done += count;
    }
    const qint64 inTail = pos() + done - m_head.size() - fileSize;
    if (done < maximum && inTail >= 0 && inTail < m_tail.size())
        take(m_tail, inTail);
    return done;
}

} // namespace ulpan
