#include "net/client/answer.h"

#include "models/records/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ulpan {

namespace {

struct KindRow
{
    int status;
    ErrorKind kind;
};

constexpr KindRow kindRows[] = {
    {400, ErrorKind::Malformed},       {401, ErrorKind::Unauthenticated},
    {402, ErrorKind::PaymentRequired}, {403, ErrorKind::Forbidden},
    {404, ErrorKind::NotFound},        {405, ErrorKind::NotAllowed},
    {409, ErrorKind::Conflict},        {410, ErrorKind::Gone},
    {412, ErrorKind::Precondition},    {413, ErrorKind::TooLarge},
    {414, ErrorKind::UriTooLong},      {415, ErrorKind::Unsupported},
    {421, ErrorKind::Misdirected},     {416, ErrorKind::RangeNotSatisfiable},
    {422, ErrorKind::Invalid},         {429, ErrorKind::TooMany},
    {431, ErrorKind::HeadersTooLarge}, {500, ErrorKind::Internal},
    {502, ErrorKind::Upstream},        {503, ErrorKind::Unavailable},
    {504, ErrorKind::UpstreamTimeout}, {408, ErrorKind::TimedOut},
};

ErrorKind kindOf(int status)
{
    for (const KindRow &row : kindRows) {
        if (row.status == status)
            return row.kind;
    }
    return ErrorKind::Upstream;
}

Error unreadable(const HttpResponse &response)
{
    return {ErrorKind::Upstream, "connection.answer_unreadable",
            QStringLiteral("status %1").arg(response.status)};
}

bool isRefusal(const HttpResponse &response)
{
    return response.status / 100 != 2;
}

QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

// A sentence with places cannot be said again here: what filled them was not sent.
bool canSayOurselves(const QByteArray &reason)
{
    const char *text = reasonText(reason);
    return text && !QByteArrayView(text).contains("%1");
}

QList<Problem> problemsIn(const QJsonObject &errors)
{
    QList<Problem> problems;
    for (auto field = errors.begin(); field != errors.end(); ++field) {
        const QJsonArray sentences = field->toArray();
        for (const QJsonValue &sentence : sentences)
            problems << Problem{field.key(), "server.said", {sentence.toString()}};
    }
    return problems;
}

Profile profileIn(const QJsonObject &object)
{
    Profile profile;
    profile.member = object.value(QLatin1StringView("id")).toInteger();
    profile.name = textIn(object, "name");
    profile.role = byName<Role>(textIn(object, "role")).value_or(Role::Learner);
    profile.institution = object.value(QLatin1StringView("institution")).toInteger();
    profile.language = byName<Language>(textIn(object, "language")).value_or(Language::English);
    profile.pending = textIn(object, "pending").toLatin1();
    const QJsonObject factor = object.value(QLatin1StringView("second_factor")).toObject();
    if (factor.value(QLatin1StringView("enabled")).toBool())
        profile.recoveryCodes = factor.value(QLatin1StringView("recovery_codes")).toInt();
    const QJsonArray abilities = object.value(QLatin1StringView("abilities")).toArray();
    for (const QJsonValue &ability : abilities) {
        if (const auto known = byName<Ability>(ability.toString()))
            profile.abilities.insert(*known);
    }
    return profile;
}

AnyRecord recordIn(const RecordType &type, const QJsonObject &object)
{
    AnyRecord record{&type, type.make()};
    readRecord(type, object, record.data.get());
    return record;
}

} // namespace

Error errorOf(const HttpResponse &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.bytes()).object();
    const QJsonObject said = body.value(QLatin1StringView("error")).toObject();
    const QByteArray reason = textIn(said, "reason").toLatin1();
    const QString sentence = textIn(said, "message");
    Error error{
        kindOf(response.status), reason, {}, problemsIn(body.value(QLatin1StringView("errors")).toObject())};
    error.retryAfter = qMax(0, response.headers.value("Retry-After").toInt());
    if (canSayOurselves(reason))
        return error;
    if (sentence.isEmpty())
        return unreadable(response);
    error.reason = "server.said";
    error.detail = QString::fromLatin1(reason);
    error.arguments = {sentence};
    return error;
}

Result<QJsonObject> objectOf(const HttpResponse &response)
{
    if (isRefusal(response))
        return errorOf(response);
    const QJsonDocument document = QJsonDocument::fromJson(response.bytes());
    if (!document.isObject())
        return unreadable(response);
    return document.object();
}

Result<AnyRecord> recordOf(const RecordType &type, const HttpResponse &response)
{
    Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    return recordIn(type, *object);
}

Result<RecordPage> pageOf(const RecordType &type, const HttpResponse &response)
{
    Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    const QJsonValue data = object->value(QLatin1StringView("data"));
    if (!data.isArray())
        return unreadable(response);
    RecordPage page;
    const QJsonArray rows = data.toArray();
    page.rows.reserve(rows.size());
    for (const QJsonValue &row : rows)
        page.rows << recordIn(type, row.toObject());
    page.total = object->value(QLatin1StringView("meta"))
                     .toObject()
                     .value(QLatin1StringView("total"))
                     .toInteger(rows.size());
    page.next = textIn(object->value(QLatin1StringView("meta")).toObject(), "next_cursor");
    return page;
}

Result<void> nothingOf(const HttpResponse &response)
{
    return isRefusal(response) ? Result<void>(errorOf(response)) : Result<void>();
}

Result<Profile> profileOf(const HttpResponse &response)
{
    Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    return profileIn(*object);
}

Result<SignIn> signInOf(const HttpResponse &response)
{
    SignIn signIn;
    if (isRefusal(response)) {
        const QJsonObject body = QJsonDocument::fromJson(response.bytes()).object();
        signIn.challenge = textIn(body, "challenge").toLatin1();
        signIn.expiresAt = Instant::fromText(textIn(body, "expires_at").toLatin1());
        return signIn.challenge.isEmpty() ? Result<SignIn>(errorOf(response)) : signIn;
    }
    Result<QJsonObject> object = objectOf(response);
    if (!object)
        return object.error();
    signIn.token = textIn(*object, "token").toUtf8();
    signIn.expiresAt = Instant::fromText(textIn(*object, "expires_at").toLatin1());
    signIn.profile = profileIn(object->value(QLatin1StringView("user")).toObject());
    if (signIn.token.isEmpty())
        return unreadable(response);
    return signIn;
}

QByteArray reasonOf(const Error &error)
{
    return error.reason == "server.said" ? error.detail.toLatin1() : error.reason;
}

} // namespace ulpan
