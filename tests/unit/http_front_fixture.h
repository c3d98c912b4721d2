#pragma once

#include "net/server/http_front.h"

#include <QTcpSocket>
#include <QTest>

#include <condition_variable>
#include <map>
#include <mutex>
#include <semaphore>
#include <thread>

// A namespace of its own: the tests of the whole backend, in the same program, have an Answer too.
namespace ulpan::tests::wire {

// Answers on another thread, after a while.
class LateAnswers
{
public:
    LateAnswers() : m_thread([this] { work(); }) {}
    ~LateAnswers()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    void add(int delay, std::function<void()> answer)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.emplace(std::chrono::steady_clock::now() + std::chrono::milliseconds(delay),
                          std::move(answer));
        m_changed.notify_all();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (!m_isEnding) {
            if (m_waiting.empty()) {
                m_changed.wait(lock);
            } else if (m_waiting.begin()->first > std::chrono::steady_clock::now()) {
                m_changed.wait_until(lock, m_waiting.begin()->first);
            } else {
                const auto node = m_waiting.extract(m_waiting.begin());
                lock.unlock();
                node.mapped()();
                lock.lock();
            }
        }
    }
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<std::chrono::steady_clock::time_point, std::function<void()>> m_waiting;
    bool m_isEnding = false;
    std::thread m_thread;
};

// A stream of the same piece over and over; tells how much has been pulled.
struct Stream
{
    std::atomic<qint64> pulled = 0;
    std::atomic<bool> isAlive = false;
    std::atomic<qint64> size = 0;
    bool breaks = false;

    static BodySource source(const std::shared_ptr<Stream> &stream)
    {
        stream->isAlive = true;
        const std::shared_ptr<void> alive(nullptr, [stream](void *) { stream->isAlive = false; });
        return [stream, alive]() -> Result<QByteArray> {
            const qint64 left = stream->size - stream->pulled;
            if (left == 0 && stream->breaks)
                return internal(QStringLiteral("broken on purpose"));
            const QByteArray piece(qsizetype(std::min<qint64>(left, 64 * 1024)), 'x');
            stream->pulled += piece.size();
            return piece;
        };
    }
};

struct RawAnswer
{
    int status = 0;
    QByteArray head;
    QByteArray body;
};

// A client that writes raw bytes.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        socket.connectToHost(QHostAddress::LocalHost, port);
        QObject::connect(&socket, &QIODevice::readyRead, &socket, [this] { received += socket.readAll(); });
        QObject::connect(&socket, &QAbstractSocket::disconnected, &socket, [this] { isClosed = true; });
    }
    bool send(const QByteArray &bytes)
    {
        if (!QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; }))
            return false;
        socket.write(bytes);
        return socket.flush();
    }
    // The next whole answer; status 0 where none comes.
    RawAnswer answer(bool toHead = false)
    {
        RawAnswer result;
        const auto isThere = [&] { return take(result, toHead) || isClosed; };
        if (!QTest::qWaitFor(isThere, 20'000) || result.status == 0)
            qWarning("no answer in %s", received.constData());
        return result;
    }
    bool closes()
    {
        return QTest::qWaitFor([this] { return isClosed; }, 20'000);
    }

    QTcpSocket socket;
    QByteArray received;
    bool isClosed = false;

private:
    bool take(RawAnswer &answer, bool toHead)
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray head = received.first(end + 2);
        qsizetype size = 0;
        if (const qsizetype length = head.indexOf("Content-Length: "); length >= 0 && !toHead)
            size = head.sliced(length + 16, head.indexOf('\r', length) - length - 16).toLongLong();
        if (received.size() < end + 4 + size)
            return false;
        answer = {head.sliced(9, 3).toInt(), head, received.sliced(end + 4, size)};
        received.remove(0, end + 4 + size);
        return true;
    }
};

inline QByteArray get(const QByteArray &path, const QByteArray &lines = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n";
}

// A server whose answers tell what it was asked.
class HttpFrontFixture : public QObject
{
    Q_OBJECT

public:
    // Tells what it was asked; "/late/<ms>" later and on another thread.
    void serve(HttpRequest request, const Reply &reply)
    {
        ++m_requests;
        HttpResponse response;
        const QByteArray path = request.path();
        if (path == "/stream") {
            response.body = Stream::source(m_stream);
            if (m_stream->size < 0)
                m_stream->size = -m_stream->size;
            else
                response.headers.add("X-Kind", "stream");
        } else if (path == "/size") {
            response.body =
                QByteArray::number(request.body.size()) + (request.body.isFile() ? " file" : " bytes");
        } else if (path == "/never") {
            const std::lock_guard lock(m_mutex);
            m_kept.push_back(reply);
            return;
        } else if (path == "/busy") {
            m_free.acquire(); // the worker does nothing else meanwhile
        } else if (path == "/dropped") {
            return;
        } else if (path == "/known") {
            response.authenticated = true;
        } else if (path == "/peer") {
            response.body = request.peer.toString().toUtf8() + (request.encrypted ? " tls" : " plain");
        } else if (path == "/large") {
            response.body = QByteArray(4 * 1024 * 1024, 'x');
        } else {
            response.body =
                QByteArray(name(request.method)) + ' ' + request.target + ' ' + request.body.bytes();
        }
        if (path.startsWith("/late/"))
            m_late->add(path.sliced(6).toInt(), [reply, response] { reply(response); });
        else
            reply(std::move(response));
    }

    // The reply to "/never"; null until it has been asked for.
    Reply kept()
    {
        const std::lock_guard lock(m_mutex);
        return m_kept.empty() ? Reply() : m_kept.front();
    }

    void answerKept()
    {
        const std::lock_guard lock(m_mutex);
        for (const Reply &reply : std::exchange(m_kept, {}))
            reply({});
    }

    void start(const HttpFrontConfig &config = {})
    {
        m_stream = std::make_shared<Stream>();
        const auto refusal = [](const Error &error, const HttpRequest *) {
            const int status = error.kind == ErrorKind::TooLarge          ? 413
                               : error.kind == ErrorKind::UriTooLong      ? 414
                               : error.kind == ErrorKind::HeadersTooLarge ? 431
                               : error.kind == ErrorKind::Internal        ? 500
                               : error.kind == ErrorKind::Unavailable     ? 503
                               : error.kind == ErrorKind::TimedOut        ? 408
                               : error.kind == ErrorKind::TooMany         ? 429
                                                                          : 400;
            return HttpResponse{status, {}, error.reason};
        };
        m_front = std::make_unique<HttpFront>(
            config, [this](HttpRequest request, const Reply &reply) { serve(std::move(request), reply); },
            refusal);
        const Result<quint16> port = m_front->listen();
        QVERIFY(port && *port > 0);
        m_port = *port;
    }

    std::unique_ptr<LateAnswers> m_late;
    std::unique_ptr<HttpFront> m_front;
    quint16 m_port = 0;
    std::atomic<int> m_requests = 0;
    std::mutex m_mutex;
    std::counting_semaphore<> m_free{0};
    std::vector<Reply> m_kept;
    std::shared_ptr<Stream> m_stream;

protected:
    void begin()
    {
        m_late = std::make_unique<LateAnswers>();
        m_requests = 0;
    }
    void stop()
    {
        m_front.reset();
        m_late.reset();
        m_kept.clear();
    }

private Q_SLOTS:
    // A class that needs more has slots of its own with these names.
    void init() { begin(); }
    void cleanup() { stop(); }
};

} // namespace ulpan::tests::wire

namespace ulpan::tests {
using namespace wire;
}
