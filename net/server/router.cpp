#include "net/server/router.h"

#include "net/server/stages.h"

#include <span>

namespace ulpan {

namespace {

// Cheap enough for the I/O thread, and they say which thread the others get.
constexpr stages::Stage arrivingStages[] = {
    &stages::chooseEnvironment,
    &stages::findRow,
};
constexpr stages::Stage workingStages[] = {
    &stages::authenticate,
    &stages::checkAbility,
    &stages::readBody,
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

} // namespace

Router::Router(Config config, const Catalogue &catalogue, const Clock &clock)
    : m_parts{std::move(config), catalogue, clock}
{
    m_pool.setMaxThreadCount(m_parts.config.poolThreads);
    // Each thread keeps its database connections, which are dear to make.
    m_pool.setExpiryTimeout(-1);
}

Router::~Router()
{
    m_pool.waitForDone();
}

void Router::dispatch(HttpRequest request, Reply reply)
{
    auto journey = std::make_shared<Journey>(Journey{.request = std::move(request)});
    stages::begin(*journey);
    const Result<void> arrived = pass(arrivingStages, m_parts, *journey);
    if (!arrived || journey->answer)
        return reply(stages::finish(m_parts, *journey, arrived));
    const auto work = [this, journey, reply = std::move(reply)] {
        const Result<void> worked = pass(workingStages, m_parts, *journey);
        reply(stages::finish(m_parts, *journey, worked));
    };
    if (journey->match.operation->lane == Lane::Pool)
        m_pool.start(work);
    else
        work();
}

HttpResponse Router::refusal(const Error &error) const
{
    return errorResponse(error, Dialect::Platform, Language::English, m_parts.catalogue);
}

} // namespace ulpan
