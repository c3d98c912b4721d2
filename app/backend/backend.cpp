#include "app/backend/backend.h"

#include "app/backend/apart.h"
#include "app/backend/data_folder.h"
#include "app/backend/key_change.h"
#include "net/http/host_name.h"

#include <QFileInfo>
#include <QThread>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace ulpan {

namespace {

QString testLocation(const BackendConfig &config)
{
    if (!config.testDatabase.isEmpty())
        return config.testDatabase;
    if (config.database.isEmpty())
        return config.dataFolder + QStringLiteral("/test.sqlite");
    QUrl url(config.database);
    url.setPath(url.path() + QStringLiteral("_test"));
    return url.toString(QUrl::FullyEncoded);
}

constexpr char noPublicUrl[] = "http://localhost";

QByteArray testUrlBeside(const QByteArray &publicUrl)
{
    QUrl url(QString::fromUtf8(publicUrl));
    url.setHost(QStringLiteral("test.") + url.host());
    return url.toEncoded();
}

QByteArray testUrl(const BackendConfig &config)
{
    return config.testPublicUrl.isEmpty() ? testUrlBeside(config.publicUrl) : config.testPublicUrl;
}

QByteArray hostOf(const QByteArray &publicUrl)
{
    const QUrl url(QString::fromUtf8(publicUrl));
    return plainHost((url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port())).toUtf8());
}

} // namespace

Backend::Backend(BackendConfig config, std::shared_ptr<Clock> clock)
    : m_config(std::move(config)), m_clock(std::move(clock)), m_inUse(m_config.dataFolder)
{
}

Backend::~Backend()
{
    stop();
}

Result<std::unique_ptr<Backend>> Backend::open(BackendConfig config, std::shared_ptr<Clock> clock)
{
    if (config.publicUrl.isEmpty())
        config.publicUrl = noPublicUrl;
#ifdef Q_OS_UNIX
    // What is made from here on, databases and uploads, is for this user alone.
    ::umask(077);
#endif
    // SQLite makes files beside its own also where it only reads.
    const Result<void> prepared = prepareDataFolder(config.dataFolder, config.database.isEmpty());
    if (!prepared)
        return prepared.error();
    std::unique_ptr<Backend> backend(new Backend(config, std::move(clock)));
    Result<void> opened = backend->openEnvironments();
    if (!opened)
        return opened.error();
    if (config.logLevel != RequestLog::Level::Off) {
        Result<std::unique_ptr<RequestLog>> log = RequestLog::open(config.logFile, config.logLevel);
        if (!log)
            return log.error();
        backend->m_log = std::move(*log);
    }
    if (config.local)
        backend->m_ownerToken = randomName(48);
    backend->makeRouter({});
    return backend;
}

std::array<Environment::Config, 2> Backend::environmentConfigs(const BackendConfig &config, const InstallationKey &key)
{
    const QString &folder = config.dataFolder;
    const QString live = config.database.isEmpty() ? folder + QStringLiteral("/live.sqlite") : config.database;
    const QString keyPath = folder + QStringLiteral("/key");
    const auto planRoom = std::make_shared<PlanRoom>();
    return {{{false, live, config.publicUrl, key, keyPath, folder + QStringLiteral("/imports"), config.mostMappings, planRoom},
             {true, testLocation(config), testUrl(config), key, keyPath, folder + QStringLiteral("/test-imports"), config.mostMappings, planRoom}}};
}

Result<void> Backend::openEnvironments()
{
    Result<void> taken = m_inUse.take(m_config.use);
    if (!taken)
        return taken;
    if (QFile::exists(m_config.dataFolder + u'/' + QLatin1StringView(restoreMarker)))
        return Error{ErrorKind::Unavailable, "installation.restoring", {}, {}, {m_config.dataFolder}};
    const QString keyPath = m_config.dataFolder + QStringLiteral("/key");
    // A new one would be of no use to it, and would stand in the way of the one that is missing.
    if (!QFile::exists(keyPath) && QFileInfo(m_config.dataFolder + QStringLiteral("/live.sqlite")).size() > 0)
        return Error{ErrorKind::Unavailable, "installation.key_lost", {}, {}, {m_config.dataFolder}};
    Result<InstallationKey> key = InstallationKey::fromFile(keyPath);
    if (!key)
        return key.error();
    const std::array<Environment::Config, 2> both = environmentConfigs(m_config, *key);
    const Result<void> placed = areInPlace(both[0].location, both[1].location);
    if (!placed)
        return placed;
    if (key->previous()) {
        taken = m_inUse.take(FolderLock::Use::Alone);
        if (!taken)
            return taken;
        key = finishKeyChange(keyPath, *key, environmentConfigs(m_config, *key), *m_clock);
        if (!key)
            return key.error();
        taken = m_inUse.take(m_config.use);
        if (!taken)
            return taken;
    }
    for (const Environment::Config &config : environmentConfigs(m_config, *key)) {
        Result<std::unique_ptr<Environment>> opened = Environment::open(config, m_catalogue, *m_clock);
        if (!opened)
            return opened.error();
        if (m_config.use == FolderLock::Use::Alone) {
            taken = (*opened)->store().claim(Store::Claim::Alone);
            if (!taken)
                return taken;
        }
        (config.test ? m_test : m_live) = std::move(*opened);
    }
    return {};
}

// A page in a browser could otherwise reach this under a name of its own that resolves to this machine.
void Backend::nameHosts(const QByteArray &authority)
{
    HostNames live, test;
    // What does not listen is reached from this process alone.
    if (m_config.local && !authority.isEmpty()) {
        live.add(authority);
    } else {
        live.addThisMachine();
        if (!live.contains(authority)) {
            live.add(plainHost(authority));
            live.add(authority.left(authority.lastIndexOf(':')));
        }
    }
    const bool isNamed = m_config.publicUrl != noPublicUrl;
    for (const QByteArray &url : QList<QByteArray>{m_config.publicUrl} + m_config.otherPublicUrls) {
        if (isNamed)
            live.add(hostOf(url));
        // There is no name beside an address.
        const bool isAddress = !QHostAddress(QUrl(QString::fromUtf8(url)).host()).isNull();
        if (isNamed && m_config.testPublicUrl.isEmpty() && !isAddress)
            test.add(hostOf(testUrlBeside(url)));
    }
    if (!m_config.testPublicUrl.isEmpty())
        test.add(hostOf(m_config.testPublicUrl));
    else if (!isNamed && !m_config.local)
        test.add(hostOf(testUrl(m_config)), HostNames::Port::Any);
    m_hosts[false] = std::move(live);
    m_hosts[true] = std::move(test);
}

void Backend::makeRouter(const QByteArray &authority)
{
    nameHosts(authority);
    Router::Config config{.live = m_live->routed(), .test = m_test->routed(), .ownerToken = m_ownerToken, .poolThreads = std::max(4, QThread::idealThreadCount()),
                          .passwordThreads = std::max(1, QThread::idealThreadCount() / 2),
                          .inputLimits = {m_config.limits.fields, m_config.limits.body, m_config.limits.depth}, .rateLimit = m_config.rateLimit, .log = m_log.get()};
    config.live.hosts = m_hosts[false];
    config.test.hosts = m_hosts[true];
    m_router = std::make_unique<Router>(std::move(config), m_catalogue, *m_clock);
}

Result<QByteArray> Backend::serve()
{
    if (m_config.local || m_config.database.isEmpty()) {
        m_lock = std::make_unique<QLockFile>(m_config.dataFolder + QStringLiteral("/lock"));
        m_lock->setStaleLockTime(0);
        if (!m_lock->tryLock(100)) {
            m_lock.reset();
            return Error{ErrorKind::Unavailable, "installation.busy", {}, {}, {m_config.dataFolder}};
        }
    }
    m_live->startJobs();
    m_test->startJobs();
    HttpLimits limits = m_config.limits;
    limits.mayUpload = [this](const HttpRequest &head) { return m_router->mayUpload(head); };
    m_front = std::make_unique<HttpFront>(
        HttpFrontConfig{.address = m_config.address, .port = m_config.port, .threads = m_config.workers, .spoolFolder = m_config.dataFolder,
                        .limits = std::move(limits), .proxies = m_config.proxies, .tls = m_config.tls},
        [this](HttpRequest request, Reply reply) { m_router->dispatch(std::move(request), std::move(reply)); },
        [this](const Error &error, const HttpRequest *head) { return m_router->refusal(error, head); });
    Result<quint16> port = m_front->listen();
    if (!port)
        return port.error();
    const bool wildcard = m_config.address == QHostAddress(QHostAddress::Any) || m_config.address == QHostAddress(QHostAddress::AnyIPv4);
    const bool wildcardIpv6 = m_config.address == QHostAddress(QHostAddress::AnyIPv6);
    const QByteArray host = wildcard ? QByteArray("127.0.0.1") : wildcardIpv6 ? QByteArray("::1") : m_config.address.toString().toUtf8();
    const QByteArray authority = (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(*port);
    // Nobody has been let in yet: that is for the event loop to do.
    makeRouter(authority);
    return (m_config.tls.certificate.isEmpty() ? "http://" : "https://") + authority;
}

Result<void> Backend::reload()
{
    if (m_log)
        m_log->reopen();
    return m_front ? m_front->reloadCertificate() : Result<void>();
}

void Backend::stop()
{
    if (m_front)
        m_front->stop(m_config.stopTime);
    m_front.reset();
    // Jobs go on in the next process where this one left them.
    for (const auto &environment : {m_live.get(), m_test.get()}) {
        if (environment)
            environment->stopJobs();
    }
    m_router.reset();
    m_lock.reset();
}

} // namespace ulpan
