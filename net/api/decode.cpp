#include "net/api/decode.h"

#include "models/services/account_service.h"
#include "net/http/entity_tag.h"
#include "net/http/gzip.h"

namespace ulpan {

namespace {

QString postedPassword(const Call &call)
{
    const QJsonValue value = call.input.value(QLatin1StringView("password"));
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QList<Problem> passwordProblems(const Call &call)
{
    const QJsonValue value = call.input.value(QLatin1StringView("password"));
    if (value.isArray() || value.isObject())
        return {{QStringLiteral("password"), "field.text"}};
    const QString password = postedPassword(call);
    const std::optional<Problem> problem = password.isEmpty() ? std::nullopt : passwordProblem(password);
    return problem ? QList<Problem>{*problem} : QList<Problem>();
}

// Different whenever a byte of the body is, also where what it refers to has changed; the version in front is what If-Match means.
QByteArray entityTagOf(const RecordType &type, const void *record, const QByteArray &body)
{
    const FieldInfo *version = type.find("version");
    if (!version)
        return {};
    return QByteArray::number(valueOf<Id>(*version, record)) + '-' + QByteArray::number(checksum(body), 16);
}

} // namespace

Result<Id> Decode<Id>::from(const Call &, PathReader &path)
{
    bool read = false;
    const Id id = path.take().toLongLong(&read);
    return read && id > 0 ? Result<Id>(id) : notFound("route.not_found");
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
    readFields(type, call.naming(), call.input, record, set, problems);
    if (problems.isEmpty())
        return problems;
    FieldMask looked = set & type.writable();
    for (size_t i = 0; call.creates && i < type.fields.size(); ++i) {
        if (type.fields[i].is(Required))
            looked.set(i);
    }
    return problems << normaliseAndCheck(type, looked & ~maskOf(type, problems), record);
}

Result<QByteArray> passwordHashOf(const Call &call)
{
    const QList<Problem> problems = passwordProblems(call);
    if (!problems.isEmpty())
        return invalid(problems);
    const QString password = postedPassword(call);
    return password.isEmpty() ? QByteArray() : hashPassword(password);
}

Result<LearnerInput> Decode<LearnerInput>::from(const Call &call, PathReader &)
{
    LearnerInput input;
    const QList<Problem> problems =
        readChange(call, recordType<Learner>(), &input.change.value, input.change.set, passwordProblems(call));
    if (!problems.isEmpty())
        return invalid(problems);
    Result<QByteArray> hash = passwordHashOf(call);
    if (!hash)
        return hash.error();
    input.passwordHash = std::move(*hash);
    return input;
}

HttpResponse recordResponse(const Call &call, const RecordType &type, const void *record)
{
    QByteArray body;
    JsonWriter json(body);
    writeRecord(json, type, call.naming(), record);
    const QByteArray tag = entityTagOf(type, record, body);
    HttpResponse response = jsonResponse(200, std::move(body));
    if (!tag.isEmpty()) {
        response.headers.add("ETag", '"' + tag + '"');
        const bool reads = call.request->method == HttpMethod::Get || call.request->method == HttpMethod::Head;
        if (reads && EntityTags::parse(call.request->headers.value("If-None-Match")).matchWeakly(tag))
            return {304, {{"ETag", '"' + tag + '"'}}, QByteArray()};
    }
    if (call.request->method == HttpMethod::Post && call.dialect == Dialect::Platform && type.find("id")) {
        response.status = 201;
        response.headers.add("Location", call.baseUrl + call.path + '/' + textOf(*type.find("id"), record).toUtf8());
    }
    return response;
}

} // namespace ulpan
