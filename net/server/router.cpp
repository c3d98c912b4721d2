#include "net/server/router.h"

#include "net/server/stages.h"

#include <span>

namespace ulpan {

namespace {

// Cheap enough for the I/O thread, and they say which thread the others get.
constexpr stages::Stage arrivingStages[] = {
    &stages::chooseEnvironment,
    &stages::answerPreflight,
    &stages::findRow,
    &stages::answerAlive,
};
constexpr stages::Stage workingStages[] = {
    &stages::authenticate,
    &stages::limitRate,
    &stages::checkAbility,
    &stages::readBody,
    &stages::claimKey,
    &stages::understand,
    &stages::carryOut,
};

Result<void> pass(std::span<const stages::Stage> list, const RouterParts &parts, Journey &journey)
{
    for (const stages::Stage stage : list) {
        Result<void> passed = stage(parts, journey);
        if (!passed || journey.answer)
            return passed;
    }
    return {};
}

// Who asks for what is not there is limited as well.
Result<void> afterArrival(const Result<void> &arrived, const RouterParts &parts, Journey &journey)
{
    Result<void> limited = stages::limitRate(parts, journey);
    if (limited)
        return arrived;
    journey.answer.reset();
    return limited;
}

Lane laneOf(const Journey &journey)
{
    const Lane lane = journey.match.operation->lane;
    // What is kept under a key is written, whatever the row says.
    const bool isKept = journey.request.method == HttpMethod::Post && journey.request.headers.contains("Idempotency-Key");
    return lane == Lane::Inline && isKept ? Lane::Pool : lane;
}

} // namespace

Router::Router(Config config, const Catalogue &catalogue, const Clock &clock)
    : m_parts{config,
              catalogue,
              clock,
              {std::make_shared<RateLimiters>(config.live.rateBuckets), std::make_shared<RateLimiters>(config.test.rateBuckets)}},
      m_passwords(m_parts.config.passwordThreads)
{
    m_pool.setThreads(m_parts.config.poolThreads);
    // Each thread keeps its database connections, which are dear to make.
    m_pool.keepThreads();
}

Router::~Router()
{
    m_pool.waitForDone();
}

void Router::dispatch(HttpRequest request, Reply reply)
{
    auto journey = std::make_shared<Journey>(Journey{.request = std::move(request)});
    stages::begin(m_parts, *journey);
    const Result<void> arrived = pass(arrivingStages, m_parts, *journey);
    if (!arrived || journey->answer)
        return reply(stages::finish(m_parts, *journey, afterArrival(arrived, m_parts, *journey)));
    const auto work = [this, journey, reply] {
        const Result<void> worked = pass(workingStages, m_parts, *journey);
        reply(stages::finish(m_parts, *journey, worked));
    };
    switch (laneOf(*journey)) {
    case Lane::Inline:
        work();
        break;
    case Lane::Pool:
        m_pool.start(work);
        break;
    case Lane::Password:
        if (const Result<void> taken = m_passwords.start(journey->request.peer.toString(), work); !taken) {
            stages::tellRate(m_parts, *journey);
            reply(stages::finish(m_parts, *journey, taken));
        }
        break;
    }
}

Result<void> Router::mayUpload(const HttpRequest &head) const
{
    Journey journey{.request = head};
    stages::look(journey);
    static constexpr stages::Stage gate[] = {&stages::chooseEnvironment, &stages::findRow, &stages::authenticate, &stages::checkAbility};
    const Result<void> passed = pass(gate, m_parts, journey);
    if (passed && !journey.match.operation->is(TakesFile))
        return Error{ErrorKind::TooLarge, "request.too_large"};
    // Another institution is told of before the body, too; where little comes, the rule does it.
    return passed ? stages::checkPlace(m_parts, journey) : passed;
}

HttpResponse Router::refusal(const Error &error, const HttpRequest *head) const
{
    Journey journey{.request = head ? *head : HttpRequest{}};
    stages::look(journey);
    // Whose dialect it is and which pages may read it; what is wrong with the rest does not matter any more.
    if (head) {
        for (const stages::Stage stage : {&stages::chooseEnvironment, &stages::findRow})
            (void)stage(m_parts, journey);
        stages::tellRate(m_parts, journey);
    }
    return stages::refuse(m_parts, journey, error);
}

} // namespace ulpan
