#include "ui/pages/learners_page.h"

#include "ui/pages/member_words.h"
#include "ui/widgets/record_table.h"

namespace ulpan {

LearnersPage::LearnersPage(ViewContext &context) : RecordsPage(context, setup(this, context))
{
    list().table().describe("status", &memberStatusByName);
}

RecordsPageSetup LearnersPage::setup(LearnersPage *page, ViewContext &context)
{
    Q_UNUSED(page)
    Q_UNUSED(context)
    return {
        .list = {.type = recordType<Learner>(),
                 .key = "learners",
                 .always = {{"role", QStringLiteral("learner")}},
                 .columns = {"lastname", "firstname", "login", "status", "entity", "code", "job_title",
                             "filter", "location"},
                 .sortedBy = "lastname",
                 .name = [] { return tr("Learners"); },
                 .searchPrompt = [] { return tr("Search learners"); },
                 .emptySentence = [] { return tr("There are no learners yet."); },
                 .emptyHint =
                     [] {
                         return tr(
                             "Bring a whole list in at once from a CSV file, or add one learner by hand.");
                     },
                 .emptyAction = [] { return tr("Go to bulk provisioning"); },
                 .nothingFound = [] { return tr("No learner matches."); }},
        .words = memberWords([] { return tr("New learner"); }),
        .tabs = {{.title = [] { return tr("Profile"); },
                  .sections = {{.title = [] { return tr("Person"); },
                                .lines = {{"firstname", "lastname"},
                                          {"login"},
                                          {"civility", "language"},
                                          {"entity"}}},
                               {.title = [] { return tr("Work"); },
                                .lines = {{"code", "external_id"}, {"job_title"}, {"seniority", "level"}}},
                               {.title = [] { return tr("Contact"); },
                                .lines = {{"contact_email"}, {"phone"}, {"country"}}},
                               {.title = [] { return tr("Groups"); },
                                .lines = {{"filter"}, {"location"}, {"test_user"}}}}}},
        .title = [] { return tr("Learners"); },
        .total = [](qint64 total) { return tr("%Ln learner(s)", nullptr, int(total)); },
        .newAction = [] { return tr("New learner"); },
        .emptyLink = QStringLiteral("ulpan:provisioning"),
    };
}

Page *makeLearnersPage(ViewContext &context)
{
    return new LearnersPage(context);
}

} // namespace ulpan
