#include "net/server/request_log.h"

#include "models/json/json_writer.h"

#include <cstdio>

namespace ulpan {

namespace {

// Somebody may have put a whole token where its id belongs.
QByteArray withoutTokens(QByteArray text)
{
    for (const QByteArrayView prefix : {QByteArrayView("ulp_"), QByteArrayView("uls_")}) {
        for (qsizetype at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + prefix.size())) {
            const qsizetype secret = text.indexOf('_', at + prefix.size());
            qsizetype end = text.indexOf('/', at);
            end = end < 0 ? text.size() : end;
            if (secret >= 0 && secret < end)
                text.replace(secret + 1, end - secret - 1, "***");
        }
    }
    return text;
}

QByteArray lineOf(const RequestLogEntry &entry)
{
    QByteArray line;
    line.reserve(400);
    JsonWriter json(line);
    json.beginObject().key("time").raw('"' + entry.time.text() + '"').key("id").text(withoutTokens(entry.requestId));
    json.key("environment").text(QByteArray(entry.environment)).key("method").text(QByteArray(entry.method));
    json.key("route").text(entry.route).key("path").text(withoutTokens(entry.path)).key("status").integer(entry.status);
    json.key("ms").raw(QByteArray::number(double(entry.duration.count()) / 1000, 'f', 3)).key("bytes");
    entry.bytes < 0 ? json.null() : json.integer(entry.bytes);
    json.key("caller").text(QByteArray(entry.caller)).key("credential").text(entry.credential);
    json.key("address").text(entry.address).endObject();
    return line += '\n';
}

RequestLog::Level levelOf(int status)
{
    using enum RequestLog::Level;
    return status >= 500 ? Errors : status >= 400 ? Refusals : All;
}

} // namespace

std::optional<RequestLog::Level> RequestLog::level(QStringView name)
{
    using enum Level;
    static const std::pair<QLatin1StringView, Level> levels[] = {
        {QLatin1StringView("off"), Off},
        {QLatin1StringView("error"), Errors},
        {QLatin1StringView("warning"), Refusals},
        {QLatin1StringView("info"), All},
    };
    for (const auto &[text, value] : levels) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

Result<std::unique_ptr<RequestLog>> RequestLog::open(const QString &file, Level level)
{
    std::unique_ptr<RequestLog> log(new RequestLog(file, level));
    log->m_file = log->opened();
    if (!log->m_file)
        return Error{ErrorKind::Unavailable, "file.unwritable", {}, {}, {file}};
    return log;
}

// Without a buffer of ours, so that a line is one write and those of several processes do not mix.
std::unique_ptr<QFile> RequestLog::opened() const
{
    const QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    auto file = std::make_unique<QFile>(m_name);
    // Standard error may be a pipe, which Qt would fail to find the end of.
    const bool isOpen = m_name.isEmpty() ? file->open(stderr, mode)
                                         : file->open(mode | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    return isOpen ? std::move(file) : nullptr;
}

void RequestLog::write(const RequestLogEntry &entry)
{
    if (levelOf(entry.status) > m_level)
        return;
    const QByteArray line = lineOf(entry);
    const std::lock_guard lock(m_mutex);
    m_file->write(line);
}

void RequestLog::reopen()
{
    const std::lock_guard lock(m_mutex);
    if (std::unique_ptr<QFile> fresh = opened())
        m_file = std::move(fresh);
}

} // namespace ulpan
