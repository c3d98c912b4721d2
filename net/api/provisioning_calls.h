#pragma once

#include "models/base/catalogue.h"
#include "models/services/access_service.h"
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

// insertLearner's fields beside the learner's own.
struct InsertLearner
{
    LearnerInput learner;
    QString entity; // id or name
    bool createEntity = false;
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
    ProvisioningCalls(const AccessService &access, const LearnerService &learners, const EntityService &entities, const Catalogue &catalogue)
        : m_access(access), m_learners(learners), m_entities(entities), m_catalogue(catalogue)
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
    [[nodiscard]] Result<HttpResponse> insertLearner(Context &context, const InsertLearner &input) const;
    [[nodiscard]] Result<HttpResponse> updateLearner(Context &context, const LearnerIdentifier &identifier, const LearnerInput &input,
                                                     const Call &call) const;

private:
    // Learners alone, neither suspended nor anonymised ones; NotFound "learner.not_found".
    [[nodiscard]] Result<Learner> find(Context &context, const LearnerIdentifier &identifier) const;
    [[nodiscard]] Result<Id> entityFor(Context &context, const InsertLearner &input) const;

    const AccessService &m_access;
    const LearnerService &m_learners;
    const EntityService &m_entities;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
