#include "net/api/decode.h"

namespace ulpan {

namespace {

constexpr int shortestPassword = 8;

} // namespace

Result<Id> Decode<Id>::from(const Call &, PathReader &path)
{
    bool read = false;
    const Id id = path.take().toLongLong(&read);
    return read && id > 0 ? Result<Id>(id) : notFound("route.not_found");
}

Result<QByteArray> passwordHashOf(const Call &call)
{
    const QString password = call.input.value(QLatin1StringView("password")).toString();
    if (password.trimmed().isEmpty())
        return QByteArray();
    if (password.size() < shortestPassword)
        return invalid({{QStringLiteral("password"), "password.short"}});
    return hashPassword(password);
}

Result<LearnerInput> Decode<LearnerInput>::from(const Call &call, PathReader &path)
{
    Result<Change<Learner>> change = Decode<Change<Learner>>::from(call, path);
    if (!change)
        return change.error();
    Result<QByteArray> hash = passwordHashOf(call);
    if (!hash)
        return hash.error();
    return LearnerInput{std::move(*change), std::move(*hash)};
}

HttpResponse recordResponse(const Call &call, const RecordType &type, const void *record)
{
    QByteArray body;
    JsonWriter json(body);
    writeRecord(json, type, call.naming(), record);
    HttpResponse response = jsonResponse(200, std::move(body));
    if (const FieldInfo *version = type.find("version")) {
        const QByteArray tag = '"' + QByteArray::number(valueOf<Id>(*version, record)) + '"';
        response.headers.add("ETag", tag);
        if (call.request->method == HttpMethod::Get && call.request->headers.value("If-None-Match") == tag)
            return {304, {{"ETag", tag}}, QByteArray()};
    }
    if (call.request->method == HttpMethod::Post && call.dialect == Dialect::Platform && type.find("id")) {
        response.status = 201;
        response.headers.add("Location", call.baseUrl + call.path + '/' + textOf(*type.find("id"), record).toUtf8());
    }
    return response;
}

} // namespace ulpan
