#include "net/server/http_front.h"

#include "net/server/http_socket_options.h"
#include "net/server/http_worker.h"

#include <QDeadlineTimer>
#include <QTcpServer>
#include <QThread>
#include <QTimerEvent>

#include <atomic>
#include <future>

namespace ulpan {

namespace {

constexpr int crewSize = 4;
constexpr int acceptBacklog = 512;
constexpr int acceptPause = 200;     // milliseconds without accepting after accepting failed
constexpr int patienceOfCut = 2'000; // milliseconds that a thread may take to close everything

} // namespace

// An I/O thread with its worker.
class HttpThread : public QThread
{
public:
    explicit HttpThread(std::shared_ptr<const HttpShared> shared) : m_shared(std::move(shared)) {}
    [[nodiscard]] const std::shared_ptr<HttpDesk> &desk() const { return m_desk; }
    // Returns when the worker is there; false where it could not be made.
    bool begin()
    {
        std::future<bool> ready = m_ready.get_future();
        start();
        return ready.get();
    }
    // As wait(); and ThreadSanitizer, which sees none of Qt's locks, is told.
    bool hasEnded(QDeadlineTimer by) { return wait(by) && m_hasEnded; }

protected:
    void run() override
    {
        {
            HttpWorker worker(m_shared, m_desk);
            m_ready.set_value(worker.isReady());
            exec();
        }
        m_hasEnded = true;
    }

private:
    const std::shared_ptr<const HttpShared> m_shared;
    const std::shared_ptr<HttpDesk> m_desk = std::make_shared<HttpDesk>();
    std::promise<bool> m_ready;
    std::atomic<bool> m_hasEnded = false;
};

// Closed where nobody takes it, as when a worker ends before it has read the letter.
class LooseDescriptor
{
public:
    explicit LooseDescriptor(qintptr value) : m_value(value) {}
    ~LooseDescriptor() { closeDescriptor(m_value); }
    Q_DISABLE_COPY_MOVE(LooseDescriptor)
    [[nodiscard]] qintptr take() { return std::exchange(m_value, -1); }

private:
    qintptr m_value;
};

// Accepts and hands the descriptors round.
class HttpAcceptor : public QTcpServer
{
public:
    explicit HttpAcceptor(std::vector<std::shared_ptr<HttpDesk>> desks) : m_desks(std::move(desks))
    {
        setListenBacklogSize(acceptBacklog);
        // Qt stops accepting for good when the process has no descriptor left.
        connect(this, &QTcpServer::acceptError, this, [this] { startTimer(acceptPause); });
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const auto loose = std::make_shared<LooseDescriptor>(descriptor);
        m_desks[m_next]->post([loose](HttpWorker &worker) { worker.admit(loose->take()); });
        m_next = (m_next + 1) % m_desks.size();
    }
    void timerEvent(QTimerEvent *event) override
    {
        killTimer(event->timerId());
        resumeAccepting();
    }

private:
    const std::vector<std::shared_ptr<HttpDesk>> m_desks;
    size_t m_next = 0;
};

struct HttpFront::Private
{
    std::shared_ptr<const HttpShared> shared;
    std::vector<std::unique_ptr<HttpThread>> threads;
    std::unique_ptr<HttpAcceptor> acceptor;

    bool beginThreads()
    {
        for (int i = 0; i < std::max(1, shared->config.threads); ++i) {
            threads.push_back(std::make_unique<HttpThread>(shared));
            if (!threads.back()->begin())
                return false;
        }
        return true;
    }
    [[nodiscard]] std::vector<std::shared_ptr<HttpDesk>> desks() const
    {
        std::vector<std::shared_ptr<HttpDesk>> result;
        for (const std::unique_ptr<HttpThread> &thread : threads)
            result.push_back(thread->desk());
        return result;
    }
};

HttpFront::HttpFront(HttpFrontConfig config, HttpHandler handler, Refusal refusal, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    auto admission = std::make_unique<HttpAdmission>(config.limits.connections);
    auto certificate = std::make_unique<HttpCertificate>(config.tls);
    d->shared = std::make_shared<const HttpShared>(
        HttpShared{std::move(config), std::move(handler), std::move(refusal),
                   std::make_unique<HttpCrew>(crewSize), std::move(admission), std::move(certificate)});
}

HttpFront::~HttpFront()
{
    stop();
}

Result<quint16> HttpFront::listen()
{
    const HttpFrontConfig &config = d->shared->config;
    const auto failure = [&](const QString &detail) {
        const QString place = QStringLiteral("%1:%2").arg(config.address.toString()).arg(config.port);
        return Error{ErrorKind::Unavailable, QByteArrayLiteral("server.cannot_listen"), detail, {}, {place}};
    };
    const Result<void> certificate = reloadCertificate();
    if (!certificate)
        return certificate.error();
    if (!d->beginThreads())
        return failure(QStringLiteral("no loopback port for QtHttpServer"));
    d->acceptor = std::make_unique<HttpAcceptor>(d->desks());
    if (!d->acceptor->listen(config.address, config.port))
        return failure(d->acceptor->errorString());
    return d->acceptor->serverPort();
}

Result<void> HttpFront::reloadCertificate()
{
    return d->shared->certificate->load();
}

void HttpFront::stop(int patience)
{
    const QDeadlineTimer deadline(patience);
    d->acceptor.reset();
    for (const std::unique_ptr<HttpThread> &thread : d->threads)
        thread->desk()->post([](HttpWorker &worker) { worker.drain(); });
    for (const std::unique_ptr<HttpThread> &thread : d->threads) {
        if (!thread->hasEnded(deadline))
            thread->desk()->post([](HttpWorker &worker) { worker.cut(); });
    }
    const QDeadlineTimer lastDeadline(patienceOfCut);
    for (std::unique_ptr<HttpThread> &thread : d->threads) {
        if (!thread->hasEnded(lastDeadline)) {
            qWarning("A handler has not returned; its thread is left alone.");
            [[maybe_unused]] HttpThread *const abandoned =
                thread.release(); // destroying it would abort the process
        }
    }
    d->threads.clear();
    if (!d->shared->crew->stop(lastDeadline))
        qWarning("The source of a body has not returned; its thread is left alone.");
}

} // namespace ulpan
