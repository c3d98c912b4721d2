#include "ui/widgets/error_text.h"

#include "models/base/text.h"
#include "models/base/unsaid.h"

#include <QCoreApplication>

namespace ulpan {

namespace {

QString sentenceFor(const QByteArray &reason, const QStringList &arguments)
{
    const char *source = reasonText(reason);
    QString text =
        withoutUnsaid(QCoreApplication::translate("Reason", source ? source : reasonText("server.internal")),
                      arguments.size());
    // A sentence of the server's own has its direction already; what stands inside one of ours has not.
    const bool whole = reason == "server.said";
    for (qsizetype i = arguments.size(); i > 0; --i) {
        const QString &argument = arguments[i - 1];
        text.replace(QLatin1Char('%') + QString::number(i), whole ? argument : isolated(argument));
    }
    return text;
}

} // namespace

QString errorText(const Error &error)
{
    return sentenceFor(error.reason, error.arguments);
}

bool mayPass(const Error &error)
{
    switch (error.kind) {
        using enum ErrorKind;
    case Unauthenticated:
    case TooMany:
    case TimedOut:
    case Unavailable:
    case Upstream:
    case UpstreamTimeout:
    case Internal:
        return true;
    default:
        return false;
    }
}

QString problemText(const Problem &problem)
{
    return sentenceFor(problem.reason, problem.arguments);
}

QString whatWasWrong(const Error &error)
{
    QStringList said;
    for (const Problem &problem : error.problems)
        said << problemText(problem);
    return said.isEmpty() ? errorText(error) : said.join(QLatin1Char('\n'));
}

} // namespace ulpan
