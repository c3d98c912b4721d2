#include "net/server/stages.h"

#include <QLoggingCategory>

namespace ulpan::stages {

Q_LOGGING_CATEGORY(logHttp, "ulpan.http", QtWarningMsg)

namespace {

HttpResponse failure(const RouterParts &parts, const Journey &journey, const Error &error)
{
    if (error.kind == ErrorKind::Internal || error.kind == ErrorKind::Unavailable)
        qCWarning(logHttp).noquote() << journey.requestId << name(journey.request.method) << journey.call.path << error.reason << error.detail;
    const auto fieldName = [&](const QString &field) -> QString {
        const FieldInfo *row = recordType<Learner>().find(field.toUtf8());
        return journey.call.dialect == Dialect::Provisioning && row && row->rpc ? QString::fromLatin1(row->rpc) : field;
    };
    HttpResponse response = errorResponse(error, journey.call.dialect, journey.language, parts.catalogue, fieldName);
    if (error.kind == ErrorKind::NotAllowed)
        response.headers.add("Allow", journey.match.allow);
    return response;
}

} // namespace

HttpResponse finish(const RouterParts &parts, Journey &journey, const Result<void> &outcome)
{
    HttpResponse response = outcome ? std::move(*journey.answer) : failure(parts, journey, outcome.error());
    response.authenticated = journey.caller.kind != Caller::Kind::Nobody;
    response.headers.add("X-Request-Id", journey.requestId);
    qCInfo(logHttp).noquote() << journey.requestId << name(journey.request.method) << journey.call.path << response.status;
    return response;
}

} // namespace ulpan::stages
