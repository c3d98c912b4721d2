#include "ui/pages/entities_page.h"

#include "models/base/text.h"
#include "models/records/entity.h"
#include "net/client/client.h"
#include "ui/pages/entity_learners_part.h"
#include "ui/pages/entity_merge.h"
#include "ui/widgets/ask_dialog.h"

namespace ulpan {

namespace {

QString entityName(const AnyRecord &entity)
{
    return entity.as<Entity>().name;
}

} // namespace

EntitiesPage::EntitiesPage(ViewContext &context) : RecordsPage(context, setup(this, context)) {}

RecordsPageSetup EntitiesPage::setup(EntitiesPage *page, ViewContext &context)
{
    return {
        .list =
            {.type = recordType<Entity>(),
             .key = "entities",
             .columns = {"name", "city", "language", "description"},
             .sortedBy = "name",
             .name = [] { return tr("Entities"); },
             .searchPrompt = [] { return tr("Search entities"); },
             .emptySentence = [] { return tr("There are no entities yet."); },
             .emptyHint =
                 [] {
                     return tr(
                         "An entity is a campus, a department or a subsidiary; each learner belongs to one.");
                 },
             .emptyAction = [] { return tr("New entity"); },
             .nothingFound = [] { return tr("No entity matches."); }},
        .words = {.newTitle = [] { return tr("New entity"); }, .name = &entityName},
        .tabs = {{.title = [] { return tr("Profile"); },
                  .sections = {{.lines = {{"name"}, {"language"}, {"description"}}},
                               {.title = [] { return tr("Address"); },
                                .lines = {{"address"}, {"zip", "city"}}}},
                  .part = [&context] { return new EntityLearnersPart(context); }}},
        .actions = {{.text = [] { return tr("Merge into another entity…"); },
                     .icon = Icon::Entities,
                     .run =
                         [page, &context](const AnyRecord &record) {
                             askToMerge(context, page, record, [page] { page->takeAway(); });
                         }},
                    {.text = [] { return tr("Delete…"); },
                     .icon = Icon::Delete,
                     .run = [page](const AnyRecord &record) { page->remove(record); }}},
        .title = [] { return tr("Entities"); },
        .total = [](qint64 total) { return tr("%Ln entity(ies)", nullptr, int(total)); },
        .newAction = [] { return tr("New entity"); },
        .savesRows = true,
        .deletes = true,
    };
}

void EntitiesPage::remove(const AnyRecord &entity)
{
    const QString name = isolated(entityName(entity));
    auto *ask = new AskDialog(tr("Delete %1?").arg(name),
                              tr("Only an entity to which nobody belongs can be deleted."),
                              tr("Delete %1").arg(name), window());
    connect(ask, &AskDialog::agreed, this, [this, ask, entity, name] {
        ask->setBusy(true);
        whenDone(context().client->remove(*entity.type, RecordModel::idOf(entity)), ask,
                 [this, ask, name](const Result<void> &removed) {
                     if (!removed) {
                         ask->fail(removed.error());
                         return;
                     }
                     ask->accept();
                     takeAway();
                     sayDeleted(name);
                 });
    });
    ask->open();
}

Page *makeEntitiesPage(ViewContext &context)
{
    return new EntitiesPage(context);
}

} // namespace ulpan
