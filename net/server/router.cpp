#include "net/server/router.h"

#include <QLoggingCategory>

namespace ulpan {

Q_LOGGING_CATEGORY(logHttp, "ulpan.http", QtWarningMsg)

struct Router::Journey
{
    HttpRequest request;
    Call call = {};
    const RoutedEnvironment *environment = nullptr;
    bool test = false;
    RouteTable::Match match = {};
    Caller caller = {};
    Language language = Language::English;
    QByteArray requestId = {};
};

namespace {

constexpr qsizetype longestRequestId = 128;

QByteArray requestIdOf(const HttpRequest &request)
{
    const QByteArray given = request.headers.value("X-Request-Id");
    const bool plain = !given.isEmpty() && given.size() <= longestRequestId
        && std::all_of(given.begin(), given.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return plain ? given : randomName(20);
}

QByteArray bearerOf(const HttpRequest &request)
{
    const QByteArray authorization = request.headers.value("Authorization");
    return authorization.left(7).toLower() == "bearer " ? authorization.mid(7).trimmed() : QByteArray();
}

std::optional<Id> seenVersionOf(const HttpRequest &request)
{
    QByteArray tag = request.headers.value("If-Match");
    if (tag.isEmpty() || tag == "*")
        return std::nullopt;
    bool read = false;
    const Id version = tag.replace('"', "").toLongLong(&read);
    // A tag that was never given by us is stale for certain.
    return read ? version : -1;
}

} // namespace

Router::Router(Config config, const Catalogue &catalogue, const Clock &clock)
    : m_config(std::move(config)), m_catalogue(catalogue), m_clock(clock)
{
    m_pool.setMaxThreadCount(m_config.poolThreads);
    // Each thread keeps its database connections, which are dear to make.
    m_pool.setExpiryTimeout(-1);
}

Router::~Router()
{
    m_pool.waitForDone();
}

void Router::dispatch(HttpRequest request, Reply reply)
{
    auto journey = std::make_shared<Journey>();
    journey->request = std::move(request);
    begin(*journey);
    if (journey->match.operation && journey->match.operation->lane == Lane::Pool) {
        m_pool.start([this, journey, reply = std::move(reply)] { reply(run(*journey)); });
        return;
    }
    reply(run(*journey));
}

void Router::begin(Journey &journey) const
{
    journey.requestId = requestIdOf(journey.request);
    journey.language = acceptedLanguage(journey.request.headers.value("Accept-Language"), Language::English);
    QByteArray path = journey.request.path();
    journey.test = path.startsWith("/test/");
    if (journey.test)
        path.remove(0, 5);
    journey.match = m_routes.find(journey.request.method, path);
    journey.call.request = &journey.request;
    journey.call.dialect = journey.match.dialect;
    journey.call.path = journey.request.path();
    journey.call.pathValues = journey.match.values;
    journey.call.baseUrl = QByteArray(journey.request.encrypted ? "https://" : "http://") + journey.request.headers.value("Host");
}

HttpResponse Router::run(Journey &journey) const
{
    Result<HttpResponse> response = answer(journey);
    HttpResponse result = response ? std::move(*response) : failure(journey, response.error());
    finish(journey, result);
    return result;
}

Result<HttpResponse> Router::answer(Journey &journey) const
{
    Result<void> environment = chooseEnvironment(journey);
    if (!environment)
        return environment.error();
    if (!journey.match.operation) {
        if (journey.match.allow.isEmpty())
            return notFound("route.not_found");
        return Error{ErrorKind::NotAllowed, "request.method_not_allowed"};
    }
    Result<void> authenticated = authenticate(journey);
    if (!authenticated)
        return authenticated.error();
    const Operation &operation = *journey.match.operation;
    if (!journey.caller.may(operation.ability)) {
        if (journey.caller.kind == Caller::Kind::Nobody)
            return Error{ErrorKind::Unauthenticated, "auth.required"};
        if (operation.ability == Ability::Operate)
            return Error{ErrorKind::Forbidden, "auth.role_too_low"};
        return Error{ErrorKind::Forbidden, "auth.ability_missing", {}, {}, {QString::fromLatin1(nameOf(operation.ability))}};
    }
    Result<void> read = readInput(journey.request, journey.call);
    if (!read)
        return read.error();
    Result<BoundCall> bound = operation.bind(journey.environment->services, journey.call);
    if (!bound)
        return bound.error();
    Store &store = *journey.environment->store;
    const auto use = [&](Connection &database) -> Result<HttpResponse> {
        Result<Scope> scope = scopeOf(journey, database);
        if (!scope)
            return scope.error();
        Context context{journey.caller, *scope, scope->institution().value_or(0), store, database, m_clock.now(), seenVersionOf(journey.request)};
        return (*bound)(context);
    };
    Result<HttpResponse> response = operation.access == Access::Write ? store.write(use) : operation.access == Access::Read ? store.read(use) : store.look(use);
    const bool mayHaveWritten = journey.request.method != HttpMethod::Get && journey.request.method != HttpMethod::Head;
    if (response && mayHaveWritten && journey.environment->written)
        journey.environment->written();
    return response;
}

Result<void> Router::chooseEnvironment(Journey &journey) const
{
    const QByteArray host = journey.request.headers.value("Host").toLower();
    const auto answersTo = [&](const RoutedEnvironment &environment) { return environment.hosts.isEmpty() || environment.hosts.contains(host); };
    // A host of the test environment's own needs no prefix; under the live host the prefix says it.
    if (!journey.test && !m_config.test.hosts.isEmpty() && m_config.test.hosts.contains(host))
        journey.test = true;
    else if (!answersTo(m_config.live))
        return Error{ErrorKind::Misdirected, "request.host_unknown"};
    journey.environment = journey.test ? &m_config.test : &m_config.live;
    return journey.environment->store ? Result<void>() : notFound("route.not_found");
}

Result<void> Router::authenticate(Journey &journey) const
{
    const QByteArray presented = bearerOf(journey.request);
    if (!presented.isEmpty() && !m_config.ownerToken.isEmpty() && equalInConstantTime(presented, m_config.ownerToken)) {
        journey.caller = Caller::system(journey.language);
        journey.caller.kind = Caller::Kind::Member;
        journey.caller.name = QStringLiteral("console");
        journey.caller.test = journey.test;
    } else if (!presented.isEmpty() && journey.match.operation->ability != Ability::Anybody) {
        Result<Caller> caller = journey.environment->store->look(
            [&](Connection &database) { return journey.environment->access->callerOf(database, m_clock.now(), presented); });
        if (!caller)
            return caller.error();
        journey.caller = std::move(*caller);
        journey.language = acceptedLanguage(journey.request.headers.value("Accept-Language"), journey.caller.language);
    } else {
        journey.caller.abilities = {Ability::Anybody};
        journey.caller.test = journey.test;
    }
    journey.caller.language = journey.language;
    journey.caller.requestId = journey.requestId;
    journey.caller.address = journey.request.peer.toString();
    return {};
}

Result<Scope> Router::scopeOf(Journey &journey, Connection &database) const
{
    QString named = journey.match.institution;
    const bool isPublic = journey.match.operation->ability == Ability::Anybody;
    // A client that names the institution in every request is not refused its sign-in for it.
    if (named.isEmpty() && !isPublic)
        named = journey.call.header("X-Institution");
    if (named.isEmpty() && !isPublic)
        named = journey.call.queryValue("institution");
    if (!named.isEmpty()) {
        const auto &institutions = *std::get<const InstitutionService *>(journey.environment->services);
        Result<Id> id = institutions.resolve(database, journey.caller, named);
        if (!id)
            return id.error();
        return journey.caller.scope(*id);
    }
    if (journey.caller.institution)
        return journey.caller.scope(*journey.caller.institution);
    const bool needed = journey.match.dialect == Dialect::Provisioning && !isPublic;
    if (needed)
        return Error{ErrorKind::Malformed, "institution.needed"};
    return journey.caller.scope();
}

HttpResponse Router::failure(const Journey &journey, const Error &error) const
{
    if (error.kind == ErrorKind::Internal || error.kind == ErrorKind::Unavailable)
        qCWarning(logHttp).noquote() << journey.requestId << name(journey.request.method) << journey.call.path << error.reason << error.detail;
    const auto fieldName = [&](const QString &field) -> QString {
        const FieldInfo *row = recordType<Learner>().find(field.toUtf8());
        return journey.call.dialect == Dialect::Provisioning && row && row->rpc ? QString::fromLatin1(row->rpc) : field;
    };
    HttpResponse response = errorResponse(error, journey.call.dialect, journey.language, m_catalogue, fieldName);
    if (error.kind == ErrorKind::NotAllowed)
        response.headers.add("Allow", journey.match.allow);
    return response;
}

void Router::finish(const Journey &journey, HttpResponse &response) const
{
    response.headers.add("X-Request-Id", journey.requestId);
    qCInfo(logHttp).noquote() << journey.requestId << name(journey.request.method) << journey.call.path << response.status;
}

HttpResponse Router::refusal(const Error &error) const
{
    return errorResponse(error, Dialect::Platform, Language::English, m_catalogue);
}

} // namespace ulpan
