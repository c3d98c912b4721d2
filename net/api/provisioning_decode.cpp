#include "net/api/provisioning_calls.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

// The rows of a learner with what a call makes of them. They stay in their order, so that a mask means the same fields.
std::vector<FieldInfo> learnerRowsFor(bool inserts)
{
    std::vector<FieldInfo> rows(std::begin(learnerFields), std::end(learnerFields));
    for (FieldInfo &row : rows) {
        const QByteArrayView wire(row.wire);
        if (wire == "entity")
            row.rpc = nullptr;
        if (wire == "civility" && inserts)
            row.flags = row.flags | Required;
        const bool adds = wire == "filter" || wire == "location" || wire == "country";
        if (inserts)
            continue;
        if (adds)
            row.note = QT_TRANSLATE_NOOP("Note", "Added to what is there.");
        if (wire == "login")
            row.note = QT_TRANSLATE_NOOP("Note", "Never changes: what is sent is passed over, with a `warning` in the answer.");
    }
    return rows;
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

// An empty value where none was sent.
Result<LearnerIdentifier> readIdentifier(const QString &type, const QString &identifier)
{
    const auto kind = type.isEmpty() ? LearnerIdentifier::Kind::Email : identifierKind(type);
    if (!kind)
        return Error{ErrorKind::Malformed, "identifier.type_unknown"};
    return LearnerIdentifier{*kind, identifier};
}

} // namespace

const RecordType &recordTypeOf(const IdentifierInput *)
{
    static constexpr RecordType type{.name = "identifier", .fields = identifierFields};
    return type;
}

const RecordType &recordTypeOf(const SoughtInput *)
{
    static constexpr RecordType type{.name = "sought_learner", .fields = soughtFields};
    return type;
}

const RecordType &recordTypeOf(const TokenRequest *)
{
    static constexpr RecordType type{.name = "token_request", .fields = tokenRequestFields};
    return type;
}

const RecordType &recordTypeOf(const Assignation *)
{
    static constexpr RecordType type{.name = "assignation", .fields = assignationFields};
    return type;
}

const RecordType &recordTypeOf(const SessionPair *)
{
    static constexpr RecordType type{.name = "session_pair", .fields = sessionPairFields};
    return type;
}

const RecordType &recordTypeOf(const EntityNamed *)
{
    static constexpr RecordType type{.name = "named_entity", .fields = entityNamedFields};
    return type;
}

const RecordType &recordTypeOf(const InsertInput *)
{
    static constexpr RecordType type{.name = "insert", .fields = insertFields};
    return type;
}

const RecordType &insertedLearnerType()
{
    static const std::vector<FieldInfo> rows = learnerRowsFor(true);
    static const RecordType type{.name = "inserted_learner", .context = "Learner", .fields = rows};
    return type;
}

const RecordType &updatedLearnerType()
{
    static const std::vector<FieldInfo> rows = learnerRowsFor(false);
    static const RecordType type{.name = "updated_learner", .context = "Learner", .fields = rows};
    return type;
}

Result<LearnerIdentifier> Decode<LearnerIdentifier>::from(const Call &call, PathReader &)
{
    IdentifierInput input;
    FieldMask set;
    const QList<Problem> problems = readChecked(call, recordType<IdentifierInput>(), &input, set, {});
    const bool missing = !problems.isEmpty() && problems.first().reason == "field.required";
    if (!problems.isEmpty() && !missing)
        return invalid(problems);
    Result<LearnerIdentifier> identifier = readIdentifier(input.identifierType, input.identifier);
    if (identifier && identifier->value.isEmpty())
        return Error{ErrorKind::Malformed, "identifier.required"};
    return identifier;
}

Result<SoughtLearner> Decode<SoughtLearner>::from(const Call &call, PathReader &)
{
    const RecordType &type = recordType<SoughtInput>();
    SoughtInput input;
    FieldMask set;
    const QList<Problem> problems = readChecked(call, type, &input, set, {});
    if (!problems.isEmpty())
        return invalid(problems);
    Result<LearnerIdentifier> identifier = readIdentifier(input.identifierType, input.identifier);
    if (!identifier)
        return identifier.error();
    for (const FieldInfo &row : type.fields.subspan(2)) {
        const QString &value = valueOf<QString>(row, &input);
        if (identifier->value.isEmpty() && !value.isEmpty())
            identifier = LearnerIdentifier{*identifierKind(QLatin1StringView(row.wire)), value};
    }
    if (identifier->value.isEmpty())
        return Error{ErrorKind::Malformed, "identifier.required"};
    return SoughtLearner{*identifier};
}

Result<TokenRequest> Decode<TokenRequest>::from(const Call &call, PathReader &)
{
    TokenRequest request;
    FieldMask set;
    QList<Problem> problems = readChecked(call, recordType<TokenRequest>(), &request, set, {});
    problems.removeIf([](const Problem &problem) { return problem.reason == "field.required"; });
    if (!problems.isEmpty())
        return invalid(problems);
    const QByteArray authorization = call.request->headers.value("Authorization").trimmed();
    if (request.clientId.isEmpty() && authorization.left(6).toLower() == "basic ") {
        const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
        request.clientId = QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(pair.indexOf(':')))).trimmed();
        request.clientSecret = QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(pair.indexOf(':') + 1))).trimmed();
    }
    return request;
}

Result<InsertLearner> Decode<InsertLearner>::from(const Call &call, PathReader &)
{
    const RecordType &type = insertedLearnerType();
    InsertLearner insert;
    Change<Learner> &change = insert.learner.change;
    FieldMask needed;
    for (size_t i = 0; i < type.fields.size(); ++i)
        needed.set(i, type.fields[i].is(Required) && type.fields[i].rpc);
    QJsonObject sent = call.sent(recordType<InsertInput>());
    const QLatin1StringView entityName("entity");
    if (const QJsonValue entity = sent.value(entityName); !entity.isUndefined() && !entity.isObject() && !entity.isArray())
        sent.insert(entityName, QJsonObject{{QStringLiteral("identifier"), entity}});
    QList<Problem> problems;
    InsertInput input;
    FieldMask set;
    readFields(recordType<InsertInput>(), call.naming(), sent, &input, set, problems);
    readFields(recordType<EntityNamed>(), call.naming(), QJsonDocument::fromJson(input.entity).object(), &insert.entity, set, problems);
    insert.entity.identifier = insert.entity.identifier.trimmed();
    for (Problem &problem : problems) {
        if (problem.field != QLatin1StringView(recordType<InsertInput>().fields.back().wire) && problem.field != entityName)
            problem.field = QStringLiteral("entity[%1]").arg(problem.field);
    }
    if (problems.isEmpty() && insert.entity.identifier.isEmpty())
        problems << Problem{QStringLiteral("entity[identifier]"), "entity.required"};
    problems << readChecked(call, type, &change.value, change.set, needed);
    const PasswordInput secret = readPassword(call, problems);
    if (!problems.isEmpty())
        return invalid(problems);
    if (!secret.password.isEmpty())
        insert.learner.passwordHash = hashPassword(secret.password);
    insert.mailsConnection = input.sendingConnectionEmail;
    insert.password = secret.password;
    // Made here, where no transaction is open, though few institutions want it.
    if (insert.mailsConnection && insert.learner.passwordHash.isEmpty()) {
        insert.password = QString::fromLatin1(randomName(12));
        insert.madeHash = hashPassword(insert.password);
    }
    return insert;
}

Result<UpdateLearner> Decode<UpdateLearner>::from(const Call &call, PathReader &)
{
    Result<LearnerInput> learner = Decode<LearnerInput>::of(call, updatedLearnerType());
    return learner ? Result<UpdateLearner>(UpdateLearner{std::move(*learner)}) : learner.error();
}

} // namespace ulpan
