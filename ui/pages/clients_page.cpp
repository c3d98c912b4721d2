#include "models/base/text.h"
#include "ui/pages/key_dialogs.h"
#include "ui/pages/key_usage.h"
#include "ui/pages/token_part.h"
#include "ui/pages/tokens_page.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

QString clientName(const AnyRecord &record)
{
    const auto &client = record.as<ApiClient>();
    return client.name.isEmpty() ? client.clientId : client.name;
}

} // namespace

ClientsPage::ClientsPage(ViewContext &context) : RecordsPage(context, setup(this, context)) {}

RecordsPageSetup ClientsPage::setup(ClientsPage *page, ViewContext &context)
{
    return {
        .list = {.type = recordType<ApiClient>(),
                 .key = "clients",
                 .columns = {"name", "client_id", "last_used_at", "abilities"},
                 .searches = false,
                 .name = [] { return tr("Client credentials"); },
                 .emptySentence = [] { return tr("There are no client credentials yet."); },
                 .emptyHint = [] { return tr("A program gets its own short-lived tokens with them."); },
                 .emptyAction = [] { return tr("New client credentials"); },
                 .nothingFound = [] { return tr("No client credentials match."); }},
        .words = {.newTitle = [] { return tr("New client credentials"); },
                  .name = &clientName,
                  .detail = [](const AnyRecord &record) { return record.as<ApiClient>().clientId; }},
        .tabs = {{.part = [&context] { return new TokenPart(context); }}},
        .actions = {{.text = [] { return tr("Renew the client secret…"); },
                     .icon = Icon::Key,
                     .run = [page](const AnyRecord &record) { page->rotate(record); }},
                    {.text = [] { return tr("Renew the LTI shared secret…"); },
                     .icon = Icon::Key,
                     .run =
                         [page](const AnyRecord &record) {
                             page->askToRotate(
                                 record, "lti_shared_secret",
                                 tr("The present secret is void at once. The program is refused until "
                                    "it has the new one."));
                         }},
                    {.text = [] { return tr("Delete…"); },
                     .icon = Icon::Delete,
                     .run = [page](const AnyRecord &record) { page->remove(record); }}},
        .title = [] { return tr("Client credentials"); },
        .total = [](qint64 total) { return tr("%Ln pair(s)", nullptr, int(total)); },
        .newAction = [] { return tr("New client credentials"); },
    };
}

void ClientsPage::createNew()
{
    askForClient(context(), this, [this] { showRenewed(); });
}

void ClientsPage::rotate(const AnyRecord &record)
{
    const Id id = record.as<ApiClient>().id;
    withWhoWouldBreak(
        context(), this, IntegrationKeys(*context().client).clientUsage(id),
        [this, record](const QString &notice) {
            const QString what =
                tr("The present secret is void at once. The program is refused until it has the new one.");
            askToRotate(record, "client_secret", what + u'\n' + notice);
        });
}

void ClientsPage::askToRotate(const AnyRecord &record, const char *what, const QString &notice)
{
    const QString title = tr("Renew the secret of %1?").arg(isolated(clientName(record)));
    auto *ask = new AskDialog(title, notice, tr("Renew it"), window());
    connect(ask, &AskDialog::agreed, this,
            [this, ask, id = record.as<ApiClient>().id, what = QString::fromLatin1(what)] {
                ask->setBusy(true);
                whenDone(IntegrationKeys(*context().client).rotate(id, what), ask,
                         [this, ask](const Result<IssuedSecrets> &issued) {
                             if (!issued) {
                                 ask->fail(issued.error());
                                 return;
                             }
                             ask->accept();
                             showRenewed();
                             showSecrets(context(), this, tr("The new secret"), *issued);
                         });
            });
    ask->open();
}

void ClientsPage::remove(const AnyRecord &record)
{
    const Id id = record.as<ApiClient>().id;
    withWhoWouldBreak(context(), this, IntegrationKeys(*context().client).clientUsage(id),
                      [this, record](const QString &notice) {
                          const QString what =
                              tr("Its tokens end at once, and the program that uses it is refused.");
                          askToRemove(record, what + u'\n' + notice);
                      });
}

void ClientsPage::askToRemove(const AnyRecord &record, const QString &notice)
{
    const QString name = isolated(clientName(record));
    auto *ask = new AskDialog(tr("Delete %1?").arg(name), notice, tr("Delete %1").arg(name), window());
    connect(ask, &AskDialog::agreed, this, [this, ask, name, id = record.as<ApiClient>().id] {
        ask->setBusy(true);
        whenDone(IntegrationKeys(*context().client).removeClient(id), ask,
                 [this, ask, name](const Result<void> &done) {
                     if (!done) {
                         ask->fail(done.error());
                         return;
                     }
                     ask->accept();
                     takeAway();
                     sayDeleted(name);
                 });
    });
    ask->open();
}

Page *makeClientsPage(ViewContext &context)
{
    return new ClientsPage(context);
}

} // namespace ulpan
