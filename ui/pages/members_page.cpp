#include "ui/pages/members_page.h"

#include "ui/pages/history_part.h"
#include "ui/pages/member_actions.h"
#include "ui/pages/member_words.h"
#include "ui/widgets/record_table.h"

namespace ulpan {

MembersPage::MembersPage(ViewContext &context) : RecordsPage(context, setup(this, context))
{
    list().table().describe("status", &memberStatusByName);
    Learner trainer;
    trainer.role = Role::Teacher;
    pane().form().setPreset(AnyRecord::of(trainer), recordType<Learner>().mask({"role"}));
}

RecordsPageSetup MembersPage::setup(MembersPage *page, ViewContext &context)
{
    QList<ListQuery::Filter> roles;
    for (const Role role : {Role::Teacher, Role::Support, Role::Admin, Role::Owner})
        roles << ListQuery::Filter{"role", QString::fromLatin1(nameOf(role))};
    return {
        .list = {.type = recordType<Learner>(),
                 .key = "members",
                 .always = roles,
                 .columns = {"lastname", "firstname", "role", "login", "status", "last_active_at"},
                 .sortedBy = "lastname",
                 .name = [] { return tr("Staff"); },
                 .searchPrompt = [] { return tr("Search staff"); },
                 .emptySentence = [] { return tr("Nobody else works here yet."); },
                 .emptyHint = [] { return tr("This version sends no mails: whom you add signs in with a password that you set for them."); },
                 .emptyAction = [] { return tr("Invite somebody"); },
                 .nothingFound = [] { return tr("Nobody matches."); }},
        .words = memberWords([] { return tr("Invite somebody"); }),
        .tabs = {{.title = [] { return tr("Profile"); },
                  .sections = {{.title = [] { return tr("Person"); },
                                .lines = {{"firstname", "lastname"}, {"login"}, {"role", "language"}}},
                               {.title = [] { return tr("Contact"); },
                                .lines = {{"job_title"}, {"contact_email"}, {"phone"}}}}},
                 {.title = [] { return tr("History"); },
                  .part = [&context] { return new HistoryPart(context); },
                  .key = "history"}},
        .actions = memberActions({.context = context,
                                  .page = page,
                                  .newer = [page](const AnyRecord &now) { page->showNewer(now); },
                                  .gone = [page] { page->takeAway(); }}),
        .title = [] { return tr("Staff"); },
        .total = [](qint64 total) { return tr("%Ln person(s)", nullptr, int(total)); },
        .newAction = [] { return tr("Invite somebody"); },
        .savesRows = true,
    };
}

Page *makeMembersPage(ViewContext &context)
{
    return new MembersPage(context);
}

} // namespace ulpan
