#include "ui/pages/key_usage.h"

#include "models/base/text.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

#include <QCoreApplication>

namespace ulpan {

QString whoWouldBreak(const TokenUsage &usage)
{
    QStringList addresses;
    for (const TokenUsage::Operation &operation : usage.operations)
        addresses << operation.addresses;
    addresses.removeDuplicates();
    if (usage.operations.isEmpty())
        return QCoreApplication::translate("KeyUsage", "Not used in the last 30 days: nobody would notice.");
    return QCoreApplication::translate(
               "KeyUsage", "In the last 30 days used from %1. What calls from there will be refused at once.")
        .arg(leftToRight(addresses.join(QStringLiteral(", "))));
}

void withWhoWouldBreak(const ViewContext &context, QWidget *page, const QFuture<Result<TokenUsage>> &usage,
                       std::function<void(const QString &)> next)
{
    whenDone(usage, page, [&context, next = std::move(next)](const Result<TokenUsage> &known) {
        if (known)
            next(whoWouldBreak(*known));
        else
            context.toast({errorText(known.error()), Tone::Bad});
    });
}

} // namespace ulpan
