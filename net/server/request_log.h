#pragma once

#include "models/base/caller.h"
#include "models/base/instant.h"

#include <QFile>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace ulpan {

// What a line of the log says of one request; nothing of it is a secret.
struct RequestLogEntry
{
    Instant time;
    QByteArray requestId;
    const char *environment = "";
    const char *method = "";
    QByteArray route; // the pattern; empty where there is none
    QByteArray path;
    int status = 0;
    std::chrono::microseconds duration{0}; // until the answer began
    qint64 bytes = -1;                     // −1: not known yet
    const char *caller = "";               // its kind
    QByteArray credential;                 // the id of the token, client or member
    QString address;
};

// One JSON object a line for every request. Safe to use from several threads.
class RequestLog
{
public:
    // Which requests are noted.
    enum class Level : quint8 { Off, Errors, Refusals, All };
    // off, error (5xx), warning (4xx too), info (all); null for anything else.
    [[nodiscard]] static std::optional<Level> level(QStringView name);

    // Appends to the file, or to standard error where it is empty. Unavailable "file.unwritable".
    [[nodiscard]] static Result<std::unique_ptr<RequestLog>> open(const QString &file, Level level);
    void write(const RequestLogEntry &entry);
    // After the file was moved away, as log rotation does; where it cannot be made anew, the old one goes on.
    void reopen();

private:
    RequestLog(QString file, Level level) : m_name(std::move(file)), m_level(level) {}
    [[nodiscard]] std::unique_ptr<QFile> opened() const;

    const QString m_name;
    const Level m_level;
    std::mutex m_mutex;
    std::unique_ptr<QFile> m_file;
};

} // namespace ulpan
