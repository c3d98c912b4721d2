#pragma once

#include <QFile>
#include <QIODevice>

#include <memory>

namespace ulpan {

// A multipart/form-data body of some fields and one file, read from the disk as it is sent.
class MultipartUpload : public QIODevice
{
public:
    using Fields = QList<std::pair<QByteArray, QString>>;
    // `file` is open for reading; `name` is its field.
    MultipartUpload(const Fields &fields, const QByteArray &name, std::unique_ptr<QFile> file);

    [[nodiscard]] QByteArray contentType() const { return "multipart/form-data; boundary=" + m_boundary; }
    [[nodiscard]] qint64 size() const override { return m_head.size() + m_file->size() + m_tail.size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QFile> m_file;
    QByteArray m_boundary, m_head, m_tail;
};

} // namespace ulpan
