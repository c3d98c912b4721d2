#include "app/backend/environment.h"

#include "models/services/environment_mark.h"
#include "models/services/installation_secrets.h"

namespace ulpan {

Environment::Environment(Config config, std::unique_ptr<Store> store, const Catalogue &catalogue, Clock &clock)
    : m_store(std::move(store)),
      m_clock(clock),
      m_keptAnswers(config.key.forPurpose("kept answers")),
      m_learners(&m_keptAnswers),
      m_access(config.key, config.publicUrl, config.test),
      m_outbox(config.key, catalogue, config.test),
      m_accounts(config.key, config.publicUrl, m_outbox),
      m_accessCalls(m_access, m_accounts, catalogue),
      m_accountCalls(m_accounts),
      m_integrationCalls(m_access),
      m_provisioning(m_access, m_accounts, m_learners, m_entities, m_assignments, catalogue),
      m_sessionCalls(m_assignments, catalogue),
      m_documents(catalogue),
      m_spool(*m_store, config.spoolFolder, config.key.forPurpose("uploads"), std::move(config.planRoom)),
      m_imports(*m_store, clock, m_spool),
      m_importFollowUps(*m_store, clock, m_spool, m_accounts),
      m_bulk(m_imports, catalogue, config.mostMappings),
      m_directory(*m_store),
      m_rateBuckets(*m_store),
      m_opening(m_institutions, m_learners, m_accounts),
      m_institutionCalls(m_institutions, m_opening),
      m_bulkEditor(*m_store, clock),
      m_bulkEdits(m_bulkEditor, catalogue),
      m_purger(*m_store, clock, [this](const QString &upload) { m_spool.remove(upload); }),
      m_auditKeeper(*m_store, clock),
      m_health(m_metrics, {&m_imports, &m_importFollowUps, &m_bulkEditor, &m_purger}),
      m_importKeeper(*m_store, clock, m_imports, m_spool),
      m_searchKeeper(*m_store, clock)
{
}

Result<std::unique_ptr<Environment>> Environment::open(Config config, const Catalogue &catalogue, Clock &clock)
{
    Result<std::unique_ptr<Store>> store = Store::open(config.location);
    if (!store)
        return store.error();
    Result<void> migrated = (*store)->migrate();
    if (!migrated)
        return migrated.error();
    Result<InstallationKey> key = environmentKey(**store, clock.now(), config.key, config.keyPath);
    if (!key)
        return key.error();
    Result<void> marked = markEnvironment(**store, clock.now(), config.test);
    if (!marked)
        return marked.error();
    config.key = *key;
    std::unique_ptr<Environment> environment(new Environment(std::move(config), std::move(*store), catalogue, clock));
    Result<void> signing = environment->asSystem({}, [&](Context &context) { return environment->m_access.ensureSigningKey(context); });
    if (!signing)
        return signing.error();
    return environment;
}

Environment::~Environment()
{
    settleUses();
}

void Environment::settleUses()
{
    m_background.waitForDone();
    writeUses();
}

void Environment::writeUses()
{
    // What cannot be written is lost: it is no more than when a token was last used.
    (void)m_store->write([this](Connection &database) { return m_access.uses().write(database, m_clock.now()); });
}

RoutedEnvironment Environment::routed()
{
    return {.store = m_store.get(),
            .access = &m_access,
            .services = Services{&m_institutions,
                                 &m_entities,
                                 &m_learners,
                                 &m_access,
                                 &m_accessCalls,
                                 &m_provisioning,
                                 &m_documents,
                                 &m_bulk,
                                 &m_accounts,
                                 &m_accountCalls,
                                 &m_integrationCalls,
                                 &m_outbox,
                                 &m_sessions,
                                 &m_sessionCalls,
                                 &m_audit,
                                 &m_bulkEdits,
                                 &m_institutionCalls,
                                 &m_health},
            .institutions = &m_directory,
            .keptAnswers = &m_keptAnswers,
            .rateBuckets = m_store->engine() == Engine::Postgres ? &m_rateBuckets : nullptr,
            .metrics = &m_metrics,
            .written = [this] {
                if (m_jobs)
                    m_jobs->wake();
            },
            .usesDue = [this] { m_background.start([this] { writeUses(); }); }};
}

void Environment::startJobs()
{
    // A failure to tidy up hinders nothing: it is tried again at the next start.
    (void)m_imports.tidy();
    m_jobs = std::make_unique<JobRunner>(*m_store, m_clock, std::vector<JobWorker *>{&m_bulkEditor, &m_imports, &m_purger, &m_importFollowUps}, [this] {
        // As with tidying up, what fails here is tried again at the next look.
        (void)m_purger.takeUpDue();
        (void)m_auditKeeper.tidy();
        (void)m_importKeeper.tidy();
        (void)m_searchKeeper.tidy();
    });
}

void Environment::stopJobs()
{
    m_jobs.reset();
}

} // namespace ulpan
