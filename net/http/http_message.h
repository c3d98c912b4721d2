#pragma once

#include "models/base/result.h"

#include <QHostAddress>
#include <QIODevice>

#include <functional>
#include <memory>
#include <utility>
#include <variant>

class QFile;

namespace ulpan {

enum class HttpMethod : quint8 { Get, Head, Post, Put, Patch, Delete, Options, Other };
[[nodiscard]] const char *name(HttpMethod method);
[[nodiscard]] HttpMethod httpMethod(QByteArrayView name);

// Header lines in order; names compare without case.
class HttpHeaders
{
public:
    using Line = std::pair<QByteArray, QByteArray>;
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<Line> lines) : m_lines(lines) {}
    void add(QByteArray name, QByteArray value) { m_lines.emplace_back(std::move(name), std::move(value)); }
    // Replaces every line of that name.
    void set(const QByteArray &name, QByteArray value);
    // Takes away every line whose name begins so.
    void removeAll(const QByteArray &beginning);
    [[nodiscard]] bool contains(QByteArrayView name) const { return find(name) != nullptr; }
    // The first line's value; empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }

private:
    [[nodiscard]] const Line *find(QByteArrayView name) const;
    QList<Line> m_lines;
};

// A request's body: bytes in memory, or an unlinked spool file where it was large. Copies share the file.
class HttpBody
{
public:
    HttpBody() = default;
    HttpBody(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    // The file must be open; it is read from its start.
    explicit HttpBody(std::shared_ptr<QFile> file) : m_file(std::move(file)) {}
    [[nodiscard]] qint64 size() const;
    [[nodiscard]] bool isFile() const { return m_file != nullptr; }
    // Only for small bodies: a spooled one is read into memory as well.
    [[nodiscard]] QByteArray bytes() const;
    // A device of its own, open for reading; it keeps what it reads from alive.
    [[nodiscard]] std::unique_ptr<QIODevice> open() const;

private:
    QByteArray m_bytes;
    std::shared_ptr<QFile> m_file;
};

struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QByteArray target = "/"; // as sent: path and query, still percent-encoded
    HttpHeaders headers = {};
    HttpBody body = {};
    QHostAddress peer = {};
    bool encrypted = false; // came over TLS

    // The target without its query.
    [[nodiscard]] QByteArray path() const;
    // Without the question mark; empty where there is none.
    [[nodiscard]] QByteArray query() const;
};
// Whether it only asks: GET or HEAD.
[[nodiscard]] inline bool reads(const HttpRequest &request)
{
    return request.method == HttpMethod::Get || request.method == HttpMethod::Head;
}

// Gives the next piece of a body (≤ 64 KiB), empty at the end; an error cuts the connection without a last chunk.
// Called on one thread at a time, not on the one that serves the socket.
using BodySource = std::function<Result<QByteArray>()>;

struct HttpResponse
{
    int status = 200;
    HttpHeaders headers = {};
    std::variant<QByteArray, BodySource> body = QByteArray();
    bool authenticated = false; // the request had a valid credential

    [[nodiscard]] QByteArray bytes() const { return std::holds_alternative<QByteArray>(body) ? std::get<QByteArray>(body) : QByteArray(); }
};
[[nodiscard]] const char *reasonPhrase(int status);

// Called once, from any thread.
using Reply = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(HttpRequest, Reply)>;

} // namespace ulpan
