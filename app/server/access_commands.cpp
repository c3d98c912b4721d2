#include "app/server/commands.h"
#include "models/json/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ulpan {

namespace {

// Runs `use` within the institution that was named; the backend stays open as long as the result is used.
template<class Use>
auto withinInstitution(Backend &backend, const CommandLine &line, Use &&use)
{
    Environment &environment = environmentOf(backend, line);
    return environment.asSystem(line.value(QStringLiteral("institution")),
                                [&](Context &context) { return use(environment.access(), context); });
}

void printSecrets(const CommandLine &line, const IssuedCredential &issued)
{
    const QString clientSecret = QString::fromLatin1(issued.clientSecret), lti = QString::fromLatin1(issued.ltiSharedSecret);
    const QString &id = issued.credential.clientId;
    if (lti.isEmpty())
        printPairs(line, {{"client_id", id}, {"client_secret", clientSecret}});
    else if (clientSecret.isEmpty())
        printPairs(line, {{"client_id", id}, {"lti_shared_secret", lti}});
    else
        printPairs(line, {{"client_id", id}, {"client_secret", clientSecret}, {"lti_shared_secret", lti}});
}

// All tokens as one JSON array, page after page.
Result<QJsonArray> allTokens(const AccessService &access, Context &context)
{
    QJsonArray tokens;
    ListQuery query{.perPage = 100};
    for (;; ++query.page) {
        Result<JsonPage> page = access.listTokens(context, query);
        if (!page)
            return page.error();
        for (const QJsonValue &token : QJsonDocument::fromJson(page->rows).array())
            tokens.append(token);
        if (page->count < query.perPage)
            return tokens;
    }
}

} // namespace

int runCredentialsCreate(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Result<IssuedCredential> issued = withinInstitution(**backend, line, [&](const AccessService &access, Context &context) {
        return access.createCredential(context, line.value(QStringLiteral("name")));
    });
    if (!issued)
        return fail(issued.error());
    printSecrets(line, *issued);
    return 0;
}

int runCredentialsRotate(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Result<IssuedCredential> issued =
        withinInstitution(**backend, line, [&](const AccessService &access, Context &context) -> Result<IssuedCredential> {
            Result<std::optional<ClientCredential>> found =
                findOne<ClientCredential>(context.database, context.scope, "client_id", line.words().value(0));
            if (!found)
                return found.error();
            if (!*found)
                return notFound("credential.not_found");
            return access.rotateCredential(context, (*found)->id, line.value(QStringLiteral("what"), QStringLiteral("client_secret")));
        });
    if (!issued)
        return fail(issued.error());
    printSecrets(line, *issued);
    return 0;
}

int runTokenCreate(const CommandLine &line)
{
    // One of no institution could do what it may in all of them.
    const bool ofTheServer = AbilitySet::fromText(line.value(QStringLiteral("abilities"))) == AbilitySet{Ability::MetricsRead};
    const bool ofAnInstitution = line.isSet(QStringLiteral("institution"));
    if (ofTheServer == ofAnInstitution)
        return wrongUse(ofTheServer ? QStringLiteral("metrics:read is of the whole server: leave out --institution")
                                    : QStringLiteral("--institution SLUG is needed: for which institution"));
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Result<IssuedToken> issued = withinInstitution(**backend, line, [&](const AccessService &access, Context &context) {
        return access.createToken(context, line.value(QStringLiteral("name")), line.value(QStringLiteral("abilities")), {}, 0);
    });
    if (!issued)
        return fail(issued.error());
    printPairs(line, {{"token", QString::fromLatin1(issued->plain)}});
    return 0;
}

int runTokenList(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Result<QJsonArray> tokens = withinInstitution(**backend, line, [](const AccessService &access, Context &context) { return allTokens(access, context); });
    if (!tokens)
        return fail(tokens.error());
    if (line.isSet(QStringLiteral("json"))) {
        print(QJsonDocument(*tokens).toJson(QJsonDocument::Compact));
        return 0;
    }
    for (const QJsonValue &token : std::as_const(*tokens)) {
        const auto text = [&token](const char *name) { return token[QLatin1StringView(name)].toString(); };
        QStringList abilities;
        for (const QJsonValue &ability : token[QLatin1StringView("abilities")].toArray())
            abilities << ability.toString();
        const QString used = text("last_used_at"), expires = text("expires_at");
        print(QStringLiteral("%1  %2  [%3]  last used %4, expires %5")
                  .arg(text("id"), text("name"), abilities.join(u' '), used.isEmpty() ? QStringLiteral("never") : used,
                       expires.isEmpty() ? QStringLiteral("never") : expires)
                  .toUtf8());
    }
    return 0;
}

int runTokenRevoke(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Result<void> revoked = withinInstitution(**backend, line, [&](const AccessService &access, Context &context) {
        return access.revokeToken(context, line.words().value(0));
    });
    return revoked ? 0 : fail(revoked.error());
}

} // namespace ulpan
