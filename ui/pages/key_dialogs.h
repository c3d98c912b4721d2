#pragma once

#include "net/client/integration_calls.h"
#include "ui/shell/views.h"

class QWidget;

namespace ulpan {

// Asks for a new API token, or for new client credentials: name, abilities, for a token when it ends; then
// shows the secrets once. `made` is called as soon as there is one.
void askForToken(ViewContext &context, QWidget *page, std::function<void()> made);
void askForClient(ViewContext &context, QWidget *page, std::function<void()> made);
// Shows secrets that nobody will see again.
void showSecrets(const ViewContext &context, QWidget *page, const QString &title,
                 const IssuedSecrets &secrets);

} // namespace ulpan
