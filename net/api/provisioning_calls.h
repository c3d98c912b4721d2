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
struct IdentifierInput
{
    QString identifierType, identifier;
};
inline constexpr FieldInfo identifierFields[] = {
    field<&IdentifierInput::identifierType>({.wire = "identifierType", .rpc = "identifierType", .flags = AnyCase, .note = QT_TRANSLATE_NOOP("Note", "`email` (if nothing is sent), `learnerId` or `externalId`.")}),
    field<&IdentifierInput::identifier>({.wire = "identifier", .rpc = "identifier", .flags = Required | AnyCase}),
};
[[nodiscard]] const RecordType &recordTypeOf(const IdentifierInput *);
template<>
struct Decode<LearnerIdentifier>
{
    static constexpr InputShape shapes[] = {{&recordType<IdentifierInput>}};
    // Malformed "identifier.required", "identifier.type_unknown".
    static Result<LearnerIdentifier> from(const Call &call, PathReader &path);
};

// The same where the published example cannot be read, so that clients were written that name the identifier itself.
struct SoughtLearner : LearnerIdentifier
{
};
struct SoughtInput
{
    QString identifierType, identifier, email, login, learnerId, externalId;
};
inline constexpr FieldInfo soughtFields[] = {
    field<&SoughtInput::identifierType>({.wire = "identifierType", .rpc = "identifierType", .flags = AnyCase, .note = QT_TRANSLATE_NOOP("Note", "`email` (if nothing is sent), `learnerId` or `externalId`.")}),
    field<&SoughtInput::identifier>({.wire = "identifier", .rpc = "identifier", .flags = AnyCase, .note = QT_TRANSLATE_NOOP("Note", "Needed unless one of the fields below names the learner.")}),
    field<&SoughtInput::email>({.wire = "email", .rpc = "email", .flags = AnyCase}),
    field<&SoughtInput::login>({.wire = "login", .rpc = "login", .flags = AnyCase}),
    field<&SoughtInput::learnerId>({.wire = "learnerId", .rpc = "learnerId", .flags = AnyCase}),
    field<&SoughtInput::externalId>({.wire = "externalId", .rpc = "externalId", .flags = AnyCase}),
};
[[nodiscard]] const RecordType &recordTypeOf(const SoughtInput *);
template<>
struct Decode<SoughtLearner>
{
    static constexpr InputShape shapes[] = {{&recordType<SoughtInput>}};
    static Result<SoughtLearner> from(const Call &call, PathReader &path);
};

// What /token is sent; white space around each value is taken away, as the published example has it.
struct TokenRequest
{
    QString grantType, clientId, clientSecret;
};
inline constexpr FieldInfo tokenRequestFields[] = {
    field<&TokenRequest::grantType>({.wire = "grant_type", .rpc = "grant_type", .flags = Required, .note = QT_TRANSLATE_NOOP("Note", "`client_credentials`, or `client_credential`.")}),
    field<&TokenRequest::clientId>({.wire = "client_id", .rpc = "client_id", .note = QT_TRANSLATE_NOOP("Note", "May stand in `Authorization: Basic` instead.")}),
    field<&TokenRequest::clientSecret>({.wire = "client_secret", .rpc = "client_secret", .note = QT_TRANSLATE_NOOP("Note", "May stand in `Authorization: Basic` instead.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const TokenRequest *);
template<>
struct Decode<TokenRequest>
{
    static constexpr InputShape shapes[] = {{&recordType<TokenRequest>}};
    static Result<TokenRequest> from(const Call &call, PathReader &path);
};

// assignation=1, beside what is posted of a learner.
struct Assignation
{
    bool wanted = false;
};
inline constexpr FieldInfo assignationFields[] = {
    field<&Assignation::wanted>({.wire = "assignation", .rpc = "assignation", .note = QT_TRANSLATE_NOOP("Note", "Assigns the learner to the sessions that match.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const Assignation *);

// Which session removeLearnerSession means: its pair.
struct SessionPair
{
    QString filter, location;
};
inline constexpr FieldInfo sessionPairFields[] = {
    field<&SessionPair::filter>({.wire = "filter", .rpc = "filter", .flags = Required}),
    field<&SessionPair::location>({.wire = "location", .rpc = "location", .flags = Required}),
};
[[nodiscard]] const RecordType &recordTypeOf(const SessionPair *);

// Which entity a new learner belongs to; a bare value is its identifier.
struct EntityNamed
{
    QString identifier;
    bool create = false;
};
inline constexpr FieldInfo entityNamedFields[] = {
    field<&EntityNamed::identifier>({.wire = "identifier", .rpc = "identifier", .flags = Required, .note = QT_TRANSLATE_NOOP("Note", "The number or the name of an entity; digits alone are a number.")}),
    field<&EntityNamed::create>({.wire = "create", .rpc = "create", .note = QT_TRANSLATE_NOOP("Note", "Makes the entity if there is none of that name.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const EntityNamed *);

// insertLearner's fields beside the learner's own.
struct InsertLearner
{
    LearnerInput learner;
    EntityNamed entity;
    bool mailsConnection = false;
    // The posted password, or one made for the mail with its hash, should the institution mail passwords.
    QString password = {};
    QByteArray madeHash = {};
};
struct InsertInput
{
    QByteArray entity;
    bool sendingConnectionEmail = false;
};
inline constexpr FieldInfo insertFields[] = {
    field<&InsertInput::entity>({.wire = "entity", .rpc = "entity", .flags = Required, .target = &recordType<EntityNamed>}),
    field<&InsertInput::sendingConnectionEmail>({.wire = "sendingConnectionEmail", .rpc = "sendingConnectionEmail", .note = QT_TRANSLATE_NOOP("Note", "Writes a mail with the login and a link to choose a password; it is kept, not sent.")}),
};
[[nodiscard]] const RecordType &recordTypeOf(const InsertInput *);
// A learner's rows, in their order, as insertLearner and as updateLearner take them.
[[nodiscard]] const RecordType &insertedLearnerType();
[[nodiscard]] const RecordType &updatedLearnerType();
template<>
struct Decode<InsertLearner>
{
    static constexpr InputShape shapes[] = {{&insertedLearnerType}, {&recordType<PasswordInput>}, {&recordType<InsertInput>}};
    // Tells of all faults at once.
    static Result<InsertLearner> from(const Call &call, PathReader &path);
};

// updateLearner's fields beside the identifier.
struct UpdateLearner
{
    LearnerInput learner;
};
template<>
struct Decode<UpdateLearner>
{
    static constexpr InputShape shapes[] = {{&updatedLearnerType, InputPlace::Body, true}, {&recordType<PasswordInput>}};
    static Result<UpdateLearner> from(const Call &call, PathReader &path);
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
    [[nodiscard]] Result<HttpResponse> findOneLearner(Context &context, const SoughtLearner &identifier, const Call &call) const;
    [[nodiscard]] Result<HttpResponse> insertLearner(Context &context, const InsertLearner &input, const Assignation &assignation) const;
    [[nodiscard]] Result<HttpResponse> updateLearner(Context &context, const LearnerIdentifier &identifier, const UpdateLearner &input,
                                                     const Assignation &assignation) const;
    [[nodiscard]] Result<HttpResponse> removeLearnerSession(Context &context, const LearnerIdentifier &identifier, const SessionPair &pair) const;

private:
    // Learners alone, neither suspended nor anonymised ones; NotFound "learner.not_found".
    [[nodiscard]] Result<Learner> find(Context &context, const LearnerIdentifier &identifier) const;
    // Puts the learner into what matches; what there is to say about it, for the `warning`.
    [[nodiscard]] Result<QStringList> assignByRule(Context &context, const Learner &learner, const Learner &posted) const;
    [[nodiscard]] Result<Id> entityFor(Context &context, const EntityNamed &input) const;

    const AccessService &m_access;
    const AccountService &m_accounts;
    const LearnerService &m_learners;
    const EntityService &m_entities;
    const AssignmentService &m_assignments;
    const Catalogue &m_catalogue;
};

} // namespace ulpan
