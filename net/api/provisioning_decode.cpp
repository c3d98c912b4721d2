#include "net/api/provisioning_calls.h"

namespace ulpan {

namespace {

// The shapes only describe these inputs for the document; the brackets are the published spelling.
struct IdentifierFields
{
    QString identifierType, identifier;
};
constexpr FieldInfo identifierFields[] = {
    field<&IdentifierFields::identifierType>({.wire = "identifierType", .rpc = "identifierType"}),
    field<&IdentifierFields::identifier>({.wire = "identifier", .rpc = "identifier", .flags = Required}),
};
const RecordType &identifierShape()
{
    static constexpr RecordType type{.name = "identifier", .fields = identifierFields};
    return type;
}

constexpr FieldInfo tokenRequestFields[] = {
    field<&TokenRequest::grantType>({.wire = "grant_type", .rpc = "grant_type", .flags = Required}),
    field<&TokenRequest::clientId>({.wire = "client_id", .rpc = "client_id", .flags = Required}),
    field<&TokenRequest::clientSecret>({.wire = "client_secret", .rpc = "client_secret", .flags = Required}),
};
const RecordType &tokenRequestShape()
{
    static constexpr RecordType type{.name = "token_request", .fields = tokenRequestFields};
    return type;
}

struct SessionPairFields
{
    QString identifierType, identifier, filter, location;
};
constexpr FieldInfo sessionPairFields[] = {
    field<&SessionPairFields::identifierType>({.wire = "identifierType", .rpc = "identifierType"}),
    field<&SessionPairFields::identifier>({.wire = "identifier", .rpc = "identifier", .flags = Required}),
    field<&SessionPairFields::filter>({.wire = "filter", .rpc = "filter", .flags = Required}),
    field<&SessionPairFields::location>({.wire = "location", .rpc = "location", .flags = Required}),
};
const RecordType &sessionPairShape()
{
    static constexpr RecordType type{.name = "session_pair", .fields = sessionPairFields};
    return type;
}

// The learner's own fields and what else these calls are sent.
struct AssignationField
{
    bool assignation;
};
const RecordType &learnerCallShape()
{
    static const std::vector<FieldInfo> fields = [] {
        std::vector<FieldInfo> all(std::begin(learnerFields), std::end(learnerFields));
        all.push_back(field<&AssignationField::assignation>({.wire = "assignation", .rpc = "assignation"}));
        return all;
    }();
    static const RecordType type{.name = "learner_call", .context = "Learner", .fields = fields};
    return type;
}

QString scalar(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isBool() ? (value.toBool() ? QStringLiteral("1") : QStringLiteral("0")) : value.toString().trimmed();
}

// A value whose name is compared without regard to case.
QString anyCase(const QJsonObject &input, QLatin1StringView name)
{
    for (auto field = input.begin(); field != input.end(); ++field) {
        if (field.key().compare(name, Qt::CaseInsensitive) == 0)
            return scalar(*field);
    }
    return {};
}

std::optional<LearnerIdentifier::Kind> identifierKind(const QString &type)
{
    using enum LearnerIdentifier::Kind;
    static const std::pair<QLatin1StringView, LearnerIdentifier::Kind> kinds[] = {
        {QLatin1StringView("email"), Email},
        {QLatin1StringView("login"), Email},
        {QLatin1StringView("learnerId"), LearnerId},
        {QLatin1StringView("externalId"), ExternalId},
    };
    for (const auto &[name, kind] : kinds) {
        if (type.compare(name, Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

} // namespace

const RecordType &Decode<LearnerIdentifier>::shape()
{
    return identifierShape();
}

const RecordType &Decode<TokenRequest>::shape()
{
    return tokenRequestShape();
}

const RecordType &Decode<InsertLearner>::shape()
{
    return learnerCallShape();
}

const RecordType &Decode<SessionPair>::shape()
{
    return sessionPairShape();
}

Result<Assignation> Decode<Assignation>::from(const Call &call, PathReader &)
{
    const QString text = scalar(call.input.value(QLatin1StringView("assignation")));
    const bool yes = text == u"1" || text.compare(u"true", Qt::CaseInsensitive) == 0;
    if (!yes && !text.isEmpty() && text != u"0" && text.compare(u"false", Qt::CaseInsensitive) != 0)
        return invalid({{QStringLiteral("assignation"), "field.flag"}});
    return Assignation{yes};
}

Result<SessionPair> Decode<SessionPair>::from(const Call &call, PathReader &)
{
    const SessionPair pair{scalar(call.input.value(QLatin1StringView("filter"))), scalar(call.input.value(QLatin1StringView("location")))};
    QList<Problem> problems;
    if (pair.filter.isEmpty())
        problems << Problem{QStringLiteral("filter"), "field.required"};
    if (pair.location.isEmpty())
        problems << Problem{QStringLiteral("location"), "field.required"};
    if (!problems.isEmpty())
        return invalid(problems);
    return pair;
}

Result<LearnerIdentifier> Decode<LearnerIdentifier>::from(const Call &call, PathReader &)
{
    const QString type = anyCase(call.input, QLatin1StringView("identifierType"));
    const auto kind = type.isEmpty() ? LearnerIdentifier::Kind::Email : identifierKind(type);
    if (!kind)
        return Error{ErrorKind::Malformed, "identifier.type_unknown"};
    const QString identifier = anyCase(call.input, QLatin1StringView("identifier"));
    if (!identifier.isEmpty())
        return LearnerIdentifier{*kind, identifier};
    // The published example of this call cannot be read, so clients were written that name the identifier itself.
    if (call.path.endsWith("/getOneLearner")) {
        for (const char *name : {"email", "login", "learnerId", "externalId"}) {
            const QString value = anyCase(call.input, QLatin1StringView(name));
            if (!value.isEmpty())
                return LearnerIdentifier{*identifierKind(QLatin1StringView(name)), value};
        }
    }
    return Error{ErrorKind::Malformed, "identifier.required"};
}

Result<TokenRequest> Decode<TokenRequest>::from(const Call &call, PathReader &)
{
    TokenRequest request{scalar(call.input.value(QLatin1StringView("grant_type"))), scalar(call.input.value(QLatin1StringView("client_id"))),
                         scalar(call.input.value(QLatin1StringView("client_secret")))};
    const QByteArray authorization = call.request->headers.value("Authorization").trimmed();
    if (request.clientId.isEmpty() && authorization.left(6).toLower() == "basic ") {
        const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
        request.clientId = QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(pair.indexOf(':')))).trimmed();
        request.clientSecret = QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(pair.indexOf(':') + 1))).trimmed();
    }
    return request;
}

Result<InsertLearner> Decode<InsertLearner>::from(const Call &call, PathReader &path)
{
    InsertLearner insert;
    const QJsonValue entity = call.input.value(QLatin1StringView("entity"));
    insert.entity = scalar(entity.isObject() ? entity[QLatin1StringView("identifier")] : entity);
    const QString create = scalar(entity[QLatin1StringView("create")]);
    insert.createEntity = create == u"1" || create.compare(u"true", Qt::CaseInsensitive) == 0;
    if (!insert.createEntity && !create.isEmpty() && create != u"0" && create.compare(u"false", Qt::CaseInsensitive) != 0)
        return invalid({{QStringLiteral("entity[create]"), "field.flag"}});
    Call learner = call;
    learner.input.remove(QLatin1StringView("entity"));
    Result<LearnerInput> input = Decode<LearnerInput>::from(learner, path);
    if (!input)
        return input.error();
    insert.learner = std::move(*input);
    const QString mails = scalar(call.input.value(QLatin1StringView("sendingConnectionEmail")));
    insert.mailsConnection = mails == u"1" || mails.compare(u"true", Qt::CaseInsensitive) == 0;
    if (!insert.mailsConnection && !mails.isEmpty() && mails != u"0" && mails.compare(u"false", Qt::CaseInsensitive) != 0)
        return invalid({{QStringLiteral("sendingConnectionEmail"), "field.flag"}});
    if (insert.mailsConnection) {
        insert.password = call.input.value(QLatin1StringView("password")).toString();
        // Made here, where no transaction is open, though few institutions want it.
        if (insert.learner.passwordHash.isEmpty()) {
            insert.password = QString::fromLatin1(randomName(12));
            insert.madeHash = hashPassword(insert.password);
        }
    }
    return insert;
}

} // namespace ulpan
