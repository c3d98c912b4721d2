#include "app/backend/environment.h"

namespace ulpan {

Environment::Environment(Config config, std::unique_ptr<Store> store, const Catalogue &catalogue, const Clock &clock)
    : m_store(std::move(store)),
      m_clock(clock),
      m_access(std::move(config.key), std::move(config.publicUrl), config.test),
      m_accessCalls(m_access),
      m_provisioning(m_access, m_learners, m_entities, catalogue)
{
}

Result<std::unique_ptr<Environment>> Environment::open(Config config, const Catalogue &catalogue, const Clock &clock)
{
    Result<std::unique_ptr<Store>> store = Store::open(config.location);
    if (!store)
        return store.error();
    Result<void> migrated = (*store)->migrate();
    if (!migrated)
        return migrated.error();
    std::unique_ptr<Environment> environment(new Environment(std::move(config), std::move(*store), catalogue, clock));
    Result<void> key = environment->asSystem({}, [&](Context &context) { return environment->m_access.ensureSigningKey(context); });
    if (!key)
        return key.error();
    return environment;
}

RoutedEnvironment Environment::routed() const
{
    return {.store = m_store.get(),
            .access = &m_access,
            .services = Services{&m_institutions, &m_entities, &m_learners, &m_accessCalls, &m_provisioning, &m_documents}};
}

} // namespace ulpan
