#include "models/base/error.h"

namespace ulpan {

Error invalid(QList<Problem> problems)
{
    return {ErrorKind::Invalid, "request.invalid", {}, std::move(problems)};
}

Error notFound(QByteArray reason)
{
    return {ErrorKind::NotFound, std::move(reason)};
}

Error internal(QString detail)
{
    return {ErrorKind::Internal, "server.internal", std::move(detail)};
}

} // namespace ulpan
