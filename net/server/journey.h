#pragma once

#include "models/base/clock.h"
#include "models/services/institution_directory.h"
#include "models/services/kept_answers.h"
#include "net/api/metrics.h"
#include "net/api/operation.h"
#include "net/http/entity_tag.h"
#include "net/http/host_name.h"
#include "net/server/rate_limiter.h"
#include "net/server/request_log.h"
#include "net/server/route_table.h"

#include <chrono>

namespace ulpan {

// One of the two worlds a server holds, as the router sees it; nothing crosses between them.
struct RoutedEnvironment
{
    Store *store = nullptr;
    const AccessService *access = nullptr;
    Services services = {};
    InstitutionDirectory *institutions = nullptr;
    KeptAnswers *keptAnswers = nullptr;
    RateBuckets *rateBuckets = nullptr; // null: no other process has a part in the limits
    Metrics *metrics = nullptr;
    // Host headers that mean this environment.
    HostNames hosts = {};
    // Called after a write was committed, from any thread: there may be a job to work on.
    std::function<void()> written = {};
    // Called once a minute, when what credentials were used for should be written; from any thread.
    std::function<void()> usesDue = {};
};

// What the router is made of.
struct RouterConfig
{
    RoutedEnvironment live, test;
    // A bearer known to this process alone, which the console presents to its own backend; empty: none.
    QByteArray ownerToken = {};
    int poolThreads = 2;
    int passwordThreads = 1;
    InputLimits inputLimits = {};
    RateLimit rateLimit = {}; // where an institution has none of its own
    RequestLog *log = nullptr; // null: none
};

// The buckets of one environment; a flood of addresses drives no credential out.
struct RateLimiters
{
    explicit RateLimiters(RateBuckets *shared) : credentials(shared), addresses(shared) {}
    RateLimiter credentials, addresses;
};

// What every stage may use; safe to use from several threads.
struct RouterParts
{
    RouterConfig config;
    const Catalogue &catalogue;
    const Clock &clock;
    std::shared_ptr<RateLimiters> limiters[2]; // live, test
    RouteTable routes = {};

    [[nodiscard]] const RoutedEnvironment &environment(bool test) const { return test ? config.test : config.live; }
};

// One request on its way, and what each stage has found out about it.
struct Journey
{
    HttpRequest request;
    std::chrono::steady_clock::time_point begunAt = std::chrono::steady_clock::now();
    QByteArray requestId = {};
    Language language = Language::English;
    bool test = false;
    const RoutedEnvironment *environment = nullptr; // null until it is chosen
    std::shared_ptr<const InstitutionDirectory::Content> institutions = {};
    RouteTable::Match match = {};
    Call call = {};
    Caller caller = {};
    std::optional<Error> credentialFault = {}; // told after the rate limit was asked
    RateState rate = {};
    EntityTags noneMatch = {};                    // what the caller has already
    std::optional<Id> institution = {};           // that is acted on
    std::unique_ptr<AnswerKeeper> keeper = {};    // where there is an Idempotency-Key
    BoundCall rule = {};                          // the input understood
    std::optional<HttpResponse> answer = {};      // once there is one, the stages that are left are passed by
};

} // namespace ulpan
