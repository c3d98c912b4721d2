#include "net/client/client.h"

#include "models/base/crypto.h"
#include "models/records/record_json.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QPointer>

namespace ulpan {

namespace {

struct CollectionRow
{
    const char *record;
    const char *path; // under the institution, where it does not begin with /api
};

constexpr CollectionRow collectionRows[] = {
    {"institution", "/api/institutions"},
    {"entity", "/entities"},
    {"learner", "/members"},
    {"session", "/sessions"},
    {"api_token", "/api/integrations/tokens"},
    {"api_client", "/api/integrations/credentials"},
    {"import", "/imports"},
    {"audit_entry", "/audit"},
    {"bulk_edit", "/bulk-edits"},
};

QByteArray queryText(const ListQuery &query)
{
    QByteArray text = query.cursor ? "?cursor=" + query.cursor->toUtf8().toPercentEncoding()
                                   : "?page=" + QByteArray::number(query.page);
    text += "&per_page=" + QByteArray::number(query.perPage);
    QByteArrayList keys;
    for (const ListQuery::SortKey &key : query.sort)
        keys << (key.descending ? "-" : "") + key.field;
    if (!keys.isEmpty())
        text += "&sort=" + keys.join(',');
    for (const ListQuery::Filter &filter : query.filters)
        text += "&filter%5B" + filter.field.toPercentEncoding() +
                "%5D=" + filter.value.toUtf8().toPercentEncoding();
    if (!query.search.trimmed().isEmpty())
        text += "&q=" + query.search.trimmed().toUtf8().toPercentEncoding();
    return text;
}

QJsonObject fieldsOf(const RecordType &type, const void *record, FieldMask set, const QJsonObject &writeOnly)
{
    QByteArray text;
    JsonWriter json(text);
    writeFields(json, type, set, record);
    QJsonObject object = QJsonDocument::fromJson(text).object();
    for (auto input = writeOnly.begin(); input != writeOnly.end(); ++input)
        object.insert(input.key(), input.value());
    return object;
}

} // namespace

Client::Client(std::unique_ptr<Transport> transport, ClientSession session, QObject *parent)
    : QObject(parent), m_transport(std::move(transport)), m_session(std::move(session))
{
}

Client::~Client()
{
    // Before the transport, whose requests they end.
    qDeleteAll(findChildren<QFutureWatcherBase *>(Qt::FindDirectChildrenOnly));
}

bool Client::isBusy() const
{
    return !findChildren<QFutureWatcherBase *>(Qt::FindDirectChildrenOnly).isEmpty();
}

QByteArray Client::institutionPath(const QByteArray &rest) const
{
    return "/api/institutions/" + m_session.institution.toUtf8().toPercentEncoding() + rest;
}

QByteArray Client::path(const RecordType &type, const QString &id) const
{
    QByteArray path;
    for (const CollectionRow &row : collectionRows) {
        if (QByteArrayView(row.record) == type.name)
            path = QByteArrayView(row.path).startsWith("/api") ? QByteArray(row.path)
                                                               : institutionPath(row.path);
    }
    Q_ASSERT(!path.isEmpty());
    return id.isEmpty() ? path : path + '/' + id.toUtf8().toPercentEncoding();
}

QByteArray Client::sentTarget(const QByteArray &target) const
{
    return m_session.environment == EnvironmentKind::Test ? "/test" + target : target;
}

HttpRequest Client::request(HttpMethod method, QByteArray path)
{
    HttpRequest request;
    request.method = method;
    request.target = std::move(path);
    return request;
}

HttpRequest Client::request(HttpMethod method, QByteArray path, const QJsonObject &body)
{
    HttpRequest request = Client::request(method, std::move(path));
    request.headers.add("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

QFuture<Result<RecordPage>> Client::list(const RecordType &type, const QByteArray &path,
                                         const ListQuery &query)
{
    return call<RecordPage>(
        {request(HttpMethod::Get, path + queryText(query))}, As::Session,
        [&type](const HttpResponse &response) { return pageOf(type, response); }, Reading::Aside);
}

QFuture<Result<AnyRecord>> Client::get(const RecordType &type, const QString &id)
{
    return call<AnyRecord>({request(HttpMethod::Get, path(type, id))},
                           [&type](const HttpResponse &response) { return recordOf(type, response); });
}

QFuture<Result<AnyRecord>> Client::create(const AnyRecord &record, FieldMask set,
                                          const QJsonObject &writeOnly)
{
    return call<AnyRecord>(
        creation(*record.type, record.data.get(), set, writeOnly),
        [type = record.type](const HttpResponse &response) { return recordOf(*type, response); });
}

QFuture<Result<AnyRecord>> Client::update(const AnyRecord &record, FieldMask set,
                                          const QJsonObject &writeOnly)
{
    return call<AnyRecord>(
        alteration(*record.type, record.data.get(), set, writeOnly),
        [type = record.type](const HttpResponse &response) { return recordOf(*type, response); });
}

QFuture<Result<void>> Client::remove(const RecordType &type, const QString &id)
{
    return call<void>({request(HttpMethod::Delete, path(type, id))}, &nothingOf);
}

QFuture<Result<void>> Client::removeSeen(const AnyRecord &record)
{
    const RecordType &type = *record.type;
    Outgoing outgoing{request(HttpMethod::Delete, path(type, textOf(*type.find("id"), record.data.get())))};
    addVersion(outgoing.request, type, record.data.get());
    return call<void>(std::move(outgoing), &nothingOf);
}

void Client::addVersion(HttpRequest &request, const RecordType &type, const void *record)
{
    const FieldInfo *version = type.find("version");
    if (version && !isBlank(*version, record))
        request.headers.add("If-Match", '"' + textOf(*version, record).toLatin1() + '"');
}

Outgoing Client::creation(const RecordType &type, const void *record, FieldMask set,
                          const QJsonObject &writeOnly)
{
    return {once(request(HttpMethod::Post, path(type), fieldsOf(type, record, set, writeOnly)))};
}

HttpRequest Client::once(HttpRequest request)
{
    const QByteArray meant = sentTarget(request.target) + '\n' + m_session.institution.toUtf8() + '\n' + request.body.bytes();
    QByteArray &key = m_keys[QCryptographicHash::hash(meant, QCryptographicHash::Sha256)];
    if (key.isEmpty())
        key = randomName(20);
    request.headers.set("Idempotency-Key", key);
    return request;
}

// A refusal is kept under its key as well, and would come again.
void Client::forgetKey(const HttpRequest &request, const Result<HttpResponse> &response)
{
    const QByteArray key = request.headers.value("Idempotency-Key");
    if (key.isEmpty() || !response)
        return;
    const QByteArray reason = response->status / 100 == 2 ? QByteArray() : reasonOf(errorOf(*response));
    // Of what a proxy says nothing of ours can be read.
    if (reason != "idempotency.running" && !reason.startsWith("connection."))
        m_keys.removeIf([&key](const QHash<QByteArray, QByteArray>::iterator &kept) { return *kept == key; });
}

Outgoing Client::alteration(const RecordType &type, const void *record, FieldMask set,
                            const QJsonObject &writeOnly) const
{
    const QString id = textOf(*type.find("id"), record);
    Outgoing outgoing{request(HttpMethod::Patch, path(type, id), fieldsOf(type, record, set, writeOnly))};
    addVersion(outgoing.request, type, record);
    return outgoing;
}

QFuture<Result<Profile>> Client::me()
{
    return call<Profile>({request(HttpMethod::Get, "/api/auth/me")}, &profileOf);
}

QFuture<Result<SignIn>> Client::signIn(const QString &login, const QString &password, const QString &device)
{
    const QJsonObject input{{QStringLiteral("email"), login},
                            {QStringLiteral("password"), password},
                            {QStringLiteral("device_name"), device}};
    return call<SignIn>({request(HttpMethod::Post, "/api/auth/sign-in", input)}, As::Nobody, &signInOf);
}

QFuture<Result<SignIn>> Client::completeSignIn(const QByteArray &challenge, const QString &code,
                                               const QString &device)
{
    const QJsonObject input{{QStringLiteral("challenge"), QString::fromLatin1(challenge)},
                            {QStringLiteral("code"), code},
                            {QStringLiteral("device_name"), device}};
    return call<SignIn>({request(HttpMethod::Post, "/api/auth/second-factor", input)}, As::Nobody, &signInOf);
}

QFuture<Result<void>> Client::signOut()
{
    return call<void>({request(HttpMethod::Post, "/api/auth/sign-out")}, &nothingOf);
}

QFuture<Result<HttpResponse>> Client::sendWithSession(Outgoing outgoing, const QByteArray &token)
{
    HttpHeaders &headers = outgoing.request.headers;
    if (!token.isEmpty())
        headers.set("Authorization", "Bearer " + token);
    headers.set("Accept", "application/json");
    headers.set("Accept-Language", nameOf(m_session.language));
    headers.set("X-Request-Id", randomName(20));
    // Of what is not found under an institution it is said which one is meant.
    if (outgoing.request.target.startsWith("/api/integrations/") && !m_session.institution.isEmpty())
        headers.set("X-Institution", m_session.institution.toUtf8());
    outgoing.request.target = sentTarget(outgoing.request.target);
    return m_transport->send(std::move(outgoing));
}

void Client::start(const std::shared_ptr<Errand> &errand)
{
    errand->pending =
        whenDone(sendWithSession(errand->outgoing, errand->token), this,
                 [this, errand](const Result<HttpResponse> &response) { takeAnswer(errand, response); });
}

void Client::takeAnswer(const std::shared_ptr<Errand> &errand, const Result<HttpResponse> &response)
{
    // Others of 401 are about a password or a code, not about the token.
    const bool refused = response && response->status == 401 && !errand->token.isEmpty() &&
                         reasonOf(errorOf(*response)) == "auth.required";
    // Somebody may have signed in again while it was under way.
    const bool hasNewToken = errand->token != m_session.token;
    if (refused && m_holds) {
        m_waiting.push_back(errand);
        hasNewToken ? setToken(m_session.token) : Q_EMIT signInNeeded();
        return;
    }
    forgetKey(errand->outgoing.request, response);
    const QPointer<Client> guard(this);
    errand->finish(response);
    if (!guard)
        return;
    if (refused && !hasNewToken)
        Q_EMIT signInNeeded();
    if (response)
        Q_EMIT answered();
    else if (response.error().reason.startsWith("connection."))
        Q_EMIT unanswered(response.error());
}

void Client::setToken(QByteArray token)
{
    m_session.token = std::move(token);
    for (const std::shared_ptr<Errand> &errand : std::exchange(m_waiting, {})) {
        if (errand->isCancelled)
            continue;
        errand->token = m_session.token;
        if (errand->outgoing.upload)
            errand->outgoing.upload->seek(0);
        start(errand);
    }
}

void Client::giveUpWaiting()
{
    for (const std::shared_ptr<Errand> &errand : std::exchange(m_waiting, {})) {
        if (!errand->isCancelled)
            errand->finish(Error{ErrorKind::Unauthenticated, "auth.required"});
    }
}

} // namespace ulpan
