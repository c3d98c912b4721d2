#pragma once

#include "models/base/clock.h"
#include "net/api/operation.h"
#include "net/server/route_table.h"

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

// What the router is made of.
struct RouterConfig
{
    RoutedEnvironment live, test;
    // A bearer known to this process alone, which the console presents to its own backend; empty: none.
    QByteArray ownerToken = {};
    int poolThreads = 2;
};

// What every stage may use; safe to read from several threads.
struct RouterParts
{
    RouterConfig config;
    const Catalogue &catalogue;
    const Clock &clock;
    RouteTable routes = {};
};

// One request on its way, and what each stage has found out about it.
struct Journey
{
    HttpRequest request;
    QByteArray requestId = {};
    Language language = Language::English;
    bool test = false;
    const RoutedEnvironment *environment = nullptr; // null until it is chosen
    RouteTable::Match match = {};
    Call call = {};
    Caller caller = {};
    BoundCall rule = {};                       // the input understood
    std::optional<HttpResponse> answer = {};   // once there is one, the stages that are left are passed by
};

} // namespace ulpan
