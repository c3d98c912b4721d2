#include "ui/pages/learners_page.h"

#include "ui/pages/bulk_history_pane.h"
#include "ui/pages/bulk_pane.h"
#include "ui/pages/bulk_run.h"
#include "ui/pages/history_part.h"
#include "ui/pages/member_actions.h"
#include "ui/pages/member_words.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QJsonArray>
#include <QPointer>

namespace ulpan {

LearnersPage::LearnersPage(ViewContext &context) : RecordsPage(context, setup(this, context))
{
    list().table().describe("status", &memberStatusByName);
    list().offerChange([](qint64 count) { return tr("Change %Ln learner(s)…", nullptr, int(count)); },
                       [] { return tr("Change the chosen learners…"); });
    connect(&list(), &RecordList::changeWanted, this, qOverload<>(&LearnersPage::changeMany));
    auto *earlier = new QAction(icon(Icon::Undo, Colour::Secondary), QString(), this);
    connect(earlier, &QAction::triggered, this, [this] { leaveBeside([this] { showEarlier(); }); });
    header().addMoreAction(earlier);
    retranslate(this, [earlier] { earlier->setText(tr("Earlier changes of many…")); });
}

// What was changed in another window, or before the program was started, is taken back here.
void LearnersPage::showEarlier()
{
    auto *earlier = new BulkHistoryPane(context());
    connect(earlier, &BulkHistoryPane::closed, this, [this] { leaveBeside(); });
    connect(earlier, &BulkHistoryPane::undone, this, &LearnersPage::showRenewed);
    showBeside(earlier);
}

bool LearnersPage::openBeside(const QString &place)
{
    const QString shown = beside() ? beside()->place() : QString();
    if (place != QLatin1StringView("changes"))
        return false;
    if (place != shown)
        leaveBeside([this] { showEarlier(); });
    return true;
}

void LearnersPage::changeMany()
{
    const RecordSelection chosen = list().selection();
    if (chosen.all) {
        changeMany({{QStringLiteral("filter"), list().filterObject()}}, chosen.count);
        return;
    }
    if (chosen.count > RowsReader::most) {
        sayTooMany();
        return;
    }
    list().bringChosen([this](const Result<QList<AnyRecord>> &records) {
        if (!records) {
            context().toast({errorText(records.error()), Tone::Bad});
            return;
        }
        QJsonArray ids;
        for (const AnyRecord &record : *records)
            ids << record.as<Learner>().id;
        changeMany({{QStringLiteral("ids"), ids}}, ids.size());
    });
}

// The server takes no more by name; all that match it finds itself.
void LearnersPage::sayTooMany()
{
    auto *told = new AskDialog(
        tr("These are too many to be changed one by one"),
        tr("Where not all that match are chosen, up to %Ln learner(s) can be changed at once. Choose fewer, or "
           "narrow the list with filters and choose all that match.",
           nullptr, RowsReader::most),
        {}, window());
    told->setOnlyTold(tr("Close"));
    connect(told, &AskDialog::agreed, told, &QDialog::accept);
    told->open();
}

void LearnersPage::changeMany(const QJsonObject &selection, qint64 count)
{
    leaveBeside([this, selection, count] { offerChange(selection, count); });
}

void LearnersPage::offerChange(const QJsonObject &selection, qint64 count)
{
    auto *bulk = new BulkPane(context(), selection, count);
    connect(bulk, &BulkPane::closed, this, [this] { leaveBeside(); });
    connect(bulk, &BulkPane::agreed, this,
            [this, bulk = QPointer(bulk)](const QJsonObject &meant, const QJsonObject &change) {
                BulkRun::edit(context(), meant, change, this, [this, bulk](const Result<BulkOutcome> &done) {
                    if (!done && bulk)
                        bulk->fail(done.error());
                    else if (done && bulk && beside() == bulk)
                        showBeside(nullptr);
                    showRenewed();
                });
            });
    showBeside(bulk);
}

RecordsPageSetup LearnersPage::setup(LearnersPage *page, ViewContext &context)
{
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
                 .emptyOffer = context.learnersOffer,
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
                                .lines = {{"filter"}, {"location"}, {"test_user"}}}}},
                 {.title = [] { return tr("History"); },
                  .part = [&context] { return new HistoryPart(context); },
                  .key = "history"}},
        .actions = memberActions({.context = context,
                                  .page = page,
                                  .newer = [page](const AnyRecord &now) { page->showNewer(now); },
                                  .gone = [page] { page->takeAway(); }}),
        .title = [] { return tr("Learners"); },
        .total = [](qint64 total) { return tr("%Ln learner(s)", nullptr, int(total)); },
        .newAction = [] { return tr("New learner"); },
        .emptyLink = QStringLiteral("ulpan:provisioning"),
        .savesRows = true,
    };
}

Page *makeLearnersPage(ViewContext &context)
{
    return new LearnersPage(context);
}

} // namespace ulpan
