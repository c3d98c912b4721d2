#pragma once

#include "models/base/clock.h"
#include "net/api/operation.h"
#include "net/server/route_table.h"

#include <QThreadPool>

#include <array>

namespace ulpan {

// One of the two worlds a server holds, as the router sees it; nothing crosses between them.
struct RoutedEnvironment
{
    Store *store = nullptr;
    const AccessService *access = nullptr;
    Services services = {};
    // Host headers that mean this environment; empty: any.
    QList<QByteArray> hosts = {};
    // Called after a write was committed, from any thread: there may be a job to work on.
    std::function<void()> written = {};
};

// From a request to its answer: environment, row, caller, ability, input, rule, answer. Safe to call from several threads.
class Router
{
public:
    struct Config
    {
        RoutedEnvironment live, test;
        // A bearer known to this process alone, which the console presents to its own backend; empty: none.
        QByteArray ownerToken = {};
        int poolThreads = 2;
    };
    Router(Config config, const Catalogue &catalogue, const Clock &clock);
    ~Router(); // waits for what runs

    // `reply` is called once, here or on a thread of the pool.
    void dispatch(HttpRequest request, Reply reply);
    // What the guard refuses, in the words of this server.
    [[nodiscard]] HttpResponse refusal(const Error &error) const;

private:
    struct Journey; // one request on its way
    void begin(Journey &journey) const;
    [[nodiscard]] Result<void> chooseEnvironment(Journey &journey) const;
    [[nodiscard]] Result<void> authenticate(Journey &journey) const;
    [[nodiscard]] Result<Scope> scopeOf(Journey &journey, Connection &database) const;
    [[nodiscard]] HttpResponse run(Journey &journey) const;
    [[nodiscard]] Result<HttpResponse> answer(Journey &journey) const;
    [[nodiscard]] HttpResponse failure(const Journey &journey, const Error &error) const;
    void finish(const Journey &journey, HttpResponse &response) const;

    Config m_config;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    RouteTable m_routes;
    QThreadPool m_pool;
};

} // namespace ulpan
