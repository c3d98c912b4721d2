#include "net/api/provisioning_calls.h"

#include "models/records/scalars.h"
#include "models/services/record_service.h"
#include "net/api/answers.h"
#include "net/api/pages.h"

namespace ulpan {

namespace {

constexpr int rowsABatch = 100;

const QString livingLearners = QStringLiteral("r.role = 'learner' and r.status in ('active', 'invited')");

// A JSON array read in batches by id, each batch a look of its own: no transaction stands open while a slow client reads.
HttpResponse arrayResponse(const Context &context, const RecordType &type, const QString &condition, const QVariantList &values)
{
    struct State
    {
        Id last = 0;
        bool begun = false, done = false;
    };
    const auto source = [&store = context.store, scope = context.scope, &type, condition, values, state = std::make_shared<State>()]() -> Result<QByteArray> {
        if (state->done)
            return QByteArray();
        Result<JsonBatch> batch = store.look([&](Connection &database) {
            return listBatch(database, scope, type, Naming::Provisioning, state->last, rowsABatch, condition, values);
        });
        if (!batch)
            return batch.error();
        QByteArray piece = state->begun ? (batch->count ? "," : "") : "[";
        piece += QByteArrayView(batch->rows).sliced(1).chopped(1);
        state->begun = true;
        state->last = batch->last;
        state->done = batch->count < rowsABatch;
        if (state->done)
            piece += ']';
        return piece;
    };
    return {200, {{"Content-Type", "application/json"}}, BodySource(source)};
}

HttpResponse success(const QString &learnerId, const QString &warning)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("success").text(u"1");
    if (!learnerId.isEmpty())
        json.key("learnerID").text(learnerId);
    if (!warning.isEmpty())
        json.key("warning").text(warning);
    json.endObject();
    return jsonResponse(200, std::move(body));
}

Result<void> mayAssign(const Context &context, const Assignation &assignation)
{
    if (!assignation.wanted || context.caller.may(Ability::SessionsWrite))
        return {};
    return Error{ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(Ability::SessionsWrite))}};
}

// Adds what is new of a list; the first spelling is kept when the record is normalised.
void addToList(const QStringList &there, QStringList &posted)
{
    posted = there + posted;
}

} // namespace

Result<HttpResponse> ProvisioningCalls::token(Context &context, const TokenRequest &request) const
{
    if (request.grantType != u"client_credentials" && request.grantType != u"client_credential")
        return Error{ErrorKind::Malformed, "auth.grant_unsupported"};
    Result<QByteArray> token = m_access.clientToken(context, request.clientId, request.clientSecret);
    if (!token)
        return token.error();
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().key("access_token").text(*token).key("token_type").text(u"bearer");
    json.key("expires_in").integer(AccessService::clientTokenSeconds).endObject();
    HttpResponse response = jsonResponse(200, std::move(body));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Result<HttpResponse> ProvisioningCalls::getClient(Context &context, const Call &call) const
{
    Result<Institution> institution = getRecord<Institution>(context, context.institution);
    if (!institution)
        return institution.error();
    return encode(call, *institution);
}

Result<HttpResponse> ProvisioningCalls::getEntities(Context &context) const
{
    return arrayResponse(context, recordType<Entity>(), {}, {});
}

Result<HttpResponse> ProvisioningCalls::getEntity(Context &context, Id entity, const Call &call) const
{
    Result<Entity> found = m_entities.get(context, entity);
    if (!found)
        return found.error();
    return encode(call, *found);
}

Result<HttpResponse> ProvisioningCalls::getAllLearners(Context &context) const
{
    return arrayResponse(context, recordType<Learner>(), livingLearners, {});
}

Result<HttpResponse> ProvisioningCalls::getEntityLearners(Context &context, Id entity) const
{
    Result<Entity> found = m_entities.get(context, entity);
    if (!found)
        return found.error();
    return arrayResponse(context, recordType<Learner>(), livingLearners + QStringLiteral(" and r.entity_id = ?"), {entity});
}

Result<HttpResponse> ProvisioningCalls::getOneLearner(Context &context, Id learner, const Call &call) const
{
    return findOneLearner(context, {{LearnerIdentifier::Kind::LearnerId, QString::number(learner)}}, call);
}

Result<HttpResponse> ProvisioningCalls::findOneLearner(Context &context, const SoughtLearner &identifier, const Call &call) const
{
    Result<Learner> learner = find(context, identifier);
    if (!learner)
        return learner.error();
    HttpResponse response = encode(call, *learner);
    return response;
}

Result<Learner> ProvisioningCalls::find(Context &context, const LearnerIdentifier &identifier) const
{
    using enum LearnerIdentifier::Kind;
    static constexpr const char *fields[] = {"login", "id", "external_id"};
    // A number of ours has one spelling; theirs is found however it could be written when it was given.
    const std::optional<qint64> number = identifier.kind == LearnerId ? std::optional(idFromText(identifier.value))
                                                                      : integerFromText(identifier.value);
    if (identifier.kind != Email && !number)
        return notFound("learner.not_found");
    const QString value = identifier.kind == Email ? identifier.value : QString::number(*number);
    Result<std::optional<Learner>> found = findOne<Learner>(context.database, context.scope, fields[size_t(identifier.kind)], value);
    if (!found)
        return found.error();
    // The suspended are in no list, but a program that is told their login is taken must be able to find them.
    const bool isThere = *found && (*found)->role == Role::Learner && (*found)->status != MemberStatus::Anonymised;
    if (!isThere)
        return notFound("learner.not_found");
    return std::move(**found);
}

Result<Id> ProvisioningCalls::entityFor(Context &context, const EntityNamed &input) const
{
    if (isDigits(input.identifier)) {
        Result<Entity> entity = m_entities.get(context, idFromText(input.identifier));
        return entity ? Result<Id>(entity->id) : entity.error();
    }
    Result<std::optional<Entity>> named = m_entities.findByName(context, input.identifier);
    if (!named)
        return named.error();
    if (*named)
        return (*named)->id;
    if (!input.create)
        return notFound("entity.not_found");
    if (!context.caller.may(Ability::EntitiesWrite))
        return Error{ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(Ability::EntitiesWrite))}};
    Change<Entity> change;
    change.value.name = input.identifier;
    change.set = recordType<Entity>().mask({"name"});
    Result<Entity> created = m_entities.create(context, change);
    if (created)
        return created->id;
    // The caller knows the name by where they wrote it.
    Error refused = created.error();
    for (Problem &problem : refused.problems)
        problem.field = QStringLiteral("entity[identifier]");
    return refused;
}

Result<QStringList> ProvisioningCalls::assignByRule(Context &context, const Learner &learner, const Learner &posted) const
{
    Result<std::vector<RulePlacement>> placements = m_assignments.assignByRule(context, learner, posted.filter, posted.location);
    if (!placements)
        return placements.error();
    QStringList warnings;
    for (const RulePlacement &one : *placements) {
        const Placement &placement = one.placement;
        // Nobody needs to be told that somebody is where they were.
        const bool toTell = placement.outcome == PlacementOutcome::Waiting || placement.reason == "assignment.removed_before";
        if (toTell)
            warnings << m_catalogue.reason(context.caller.language, placement.reason.isEmpty() ? "assignment.waits" : placement.reason,
                                           {one.session.name, QString::number(placement.place)});
    }
    return warnings;
}

Result<HttpResponse> ProvisioningCalls::insertLearner(Context &context, const InsertLearner &input, const Assignation &assignation) const
{
    Result<void> allowed = mayAssign(context, assignation);
    if (!allowed)
        return allowed.error();
    Result<Id> entity = entityFor(context, input.entity);
    if (!entity)
        return entity.error();
    LearnerInput learner = input.learner;
    learner.change.value.entity = {*entity};
    learner.change.set.set(recordType<Learner>().indexOf("entity"));
    bool mailsPassword = false;
    if (input.mailsConnection) {
        Result<Institution> institution = getRecord<Institution>(context, context.institution);
        if (!institution)
            return institution.error();
        mailsPassword = institution->mailPasswords;
    }
    if (mailsPassword && learner.passwordHash.isEmpty())
        learner.passwordHash = input.madeHash;
    Result<Learner> created = m_learners.create(context, learner);
    if (!created)
        return created.error();
    if (input.mailsConnection) {
        Result<void> mailed = m_accounts.welcome(context, *created, mailsPassword ? input.password : QString());
        if (!mailed)
            return mailed.error();
    }
    QStringList warnings;
    if (assignation.wanted) {
        Result<QStringList> assigned = assignByRule(context, *created, *created);
        if (!assigned)
            return assigned.error();
        warnings = *assigned;
    }
    return success(QString::number(created->id), warnings.join(u' '));
}

Result<HttpResponse> ProvisioningCalls::updateLearner(Context &context, const LearnerIdentifier &identifier, const UpdateLearner &input,
                                                      const Assignation &assignation) const
{
    const RecordType &type = recordType<Learner>();
    Result<void> allowed = mayAssign(context, assignation);
    if (!allowed)
        return allowed.error();
    Result<Learner> learner = find(context, identifier);
    if (!learner)
        return learner.error();
    LearnerInput update = input.learner;
    update.change.set &= ~type.mask({"login", "entity"});
    addToList(learner->filter, update.change.value.filter);
    addToList(learner->location, update.change.value.location);
    addToList(learner->country, update.change.value.country);
    if (update.change.set.test(type.indexOf("civility")) && update.change.value.civility == Civility::Unknown)
        return invalid({{QStringLiteral("civility"), "field.required"}});
    Result<Learner> updated = m_learners.update(context, learner->id, update);
    if (!updated)
        return updated.error();
    QStringList warnings;
    if (input.learner.change.set.test(type.indexOf("login")))
        warnings << m_catalogue.reason(context.caller.language, "learner.login_ignored");
    if (assignation.wanted) {
        Result<QStringList> assigned = assignByRule(context, *updated, input.learner.change.value);
        if (!assigned)
            return assigned.error();
        warnings << *assigned;
    }
    return success({}, warnings.join(u' '));
}

Result<HttpResponse> ProvisioningCalls::removeLearnerSession(Context &context, const LearnerIdentifier &identifier, const SessionPair &pair) const
{
    Result<Learner> learner = find(context, identifier);
    if (!learner)
        return learner.error();
    Result<Session> session = m_assignments.findByPair(context, pair.filter, pair.location);
    if (!session)
        return session.error();
    Result<void> removed = m_assignments.remove(context, session->id, learner->id);
    if (!removed)
        return removed.error();
    return success({}, {});
}

std::span<const Operation> provisioningOperations()
{
    using enum HttpMethod;
    static constexpr Operation provisioningRows[] = {
        op<&ProvisioningCalls::token>({"provisioning.token", Ability::Anybody, {}, {Post, "/api/token"}, Access::Look, Lane::Pool,
                                       QT_TRANSLATE_NOOP("Operation", "Exchanges client credentials for a bearer token"),
                                       R"({"grant_type":"client_credentials","client_id":"$CLIENT_ID","client_secret":"$CLIENT_SECRET"})"}).answering(&clientTokenAnswer).with(RetriesAnew),
        op<&ProvisioningCalls::getClient>({"provisioning.get_client", Ability::InstitutionsRead, {}, {Get, "/api/getClient"}, Access::Look,
                                           Lane::Inline, QT_TRANSLATE_NOOP("Operation", "The institution that the credential belongs to"),
                                           nullptr, &recordType<Institution>}),
        op<&ProvisioningCalls::getEntities>({"provisioning.get_entities", Ability::EntitiesRead, {}, {Get, "/api/getEntities"}, Access::Look,
                                             Lane::Inline, QT_TRANSLATE_NOOP("Operation", "All entities"), nullptr, &recordType<Entity>}).with(PlainArray),
        op<&ProvisioningCalls::getEntity>({"provisioning.get_entity", Ability::EntitiesRead, {}, {Get, "/api/getEntity/{entity}"}, Access::Look,
                                           Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One entity"),
                                           nullptr, &recordType<Entity>}),
        op<&ProvisioningCalls::getAllLearners>({"provisioning.get_all_learners", Ability::MembersRead, {}, {Get, "/api/getAllLearners"},
                                                Access::Look, Lane::Inline, QT_TRANSLATE_NOOP("Operation", "All learners who are active or invited"), nullptr,
                                                &recordType<Learner>}).with(PlainArray),
        op<&ProvisioningCalls::getEntityLearners>({"provisioning.get_entity_learners", Ability::MembersRead, {},
                                                   {Get, "/api/getAllLearners/{entity}"}, Access::Look, Lane::Inline,
                                                   QT_TRANSLATE_NOOP("Operation", "The learners of one entity"), nullptr, &recordType<Learner>}).with(PlainArray),
        op<&ProvisioningCalls::getOneLearner>({"provisioning.get_one_learner", Ability::MembersRead, {}, {Get, "/api/getOneLearner/{learner}"},
                                               Access::Look, Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One learner, by `learnerID`"),
                                               nullptr, &recordType<Learner>}),
        op<&ProvisioningCalls::findOneLearner>({"provisioning.find_one_learner", Ability::MembersRead, {}, {Post, "/api/getOneLearner"},
                                                Access::Look, Lane::Inline,
                                                QT_TRANSLATE_NOOP("Operation", "One learner, by `login`, `learnerID` or `externalID`"),
                                                R"({"identifierType":"learnerId","identifier":"$LEARNER"})", &recordType<Learner>}),
        op<&ProvisioningCalls::insertLearner>({"provisioning.insert_learner", Ability::MembersWrite, {}, {Post, "/api/insertLearner"},
                                               Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Creates a learner"),
                                               R"({"entity":{"identifier":"$ENTITY"},"login":"noa@example.org","civility":"mme","lastname":"Levi","firstname":"Noa","filter":["B2"],"location":["Haifa"]})"}).answering(&insertedAnswer).with(TakesSeats),
        op<&ProvisioningCalls::updateLearner>({"provisioning.update_learner", Ability::MembersWrite, {}, {Post, "/api/updateLearner"},
                                               Access::Write, Lane::Pool,
                                               QT_TRANSLATE_NOOP("Operation", "Changes a learner; fields that are not sent stay as they are, and tags, locations and countries are added"),
                                               R"({"identifierType":"learnerId","identifier":"$LEARNER","jobTitle":"Nurse","filter":["Evening"]})"}).answering(&successAnswer),
        op<&ProvisioningCalls::removeLearnerSession>({"provisioning.remove_from_session", Ability::SessionsWrite, {},
                                                      {Post, "/api/removeLearnerSession"}, Access::Write, Lane::Pool,
                                                      QT_TRANSLATE_NOOP("Operation", "Takes a learner out of the session with this filter and location; the learner's tags stay"),
                                                      R"({"identifierType":"learnerId","identifier":"$LEARNER","filter":"Course","location":"Haifa"})"}).answering(&successAnswer),
    };
    return provisioningRows;
}

} // namespace ulpan
