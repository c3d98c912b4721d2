#include "app/server/commands.h"
#include "net/api/openapi.h"

namespace ulpan {

namespace {

// What createMember() would say of the login, before anything is made.
QList<Problem> loginProblems(const QString &login)
{
    const RecordType &type = recordType<Learner>();
    Learner member;
    member.login = login;
    return normaliseAndCheck(type, type.mask({"login"}), &member);
}

Result<bool> hasOperator(Environment &environment)
{
    return environment.store().look([](Connection &database) -> Result<bool> {
        Result<Cursor> found = database.run(QStringLiteral("select 1 from member where role = 'operator' limit 1"));
        return found ? Result<bool>(found->next()) : found.error();
    });
}

// The operator where there is none yet; how many environments were without.
Result<int> addOperators(Backend &backend, const QString &login, const QByteArray &hash)
{
    int added = 0;
    for (const bool test : {false, true}) {
        Environment &environment = backend.environment(test);
        Result<bool> there = hasOperator(environment);
        if (!there)
            return there.error();
        if (*there)
            continue;
        Result<Learner> member = environment.asSystem({}, [&](Context &context) { return environment.access().createMember(context, Role::Operator, login, hash); });
        if (!member)
            return member.error();
        ++added;
    }
    return added;
}

} // namespace

int runInit(const CommandLine &line)
{
    const QString login = line.value(QStringLiteral("operator"));
    const bool given = line.isSet(QStringLiteral("password-stdin"));
    const QString password = given ? lineFromInput() : QString::fromLatin1(randomName(20));
    QList<Problem> problems = loginProblems(login);
    if (const std::optional<Problem> problem = passwordProblem(password))
        problems << *problem;
    if (!problems.isEmpty())
        return fail(invalid(problems));
    Result<std::unique_ptr<Backend>> backend = openBackend(line, Installation::MayBeMade);
    if (!backend)
        return fail(backend.error());
    // One that was broken off half-way is finished by the next.
    Result<int> added = addOperators(**backend, login, hashPassword(password));
    if (!added)
        return fail(added.error());
    if (*added == 0)
        return fail({ErrorKind::Conflict, "installation.exists", {}, {}, {line.value(QStringLiteral("data"))}});
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
    // Opening has brought both to where they should be.
    qint64 versions[2];
    for (const bool test : {false, true}) {
        Result<int> version = (*backend)->environment(test).store().schemaVersion();
        if (!version)
            return fail(version.error());
        versions[test] = *version;
    }
    printPairs(line, {{"live", versions[0]}, {"test", versions[1]}});
    return 0;
}

int runInstitutionCreate(const CommandLine &line)
{
    const QString spoken = line.value(QStringLiteral("language"), QStringLiteral("en"));
    const std::optional<Language> language = byName<Language>(spoken);
    if (!language)
        return wrongUse(QStringLiteral("--language is he, fr or en, not %1").arg(spoken));
    Result<std::unique_ptr<Backend>> backend = openBackend(line);
    if (!backend)
        return fail(backend.error());
    Environment &environment = environmentOf(**backend, line);
    Change<Institution> change;
    change.value.name = line.value(QStringLiteral("name"));
    change.value.slug = line.value(QStringLiteral("slug"));
    change.value.language = *language;
    change.set = recordType<Institution>().mask({"name", "slug", "language"});
    Result<Institution> created = environment.asSystem({}, [&](Context &context) { return environment.institutions().create(context, change); });
    if (!created)
        return fail(created.error());
    printPairs(line, {{"id", created->id}, {"slug", created->slug}});
    return 0;
}

int runOpenApi(const CommandLine &line)
{
    const QByteArray document = openApiDocument();
    print(line.isSet(QStringLiteral("yaml")) ? yamlFromJson(document).trimmed() : document);
    return 0;
}

} // namespace ulpan
