#pragma once

#include "models/base/catalogue.h"
#include "models/services/access_service.h"
#include "models/services/account_service.h"
#include "models/services/assignment_service.h"
#include "models/services/entity_service.h"
#include "net/api/decode.h"

namespace ulpan {

// Which learner is meant, in the ways the provisioning dialect knows.
struct LearnerIdentifier
{
    enum class Kind : quint8 { Email, LearnerId, ExternalId };
    Kind kind = Kind::Email;
    QString value;
};
template<>
struct Decode<LearnerIdentifier>
{
    static const RecordType &shape();
    // Malformed "identifier.required", "identifier.type_unknown".
    static Result<LearnerIdentifier> from(const Call &call, PathReader &path);
};

// What /token is sent; white space around each value is taken away, as the published example has it.
struct TokenRequest
{
    QString grantType, clientId, clientSecret;
};
template<>
struct Decode<TokenRequest>
{
    static const RecordType &shape();
    static Result<TokenRequest> from(const Call &call, PathReader &path);
};

// assignation=1, beside what is posted of a learner.
struct Assignation
{
    bool wanted = false;
};
template<>
struct Decode<Assignation>
{
    // Invalid "field.flag" for what is neither yes nor no.
    static Result<Assignation> from(const Call &call, PathReader &path);
};

// Which session removeLearnerSession means: its pair, as scalars.
struct SessionPair
{
    QString filter, location;
};
template<>
struct Decode<SessionPair>
{
    static const RecordType &shape();
    static Result<SessionPair> from(const Call &call, PathReader &path);
};

// insertLearner's fields beside the learner's own.
struct InsertLearner
{
    LearnerInput learner;
    QString entity; // id or name
    bool createEntity = false;
    bool mailsConnection = false;
    // The posted password, or one made for the mail with its hash, should the institution mail passwords.
    QString password = {};
    QByteArray madeHash = {};
};
template<>
struct Decode<InsertLearner>
{
    static const RecordType &shape();
    static Result<InsertLearner> from(const Call &call, PathReader &path);
};

// The provisioning dialect: a page of its own, because its calls differ from the platform's in what they mean
// (lists that add, learners only, unpaged). Its faults name the fields as its callers spell them.
class ProvisioningCalls
{
public:
    ProvisioningCalls(const AccessService &access, const AccountService &accounts, const LearnerService &learners,
                      const EntityService &entities, const AssignmentService &assignments, const Catalogue &catalogue)
        : m_access(access),
          m_accounts(accounts),
          m_learners(learners),
          m_entities(entities),
          m_assignments(assignments),
          m_catalogue(catalogue)
    {
    }
    [[nodiscard]] Result<HttpResponse> token(Context &context, const TokenRequest &request) const;
    [[nodiscard]] Result<HttpResponse> getClient(Context &context, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> getEntities(Context &context) const;
    [[nodiscard]] Result<HttpResponse> getEntity(Context &context, Id entity, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> getAllLearners(Context &context) const;
    [[nodiscard]] Result<HttpResponse> getEntityLearners(Context &context, Id entity) const;
    [[nodiscard]] Result<HttpResponse> getOneLearner(Context &context, Id learner, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> findOneLearner(Context &context, const LearnerIdentifier &identifier, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> insertLearner(Context &context, const InsertLearner &input, const Assignation &assignation) const;
    [[nodiscard]] Result<HttpResponse> updateLearner(Context &context, const LearnerIdentifier &identifier, const LearnerInput &input,
                                                     const Assignation &assignation, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> removeLearnerSession(Context &context, const LearnerIdentifier &identifier, const SessionPair &pair) const;

private:
    // Learners alone, neither suspended nor anonymised ones; NotFound "learner.not_found".
    [[nodiscard]] Result<Learner> find(Context &context, const LearnerIdentifier &identifier) const;
    // Puts the learner into what matches; what there is to say about it, for the `warning`.
    [[nodiscard]] Result<QStringList> assignByRule(Context &context, const Learner &learner, const Learner &posted) const;
    [[nodiscard]] Result<Id> entityFor(Context &context, const InsertLearner &input) const;

    const AccessService &m_access;
    const AccountService &m_accounts;
    const LearnerService &m_learners;
    const EntityService &m_entities;
    const AssignmentService &m_assignments;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
