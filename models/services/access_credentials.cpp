#include "models/services/access_json.h"
#include "models/services/access_service.h"
#include "models/services/member_access.h"
#include "models/services/record_page.h"
#include "models/services/record_service.h"

namespace ulpan {

namespace {

// Whoever is of the institution; what an operator makes stands on its own, as what the command line makes.
Id makerFor(const Caller &caller)
{
    return caller.role == Role::Operator ? 0 : caller.member;
}

Result<void> noteCredential(Context &context, const char *what, const ClientCredential &credential,
                            const QByteArray &after)
{
    const QString action = QStringLiteral("client_credential.") + QLatin1StringView(what);
    Result<void> noted =
        noteAction(context, action, QStringLiteral("client_credential"), credential.id, after);
    return noted ? noteEvent(context, action, recordType<ClientCredential>(), &credential) : noted;
}

} // namespace

Result<QByteArray> AccessService::sealedLtiSecret(const QByteArray &secret, const QString &clientId) const
{
    Result<QByteArray> sealed = seal(m_sealingKey, secret, clientId.toLatin1());
    if (!sealed)
        return sealed;
    return sealed->toBase64();
}

Result<JsonPage> AccessService::listCredentials(Context &context, const ListQuery &query) const
{
    return recordPage<ClientCredential>(
        context, query, {}, {}, [](JsonWriter &json, const ClientCredential &credential) -> Result<void> {
            writeCredential(json, credential);
            json.endObject();
            return {};
        });
}

Result<ClientCredential> AccessService::credential(Context &context, Id id) const
{
    Result<std::optional<ClientCredential>> found = findById<ClientCredential>(context.database, context.scope, id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound("credential.not_found");
    return std::move(**found);
}

Result<IssuedCredential> AccessService::createCredential(Context &context, const QString &name,
                                                         const QString &abilities) const
{
    Result<AbilitySet> granted =
        grantable(context, abilities.isEmpty() ? AbilitySet::clientDefault().text() : abilities);
    if (!granted)
        return granted.error();
    IssuedCredential issued;
    issued.clientSecret = randomName(40);
    issued.ltiSharedSecret = randomName(40);
    ClientCredential &credential = issued.credential;
    credential.institutionId = context.institution;
    credential.clientId = QStringLiteral("client_") + QString::fromLatin1(randomName(16));
    credential.name = name;
    credential.abilities = granted->text();
    credential.createdBy = makerFor(context.caller);
    credential.secretHash = secretHash(issued.clientSecret);
    Result<QByteArray> sealed = sealedLtiSecret(issued.ltiSharedSecret, credential.clientId);
    if (!sealed)
        return sealed.error();
    credential.ltiSecret = QString::fromLatin1(*sealed);
    QList<Problem> problems = normaliseAndCheck(recordType<ClientCredential>(),
                                                recordType<ClientCredential>().mask({"name"}), &credential);
    if (!problems.isEmpty())
        return invalid(problems);
    Result<void> created = insert<ClientCredential>(context.database, context.now, std::span(&credential, 1));
    if (created)
        created = noteCredential(context, "created", credential, recordJson(credential));
    if (!created)
        return created.error();
    return issued;
}

Result<IssuedCredential> AccessService::rotateCredential(Context &context, Id id, const QString &what) const
{
    Result<std::optional<ClientCredential>> found =
        findById<ClientCredential>(context.database, context.scope, id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound("credential.not_found");
    // A new secret is as good as the credential: nobody gets more by it than they could have given.
    Result<AbilitySet> allowed = grantable(context, (*found)->abilities);
    if (!allowed)
        return allowed.error();
    IssuedCredential issued{.credential = std::move(**found)};
    if (Result<void> here = actIn(context, issued.credential.institutionId); !here)
        return here.error();
    Result<Cursor> renewed = internal(QString());
    if (what == u"client_secret") {
        issued.clientSecret = randomName(40);
        ++issued.credential.generation;
        // Who renews it answers for it from here on: so what somebody made who is no longer there is taken over.
        issued.credential.createdBy = makerFor(context.caller);
        renewed = context.database.run(
            QStringLiteral("update client_credential set secret_hash = ?, generation = generation + 1, created_by = ? "
                           "where id = ?"),
            {secretHash(issued.clientSecret),
             issued.credential.createdBy ? QVariant(issued.credential.createdBy)
                                         : QVariant(QMetaType::fromType<qint64>()),
             id});
    } else if (what == u"lti_shared_secret") {
        issued.ltiSharedSecret = randomName(40);
        Result<QByteArray> sealed = sealedLtiSecret(issued.ltiSharedSecret, issued.credential.clientId);
        if (!sealed)
            return sealed.error();
        renewed =
            context.database.run(QStringLiteral("update client_credential set lti_secret = ? where id = ?"),
                                 {QString::fromLatin1(*sealed), id});
    } else {
        return invalid({{QStringLiteral("what"), "credential.what_unknown"}});
    }
    if (!renewed)
        return renewed.error();
    Result<void> noted =
        noteCredential(context, "rotated", issued.credential, "{\"what\":\"" + what.toLatin1() + "\"}");
    if (!noted)
        return noted.error();
    return issued;
}

Result<void> AccessService::deleteCredential(Context &context, Id id) const
{
    Result<std::optional<ClientCredential>> found =
        findById<ClientCredential>(context.database, context.scope, id);
    if (!found)
        return found.error();
    if (!*found)
        return notFound("credential.not_found");
    if (Result<void> here = actIn(context, (*found)->institutionId); !here)
        return here;
    const bool own = (*found)->createdBy && (*found)->createdBy == context.caller.member;
    Result<void> allowed = mayEnd(context, (*found)->abilities, own, (*found)->clientId);
    if (!allowed)
        return allowed;
    Result<Cursor> gone = context.database.run(
        QStringLiteral("delete from credential_use where credential = ?"), {(*found)->clientId});
    if (gone)
        gone = context.database.run(QStringLiteral("delete from client_credential where id = ?"), {id});
    if (!gone)
        return gone.error();
    Result<void> counted = noteRemoved(context.database, recordType<ClientCredential>(), context.institution, 1);
    if (!counted)
        return counted;
    return noteCredential(context, "deleted", **found, recordJson(**found));
}

} // namespace ulpan
