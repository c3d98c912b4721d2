#pragma once

#include "net/client/integration_calls.h"
#include "ui/shell/views.h"

class QWidget;

namespace ulpan {

// Who would break if the token or the credentials were gone or renewed, in a sentence.
[[nodiscard]] QString whoWouldBreak(const TokenUsage &usage);
// Asks what it is used for and goes on with that sentence; where it cannot be known, that is said and nothing
// else happens. `page` is who waits for it.
void withWhoWouldBreak(const ViewContext &context, QWidget *page, const QFuture<Result<TokenUsage>> &usage,
                       std::function<void(const QString &)> next);

} // namespace ulpan
