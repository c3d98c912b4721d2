#include "app/server/commands.h"
#include "models/json/json_writer.h"
#include "net/api/openapi.h"

#include <QFile>

namespace ulpan {

namespace {

// Text of a password from standard input, without its line end.
QString passwordFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine()).remove(u'\n').remove(u'\r');
}

// Prints pairs as JSON or as a line each.
void printPairs(const CommandLine &line, std::initializer_list<std::pair<const char *, QString>> pairs)
{
    QByteArray out;
    if (line.isSet(QStringLiteral("json"))) {
        JsonWriter json(out);
        json.beginObject();
        for (const auto &[name, value] : pairs)
            json.key(name).text(value);
        json.endObject();
    } else {
        for (const auto &[name, value] : pairs)
            out += QByteArray(name) + ": " + value.toUtf8() + '\n';
        out.chop(1);
    }
    print(out);
}

} // namespace

int runInit(const CommandLine &line)
{
    const QString login = line.value(QStringLiteral("operator"));
    const bool given = line.isSet(QStringLiteral("password-stdin"));
    const QString password = given ? passwordFromInput() : QString::fromLatin1(randomName(20));
    if (password.size() < 8)
        return fail(invalid({{QStringLiteral("password"), "password.short"}}));
    Result<std::unique_ptr<Backend>> backend = openBackend(line, Installation::MayBeMade);
    if (!backend)
        return fail(backend.error());
    const QByteArray hash = hashPassword(password);
    for (const bool test : {false, true}) {
        Environment &environment = (*backend)->environment(test);
        Result<Learner> member = environment.asSystem({}, [&](Context &context) { return environment.access().createMember(context, Role::Operator, login, hash); });
        if (!member)
            return fail(member.error());
    }
    if (given)
        printPairs(line, {{"operator", login}});
    else
        printPairs(line, {{"operator", login}, {"password", password}});
    return 0;
}

int runMigrate(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Result<int> version = environmentOf(**backend, line).store().schemaVersion();
    if (!version)
        return fail(version.error());
    printPairs(line, {{"schema", QString::number(*version)}});
    return 0;
}

int runInstitutionCreate(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Environment &environment = environmentOf(**backend, line);
    Change<Institution> change;
    change.value.name = line.value(QStringLiteral("name"));
    change.value.slug = line.value(QStringLiteral("slug"));
    change.value.language = byName<Language>(line.value(QStringLiteral("language"), QStringLiteral("en"))).value_or(Language::English);
    change.set = recordType<Institution>().mask({"name", "slug", "language"});
    Result<Institution> created = environment.asSystem({}, [&](Context &context) { return environment.institutions().create(context, change); });
    if (!created)
        return fail(created.error());
    printPairs(line, {{"id", QString::number(created->id)}, {"slug", created->slug}});
    return 0;
}

int runCredentialsCreate(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Environment &environment = environmentOf(**backend, line);
    Result<IssuedCredential> issued = environment.asSystem(line.value(QStringLiteral("institution")), [&](Context &context) {
        return environment.access().createCredential(context, line.value(QStringLiteral("name")));
    });
    if (!issued)
        return fail(issued.error());
    printPairs(line, {{"client_id", issued->credential.clientId},
                      {"client_secret", QString::fromLatin1(issued->clientSecret)},
                      {"lti_shared_secret", QString::fromLatin1(issued->ltiSharedSecret)}});
    return 0;
}

int runTokenCreate(const CommandLine &line)
{
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Environment &environment = environmentOf(**backend, line);
    const QString institution = line.value(QStringLiteral("institution"));
    Result<IssuedToken> issued = environment.asSystem(institution, [&](Context &context) {
        return environment.access().createToken(context, line.value(QStringLiteral("name")), line.value(QStringLiteral("abilities")), {}, 0);
    });
    if (!issued)
        return fail(issued.error());
    printPairs(line, {{"token", QString::fromLatin1(issued->plain)}});
    return 0;
}

int runOpenApi(const CommandLine &line)
{
    const QByteArray document = openApiDocument();
    print(line.isSet(QStringLiteral("yaml")) ? yamlFromJson(document).trimmed() : document);
    return 0;
}

} // namespace ulpan
