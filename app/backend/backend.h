#pragma once

#include "app/backend/environment.h"
#include "app/backend/folder_lock.h"
#include "models/imports/import_words.h"
#include "net/server/http_front.h"

#include <QLockFile>

#include <array>

namespace ulpan {

// Where the backend keeps its data and how it is reached.
struct BackendConfig
{
    QString dataFolder;           // made where there is none
    QString database = {};        // postgresql://…; empty: SQLite files in the data folder
    QString testDatabase = {};    // empty: beside the live one, named _test
    QByteArray publicUrl = {};    // of the live environment; empty: http://localhost
    QByteArray testPublicUrl = {}; // empty: test. before the live host
    QList<QByteArray> otherPublicUrls = {}; // of the live environment, too, which is answered there as well
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;
    int workers = 1;
    HttpLimits limits = {};
    TrustedProxies proxies = {}; // whose X-Forwarded-For and X-Forwarded-Proto are believed
    HttpTls tls = {};
    int stopTime = 10'000; // milliseconds that running requests have to finish when the backend stops
    FolderLock::Use use = FolderLock::Use::Shared; // alone: for what must not happen beside others
    RateLimit rateLimit = {}; // of callers whose institution has none of its own
    int mostMappings = KeptMappings::usualMost; // that an institution can keep
    // Where requests are noted: a file, or standard error where it is empty.
    QString logFile = {};
    RequestLog::Level logLevel = RequestLog::Level::Off;
    // For the console's own backend: a bearer known to this process alone is made, and only the bound address is answered.
    bool local = false;
};

// The composition root: both environments, the router and the edge. The server, the console's local mode, the commands and the
// tests are all made of this.
class Backend
{
public:
    // Goes on with a change of the key that was broken off. Unavailable "installation.…" or "store.…".
    [[nodiscard]] static Result<std::unique_ptr<Backend>> open(BackendConfig config, std::shared_ptr<Clock> clock = std::make_shared<SystemClock>());
    ~Backend(); // as stop()

    // Listens; the answer is the base URL. Unavailable "installation.busy" when another server has the data folder.
    [[nodiscard]] Result<QByteArray> serve();
    // Reads the certificate again, where an unusable one changes nothing, and opens the log anew.
    [[nodiscard]] Result<void> reload();
    void stop();

    // The hosts that requests may name; all others are refused.
    [[nodiscard]] const HostNames &hosts(bool test) const { return m_hosts[test]; }
    [[nodiscard]] Environment &environment(bool test) { return test ? *m_test : *m_live; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    // Empty unless local.
    [[nodiscard]] QByteArray ownerToken() const { return m_ownerToken; }
    // The file in a data folder that says that a restore has begun to change it.
    static constexpr char restoreMarker[] = "restoring";
    // Of both databases and their files, as this backend was opened: for what works on an installation from outside.
    [[nodiscard]] static std::array<Environment::Config, 2> environmentConfigs(const BackendConfig &config, const InstallationKey &key);
    // A request without a socket, as tests send them.
    void dispatch(HttpRequest request, Reply reply) { m_router->dispatch(std::move(request), std::move(reply)); }

private:
    Backend(BackendConfig config, std::shared_ptr<Clock> clock);
    [[nodiscard]] Result<void> openEnvironments();
    // `authority` is where it listens; empty before it does.
    void makeRouter(const QByteArray &authority);
    void nameHosts(const QByteArray &authority);

    BackendConfig m_config;
    std::shared_ptr<Clock> m_clock;
    Catalogue m_catalogue{&spokenImportArguments};
    QByteArray m_ownerToken;
    HostNames m_hosts[2]; // live, test
    FolderLock m_inUse;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<Environment> m_live, m_test;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<HttpFront> m_front;
};

} // namespace ulpan
