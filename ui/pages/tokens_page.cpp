#include "ui/pages/tokens_page.h"

#include "models/base/text.h"
#include "ui/pages/key_dialogs.h"
#include "ui/pages/key_usage.h"
#include "ui/pages/token_part.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/toast.h"

namespace ulpan {

TokensPage::TokensPage(ViewContext &context) : RecordsPage(context, setup(this, context)) {}

RecordsPageSetup TokensPage::setup(TokensPage *page, ViewContext &context)
{
    return {
        .list = {.type = recordType<ApiToken>(),
                 .key = "tokens",
                 .columns = {"name", "last_used_at", "expires_at", "abilities"},
                 .searches = false,
                 .name = [] { return tr("API tokens"); },
                 .emptySentence = [] { return tr("There are no API tokens yet."); },
                 .emptyHint = [] { return tr("A program that reads or writes here needs one."); },
                 .emptyAction = [] { return tr("New API token"); },
                 .nothingFound = [] { return tr("No API token matches."); }},
        .words = {.newTitle = [] { return tr("New API token"); },
                  .name = [](const AnyRecord &token) { return token.as<ApiToken>().name; },
                  .detail = [](const AnyRecord &token) { return token.as<ApiToken>().id; }},
        .tabs = {{.part = [&context] { return new TokenPart(context); }}},
        .actions = {{.text = [] { return tr("Take away what it does not use…"); },
                     .icon = Icon::Minus,
                     .run = [page](const AnyRecord &token) { page->narrow(token); }},
                    {.text = [] { return tr("Revoke…"); },
                     .icon = Icon::Delete,
                     .run = [page](const AnyRecord &token) { page->revoke(token); }}},
        .title = [] { return tr("API tokens"); },
        .total = [](qint64 total) { return tr("%Ln API token(s)", nullptr, int(total)); },
        .newAction = [] { return tr("New API token"); },
    };
}

void TokensPage::createNew()
{
    askForToken(context(), this, [this] { showRenewed(); });
}

void TokensPage::revoke(const AnyRecord &token)
{
    const QString id = RecordModel::idOf(token), name = isolated(token.as<ApiToken>().name);
    // Who would break is asked before anybody can agree.
    withWhoWouldBreak(context(), this, IntegrationKeys(*context().client).usage(id),
                      [this, id, name](const QString &notice) { askToRevoke(id, name, notice); });
}

void TokensPage::askToRevoke(const QString &id, const QString &name, const QString &notice)
{
    auto *ask = new AskDialog(tr("Revoke %1?").arg(name), notice, tr("Revoke %1").arg(name), window());
    ask->setWayOut(tr("Leave it as it is"));
    connect(ask, &AskDialog::agreed, this, [this, ask, id, name] {
        ask->setBusy(true);
        whenDone(IntegrationKeys(*context().client).revoke(id), ask,
                 [this, ask, name](const Result<void> &done) {
                     if (!done) {
                         ask->fail(done.error());
                         return;
                     }
                     ask->accept();
                     takeAway();
                     ToastMessage message{tr("Revoked. It opens nothing any more."), Tone::Good};
                     message.what = [name] { return tr("revoking of %1").arg(name); };
                     message.whyNot = [] { return tr("A token that was revoked stays so."); };
                     context().toast(message);
                 });
    });
    ask->open();
}

void TokensPage::narrow(const AnyRecord &token)
{
    const QString id = RecordModel::idOf(token), name = isolated(token.as<ApiToken>().name);
    auto *ask =
        new AskDialog(tr("Take away what %1 does not use?").arg(name),
                      tr("It keeps the abilities that it used in the last 30 days and loses all others."),
                      tr("Take them away"), window());
    connect(ask, &AskDialog::agreed, this, [this, ask, id, name] {
        ask->setBusy(true);
        whenDone(IntegrationKeys(*context().client).narrow(id), ask,
                 [this, ask, name](const Result<ApiToken> &narrowed) {
                     if (!narrowed) {
                         ask->fail(narrowed.error());
                         return;
                     }
                     ask->accept();
                     showNewer(AnyRecord::of(*narrowed));
                     ToastMessage message{tr("It keeps only what it uses."), Tone::Good};
                     message.what = [name] {
                         return tr("taking away from %1 what it does not use").arg(name);
                     };
                     message.whyNot = [] { return tr("A token is never given more than it has."); };
                     context().toast(message);
                 });
    });
    ask->open();
}

Page *makeTokensPage(ViewContext &context)
{
    return new TokensPage(context);
}

} // namespace ulpan
