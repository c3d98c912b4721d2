#include "net/http/http_message.h"

#include <QBuffer>
#include <QFile>

namespace ulpan {

namespace {

constexpr const char *methodNames[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

// Reads a shared open file by position, so that two readers of one body do not move each other.
class SharedFileReader : public QIODevice
{
public:
    explicit SharedFileReader(std::shared_ptr<QFile> file) : m_file(std::move(file)) { open(ReadOnly); }
    [[nodiscard]] qint64 size() const override { return m_file->size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (!m_file->seek(pos()))
            return -1;
        return m_file->read(data, maximum);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<QFile> m_file;
};

} // namespace

const char *name(HttpMethod method)
{
    return method == HttpMethod::Other ? "" : methodNames[size_t(method)];
}

HttpMethod httpMethod(QByteArrayView name)
{
    for (size_t i = 0; i < std::size(methodNames); ++i) {
        if (name == methodNames[i])
            return HttpMethod(i);
    }
    return HttpMethod::Other;
}

void HttpHeaders::set(const QByteArray &name, QByteArray value)
{
    m_lines.removeIf([&](const Line &line) { return line.first.compare(name, Qt::CaseInsensitive) == 0; });
    add(name, std::move(value));
}

void HttpHeaders::removeAll(const QByteArray &beginning)
{
    m_lines.removeIf([&](const Line &line) { return line.first.left(beginning.size()).compare(beginning, Qt::CaseInsensitive) == 0; });
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    const Line *line = find(name);
    return line ? line->second : QByteArray();
}

const HttpHeaders::Line *HttpHeaders::find(QByteArrayView name) const
{
    for (const Line &line : m_lines) {
        if (line.first.compare(name, Qt::CaseInsensitive) == 0)
            return &line;
    }
    return nullptr;
}

qint64 HttpBody::size() const
{
    return m_file ? m_file->size() : m_bytes.size();
}

QByteArray HttpBody::bytes() const
{
    return m_file ? open()->readAll() : m_bytes;
}

std::unique_ptr<QIODevice> HttpBody::open() const
{
    if (m_file)
        return std::make_unique<SharedFileReader>(m_file);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(m_bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

QByteArray HttpRequest::path() const
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? target : target.left(question);
}

QByteArray HttpRequest::query() const
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? QByteArray() : target.mid(question + 1);
}

const char *reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 302: return "Found";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Internal Server Error";
    }
}

} // namespace ulpan
