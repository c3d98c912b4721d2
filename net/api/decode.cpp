#include "net/api/decode.h"

#include "models/records/scalars.h"
#include "models/services/account_service.h"
#include "models/services/member_rules.h"

namespace ulpan {

namespace {

// Whether somebody needs an entity is for the rule to say where what was sent does not tell whether they are a learner.
void forgiveUnknownRole(const Call &call, Learner sent, QList<Problem> &problems)
{
    const bool isUnread = std::any_of(problems.begin(), problems.end(), [](const Problem &problem) { return problem.field == u"role"; });
    if (!call.creates || isUnread)
        sent.role = Role::Teacher;
    forgiveEntity(sent, problems);
}

} // namespace

Result<Id> Decode<Id>::from(const Call &, PathReader &path)
{
    // An address is no value that somebody typed: blanks are not taken away either.
    const Id id = idFromText(path.take());
    return id ? Result<Id>(id) : notFound("route.not_found");
}

FieldMask maskOf(const RecordType &type, const QList<Problem> &problems)
{
    FieldMask mask;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const QLatin1StringView wire(type.fields[i].wire);
        mask.set(i, std::any_of(problems.begin(), problems.end(), [wire](const Problem &problem) { return problem.field == wire; }));
    }
    return mask;
}

QList<Problem> readChange(const Call &call, const RecordType &type, void *record, FieldMask &set, QList<Problem> problems)
{
    readFields(type, call.naming(), call.sent(type), record, set, problems);
    if (problems.isEmpty())
        return problems;
    FieldMask looked = set & type.writable();
    for (size_t i = 0; call.creates && i < type.fields.size(); ++i) {
        if (type.fields[i].is(Required))
            looked.set(i);
    }
    return problems << normaliseAndCheck(type, looked & ~maskOf(type, problems), record);
}

QList<Problem> readChecked(const Call &call, const RecordType &type, void *record, FieldMask &set, FieldMask needed)
{
    QList<Problem> problems;
    readFields(type, call.naming(), call.sent(type), record, set, problems);
    return problems + normaliseAndCheck(type, (set | needed) & ~maskOf(type, problems), record);
}

const RecordType &recordTypeOf(const PasswordInput *)
{
    static constexpr RecordType type{.name = "password", .fields = passwordFields};
    return type;
}

PasswordInput readPassword(const Call &call, QList<Problem> &problems)
{
    PasswordInput input;
    FieldMask set;
    const QList<Problem> unread = readChecked(call, recordType<PasswordInput>(), &input, set, {});
    problems << unread;
    if (unread.isEmpty() && !input.password.isEmpty()) {
        if (const std::optional<Problem> problem = passwordProblem(input.password))
            problems << *problem;
    }
    return input;
}

Result<LearnerInput> Decode<LearnerInput>::of(const Call &call, const RecordType &type)
{
    LearnerInput input;
    QList<Problem> problems;
    const PasswordInput secret = readPassword(call, problems);
    problems = readChange(call, type, &input.change.value, input.change.set, problems);
    forgiveUnknownRole(call, input.change.value, problems);
    if (!problems.isEmpty())
        return invalid(problems);
    if (!secret.password.isEmpty())
        input.passwordHash = hashPassword(secret.password);
    return input;
}

HttpResponse recordResponse(const Call &call, const RecordType &type, const void *record)
{
    QByteArray body;
    JsonWriter json(body);
    writeRecord(json, type, call.naming(), record);
    HttpResponse response = jsonResponse(200, std::move(body));
    if (const FieldInfo *version = type.find("version"))
        response.headers.add("ETag", QByteArray::number(valueOf<Id>(*version, record)));
    if (call.request->method == HttpMethod::Post && call.dialect == Dialect::Platform && type.find("id")) {
        response.status = 201;
        response.headers.add("Location", call.baseUrl + call.path + '/' + textOf(*type.find("id"), record).toUtf8());
    }
    return response;
}

} // namespace ulpan
