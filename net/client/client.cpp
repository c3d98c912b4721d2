#include "net/client/client.h"

#include "models/base/crypto.h"
#include "models/records/record_json.h"

#include <QJsonDocument>

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
    {"import", "/imports"},
    {"audit_entry", "/audit"},
};

QByteArray queryText(const ListQuery &query)
{
    QByteArray text =
        "?page=" + QByteArray::number(query.page) + "&per_page=" + QByteArray::number(query.perPage);
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
    return call<RecordPage>({request(HttpMethod::Get, path + queryText(query))},
                            [&type](const HttpResponse &response) { return pageOf(type, response); });
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

Outgoing Client::creation(const RecordType &type, const void *record, FieldMask set,
                          const QJsonObject &writeOnly) const
{
    return {request(HttpMethod::Post, path(type), fieldsOf(type, record, set, writeOnly))};
}

Outgoing Client::alteration(const RecordType &type, const void *record, FieldMask set,
                            const QJsonObject &writeOnly) const
{
    const QString id = textOf(*type.find("id"), record);
    Outgoing outgoing{request(HttpMethod::Patch, path(type, id), fieldsOf(type, record, set, writeOnly))};
    const FieldInfo *version = type.find("version");
    if (version && !isBlank(*version, record))
        outgoing.request.headers.add("If-Match", '"' + textOf(*version, record).toLatin1() + '"');
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
    return call<SignIn>({request(HttpMethod::Post, "/api/auth/sign-in", input)}, &signInOf);
}

QFuture<Result<void>> Client::signOut()
{
    return call<void>({request(HttpMethod::Post, "/api/auth/sign-out")}, &nothingOf);
}

QFuture<Result<HttpResponse>> Client::sendWithSession(Outgoing outgoing)
{
    HttpHeaders &headers = outgoing.request.headers;
    if (!m_session.token.isEmpty())
        headers.set("Authorization", "Bearer " + m_session.token);
    headers.set("Accept", "application/json");
    headers.set("Accept-Language", nameOf(m_session.language));
    headers.set("X-Request-Id", randomName(20));
    if (m_session.environment == EnvironmentKind::Test)
        outgoing.request.target.prepend("/test");
    return m_transport->send(std::move(outgoing));
}

void Client::noticeStatus(int status, bool withToken)
{
    if (status == 401 && withToken)
        Q_EMIT signInNeeded();
}

} // namespace ulpan
