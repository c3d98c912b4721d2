#pragma once

#include "models/base/catalogue.h"
#include "models/base/clock.h"
#include "models/base/work_pool.h"
#include "models/bulk/bulk_editor.h"
#include "models/bulk/institution_purger.h"
#include "models/imports/import_engine.h"
#include "models/imports/import_follow_ups.h"
#include "models/imports/import_keeper.h"
#include "models/jobs/job_runner.h"
#include "models/services/audit_keeper.h"
#include "models/services/search_keeper.h"
#include "net/api/access_calls.h"
#include "net/api/account_calls.h"
#include "net/api/bulk_edits.h"
#include "net/api/documents.h"
#include "net/api/health.h"
#include "net/api/imports.h"
#include "net/api/integrations.h"
#include "net/api/institution_calls.h"
#include "net/api/provisioning_calls.h"
#include "net/api/session_calls.h"
#include "net/server/router.h"

#include <memory>

namespace ulpan {

// One of the two worlds of an installation, live or test: its database, its rules, its calls. Nothing crosses.
class Environment
{
public:
    struct Config
    {
        bool test = false;
        QString location;  // a file or postgresql://…
        QByteArray publicUrl;
        InstallationKey key;
        QString keyPath;     // where the key came from, for messages
        QString spoolFolder; // for the uploaded files of imports
        int mostMappings = KeptMappings::usualMost; // that an institution can keep
        std::shared_ptr<PlanRoom> planRoom; // of the disk that both environments' databases are on
    };
    ~Environment();
    // Opens and migrates the database, and makes what the environment needs to sign tokens.
    [[nodiscard]] static Result<std::unique_ptr<Environment>> open(Config config, const Catalogue &catalogue, Clock &clock);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const AccessService &access() const { return m_access; }
    [[nodiscard]] const AccountService &accounts() const { return m_accounts; }
    [[nodiscard]] const InstitutionService &institutions() const { return m_institutions; }
    [[nodiscard]] const LearnerService &learners() const { return m_learners; }
    [[nodiscard]] const SessionService &sessions() const { return m_sessions; }
    [[nodiscard]] const AssignmentService &assignments() const { return m_assignments; }
    [[nodiscard]] ImportEngine &imports() { return m_imports; }
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }
    // Writes what credentials were used for, as far as it is known here; waits for a write that runs.
    void settleUses();
    [[nodiscard]] RoutedEnvironment routed();
    // From here on durable jobs are worked on by this process, until stopJobs().
    void startJobs();
    void stopJobs();

    // Runs `use` in one transaction as the program itself; `institution` is a slug or an id, empty for none.
    template<class Use>
    [[nodiscard]] auto asSystem(const QString &institution, Use &&use) -> std::invoke_result_t<Use, Context &>
    {
        const Caller caller = Caller::system();
        return m_store->write([&](Connection &database) -> std::invoke_result_t<Use, Context &> {
            Scope scope = caller.scope();
            if (!institution.isEmpty()) {
                Result<Id> id = m_institutions.resolve(database, caller, institution);
                if (!id)
                    return id.error();
                scope = *caller.scope(*id);
            }
            Context context{caller, scope, scope.institution().value_or(0), *m_store, database, m_clock.now()};
            Result<void> turn = takeTurn(database, context.institution);
            if (!turn)
                return turn.error();
            return use(context);
        });
    }

private:
    void writeUses();
    Environment(Config config, std::unique_ptr<Store> store, const Catalogue &catalogue, Clock &clock);

    std::unique_ptr<Store> m_store;
    Clock &m_clock;
    KeptAnswers m_keptAnswers;
    InstitutionService m_institutions;
    EntityService m_entities;
    LearnerService m_learners;
    SessionService m_sessions;
    AssignmentService m_assignments;
    AuditService m_audit;
    AccessService m_access;
    Outbox m_outbox;
    AccountService m_accounts;
    AccessCalls m_accessCalls;
    AccountCalls m_accountCalls;
    IntegrationCalls m_integrationCalls;
    ProvisioningCalls m_provisioning;
    SessionCalls m_sessionCalls;
    DocumentCalls m_documents;
    ImportSpool m_spool;
    ImportEngine m_imports;
    ImportFollowUps m_importFollowUps;
    BulkCalls m_bulk;
    InstitutionDirectory m_directory;
    RateBuckets m_rateBuckets;
    Metrics m_metrics;
    InstitutionOpening m_opening;
    InstitutionCalls m_institutionCalls;
    BulkEditor m_bulkEditor;
    BulkEditCalls m_bulkEdits;
    InstitutionPurger m_purger;
    AuditKeeper m_auditKeeper;
    HealthCalls m_health;
    ImportKeeper m_importKeeper;
    SearchKeeper m_searchKeeper;
    std::unique_ptr<JobRunner> m_jobs;
    WorkPool m_background; // for what no request waits for; ends before all of the above
};

} // namespace ulpan
