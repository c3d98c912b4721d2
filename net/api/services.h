#pragma once

#include "models/services/access_service.h"
#include "models/services/account_service.h"
#include "models/services/audit_service.h"
#include "models/services/entity_service.h"
#include "models/services/institution_service.h"
#include "models/services/learner_service.h"
#include "models/services/session_service.h"

#include <tuple>

namespace ulpan {

class AccessCalls;
class AccountCalls;
class IntegrationCalls;
class ProvisioningCalls;
class DocumentCalls;
class BulkCalls;
class SessionCalls;
class HealthCalls;
class BulkEditCalls;
class InstitutionCalls;

// What the operations of one environment are methods of.
using Services = std::tuple<
    const InstitutionService *,
    const EntityService *,
    const LearnerService *,
    const AccessService *,
    const AccessCalls *,
    const ProvisioningCalls *,
    const DocumentCalls *,
    const BulkCalls *,
    const AccountService *,
    const AccountCalls *,
    const IntegrationCalls *,
    const Outbox *,
    const SessionService *,
    const SessionCalls *,
    const AuditService *,
    const BulkEditCalls *,
    const InstitutionCalls *,
    const HealthCalls *>;

} // namespace ulpan
