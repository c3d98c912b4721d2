#include "app/console/screenshot_states.h"

#include "models/records/learner.h"
#include "net/client/client.h"
#include "ui/forms/record_pane.h"
#include "ui/pages/bulk_pane.h"
#include "ui/pages/record_list.h"
#include "ui/shell/about.h"
#include "ui/shell/fonts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/running_job.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columns_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_table.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>

namespace ulpan {

namespace {

// The one that is seen: pages that are not open are kept.
template<class Part> Part *shownPart(const QWidget &among)
{
    for (Part *part : among.findChildren<Part *>()) {
        if (part->isVisible())
            return part;
    }
    return nullptr;
}

void pressPrimary(const QWidget *among)
{
    if (!among)
        return;
    for (QPushButton *button : among->findChildren<QPushButton *>()) {
        if (button->isVisible() && isPrimary(button)) {
            button->click();
            return;
        }
    }
}

void pressNamed(const MainWindow &window, const char *name)
{
    for (QPushButton *button : window.findChildren<QPushButton *>(QLatin1StringView(name))) {
        if (button->isVisible())
            button->click();
    }
}

void showPaneTab(const MainWindow &window, int tab)
{
    if (const auto *pane = shownPart<RecordPane>(window))
        pane->findChild<QTabBar *>()->setCurrentIndex(tab);
}

void runPaneAction(const MainWindow &window, bool last)
{
    const auto *pane = shownPart<RecordPane>(window);
    const QMenu *menu = pane ? pane->findChild<QMenu *>() : nullptr;
    if (menu && !menu->isEmpty())
        (last ? menu->actions().constLast() : menu->actions().constFirst())->trigger();
}

void typeInto(const QWidget *among, QByteArrayView wire, const char *text)
{
    if (!among)
        return;
    for (const FieldEditor *editor : among->findChildren<FieldEditor *>()) {
        auto *line = editor->findChild<QLineEdit *>();
        if (editor->field().wire != wire || !line)
            continue;
        line->selectAll();
        line->insert(QString::fromUtf8(text));
    }
}

QWidget *shownMenu(QMenu *menu)
{
    if (menu && !menu->isVisible())
        menu->popup({0, 0});
    return menu;
}

void discardPane(const MainWindow &window)
{
    auto *pane = shownPart<RecordPane>(window);
    if (!pane)
        return;
    pane->form().setBlank();
    pane->requestClose();
}

void chooseRows(const MainWindow &window, int count)
{
    const auto *list = shownPart<RecordList>(window);
    const QTableView *table = list ? list->table().table() : nullptr;
    if (!table || table->model()->rowCount() < count)
        return;
    table->selectionModel()->select({table->model()->index(0, 0), table->model()->index(count - 1, 0)},
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

// Somebody else is quicker with a learner that is being changed here.
void makeConflict(ViewContext &context, const MainWindow &window)
{
    auto *pane = shownPart<RecordPane>(window);
    if (!pane)
        return;
    Change<Learner> theirs;
    theirs.value.id = pane->openId().toLongLong();
    // Another one each time.
    theirs.value.jobTitle = QStringLiteral("Directrice %1").arg(context.clock.now().milliseconds % 1000);
    theirs.set = recordType<Learner>().mask({"job_title"});
    whenDone(context.client->update(theirs), pane, [](const Result<Learner> &) {});
    const bool again = pane->form().edited().as<Learner>().jobTitle.endsWith(QLatin1Char('e'));
    typeInto(pane, "job_title", again ? "Responsable de formation" : "Responsable pédagogique");
}

} // namespace

std::vector<ScreenshotState> screenshotStates(ViewContext &context, MainWindow &window)
{
    const auto clearRows = [&window] {
        if (const auto *list = shownPart<RecordList>(window))
            list->table().table()->clearSelection();
    };
    const auto chooseThree = [&window] { chooseRows(window, 3); };
    const auto discard = [&window] { discardPane(window); };
    const auto pane = [&window] { return shownPart<RecordPane>(window); };
    const auto bulk = [&window] { return shownPart<BulkPane>(window); };
    const auto dialog = [&window]() -> QWidget * { return shownPart<QDialog>(window); };
    const auto reject = [&window] {
        if (auto *open = shownPart<QDialog>(window))
            open->reject();
    };
    const auto tab = [&window](int number) { return [&window, number] { showPaneTab(window, number); }; };
    const auto act = [&window](bool last) { return [&window, last] { runPaneAction(window, last); }; };
    const auto createNew = [&window] {
        if (auto *page = shownPart<Page>(window))
            page->createNew();
    };
    const auto press = [&window](const char *name) { return [&window, name] { pressNamed(window, name); }; };
    const auto menu = [&window](int number) {
        return [&window, number]() -> QWidget * {
            return shownMenu(window.findChild<QMenuBar *>()->actions().value(number)->menu());
        };
    };
    const auto hideMenus = [&window] {
        for (QMenu *open : window.findChildren<QMenu *>())
            open->hide();
    };
    const auto large = [] { setTextScale(200); };
    const auto usual = [] { setTextScale(100); };
    const auto fillKey = [dialog] {
        const QWidget *open = dialog();
        if (!open)
            return;
        open->findChild<QLineEdit *>()->insert(QStringLiteral("Moodle"));
        // The first three abilities.
        const auto boxes = open->findChildren<QCheckBox *>();
        for (int box = 0; box < qMin(3, int(boxes.size())); ++box)
            boxes[box]->setChecked(true);
    };
    return {
        {"nothing_found", "ulpan:learners/?q=zzzz"},
        {"learners_chosen", "ulpan:learners/", {chooseThree}, {}, clearRows},
        {"bulk",
         "ulpan:learners/",
         {chooseThree, [&window] { Q_EMIT shownPart<RecordList>(window)->changeWanted(); },
          [bulk] { typeInto(bulk(), "add_tags", "B2,"); },
          [bulk] {
              // The other button is the one that does it.
              for (QPushButton *button :
                   bulk() ? bulk()->findChildren<QPushButton *>() : QList<QPushButton *>()) {
                  if (button->isVisible() && button->isEnabled() &&
                      button->metaObject() == &QPushButton::staticMetaObject && !isPrimary(button))
                      button->click();
              }
          }},
         {},
         [bulk, clearRows] {
             // What was filled in is asked about before it goes.
             const QPointer<BulkPane> open = bulk();
             if (open)
                 Q_EMIT open->closed();
             if (open)
                 Q_EMIT open->findChild<Banner *>()->actionTriggered();
             clearRows();
         }},
        {"learner_history", "ulpan:learners/1", {tab(1)}, {}, tab(0)},
        {"learner_faulty",
         "ulpan:learners/new",
         {[pane] {
             typeInto(pane(), "login", "dana at example");
             pressPrimary(pane());
         }},
         {},
         discard},
        {"learner_marks",
         "ulpan:learners/new",
         {[pane] { typeInto(pane(), "login", "\u200fdana\u200b@school.example.org"); }},
         {},
         discard},
        {"columns",
         "ulpan:learners/",
         {[&window] { (new ColumnsDialog(shownPart<RecordList>(window)->table(), &window))->open(); }},
         dialog,
         reject},
        {"jobs",
         "ulpan:learners/",
         {[&window] {
             window.setJobs({{{RunningJob::Kind::Import, QStringLiteral("imp_1"),
                               QStringLiteral("rentrée-2027.csv"), 3120, 4812}}});
         }},
         {},
         [&window] { window.setJobs({}); }},
        {"conflict",
         "ulpan:learners/2",
         {[&context, &window] { makeConflict(context, window); }, [pane] { pressPrimary(pane()); }},
         {},
         {}},
        {"saved", "ulpan:learners/2", {[pane] { pressPrimary(pane()); }}, {}, discard},
        {"unsaved",
         "ulpan:learners/4",
         {[pane] { typeInto(pane(), "job_title", "Responsable de formation"); },
          [pane] {
              if (pane())
                  pane()->requestClose();
          }},
         {},
         discard},
        {"closing",
         "ulpan:learners/4",
         {[pane] { typeInto(pane(), "job_title", "Responsable de formation"); },
          [&window] { window.close(); }},
         dialog,
         [reject, discard] {
             reject();
             discard();
         }},
        {"learner_actions",
         "ulpan:learners/5",
         {},
         [pane]() -> QWidget * { return shownMenu(pane()->findChild<QMenu *>()); },
         hideMenus},
        {"anonymise", "ulpan:learners/3", {act(true)}, dialog, reject},
        {"entity_delete", "ulpan:entities/3", {act(true)}, dialog, reject},
        {"institution_close", "ulpan:institutions/1", {act(true)}, dialog, reject},
        {"institution_entities", "ulpan:institutions/1", {tab(3)}, {}, tab(0)},
        {"menu_file", "ulpan:learners/", {}, menu(0), hideMenus},
        {"menu_edit", "ulpan:learners/", {}, menu(1), hideMenus},
        {"menu_view", "ulpan:learners/", {}, menu(2), hideMenus},
        {"menu_help", "ulpan:learners/", {}, menu(3), hideMenus},
        {"merge", "ulpan:entities/2", {act(false)}, dialog, reject},
        {"branding",
         "ulpan:institutions/1",
         {tab(1),
          [pane] {
              typeInto(pane(), "brand_name", "Collège Saint-Exupéry");
              typeInto(pane(), "brand_colour", "#7A1F5C");
              typeInto(pane(), "brand_accent", "#E0A100");
          }},
         {},
         [&window, discard] {
             showPaneTab(window, 0);
             discard();
         }},
        {"institution_members", "ulpan:institutions/1", {tab(2)}, {}, tab(0)},
        {"token_new", "ulpan:tokens", {createNew}, dialog, reject},
        {"token_secret",
         "ulpan:tokens",
         {createNew, fillKey, [dialog] { pressPrimary(dialog()); }},
         dialog,
         reject},
        {"token", "ulpan:tokens", {[&window] {
             const auto *list = shownPart<RecordList>(window);
             Q_EMIT list->table().table()->opened(list->table().table()->model()->index(0, 0));
         }}},
        {"client_secret",
         "ulpan:clients",
         {createNew, fillKey, [dialog] { pressPrimary(dialog()); }},
         dialog,
         reject},
        {"keys", "ulpan:settings", {[&context] { context.showKeys(); }}, dialog, reject},
        {"undo_question", "ulpan:provisioning", {[] {}, press("undo")}, {}, press("leave"), "report"},
        {"about", "ulpan:settings", {[&window] { openAbout(&window); }}, dialog, reject},
        {"large_learner", "ulpan:learners/1", {large}, {}, usual},
        {"large_provisioning", "ulpan:provisioning", {large}, {}, usual, "plan"},
        {"large_settings", "ulpan:settings", {large}, {}, usual},
        {"large_institution", "ulpan:institutions/1", {large}, {}, usual},
    };
}

} // namespace ulpan
