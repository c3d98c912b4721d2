#include "ui/pages/entities_page.h"

#include "models/base/text.h"
#include "models/records/entity.h"
#include "net/client/many_members_calls.h"
#include "ui/forms/reference_editor.h"
#include "ui/pages/entity_learners_part.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

// Into which another one is to be merged.
struct MergeTarget
{
    Reference into;
};
constexpr FieldInfo mergeTargetFields[] = {
    field<&MergeTarget::into>({.wire = "into", .flags = Required, .target = &recordType<Entity>}),
};

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
                     .run = [page](const AnyRecord &record) { page->merge(record); }},
                    {.text = [] { return tr("Delete…"); },
                     .icon = Icon::Delete,
                     .run = [page](const AnyRecord &record) { page->remove(record); }}},
        .title = [] { return tr("Entities"); },
        .total = [](qint64 total) { return tr("%Ln entity(ies)", nullptr, int(total)); },
        .newAction = [] { return tr("New entity"); },
        .deletes = true,
    };
}

void EntitiesPage::merge(const AnyRecord &entity)
{
    const QString id = RecordModel::idOf(entity), name = isolated(entityName(entity));
    EntityLearnersPart::count(context(), id, this, [this, id, name](qint64 learners) {
        auto *ask = new AskDialog(
            tr("Merge %1 into another entity").arg(name),
            tr("%Ln learner(s) move to the entity that you choose, and %1 is deleted. This cannot be undone.",
               nullptr, int(learners))
                .arg(name),
            tr("Merge"), window());
        auto *target =
            new ReferenceEditor(mergeTargetFields[0], [this](const RecordType &type, const ListQuery &query) {
                return context().client->list(type, query);
            });
        auto chosen = std::make_shared<MergeTarget>();
        target->setInputName(tr("Merge into"));
        target->show(chosen.get());
        ask->addInput(target);
        ask->setReady(false);
        connect(target, &FieldEditor::edited, ask, [ask, target, chosen, id] {
            const bool read = target->read(chosen.get());
            ask->setReady(read && chosen->into.id && QString::number(chosen->into.id) != id);
        });
        connect(ask, &AskDialog::agreed, this, [this, ask, chosen, id, name] {
            ask->setBusy(true);
            whenDone(ManyMembersCalls(*context().client).merge(id, QString::number(chosen->into.id)), ask,
                     [this, ask, chosen, name](const Result<MergeOutcome> &merged) {
                         if (!merged) {
                             ask->fail(merged.error());
                             return;
                         }
                         ask->accept();
                         takeAway();
                         const QString into = isolated(chosen->into.name);
                         ToastMessage message{
                             merged->ended
                                 ? tr("%Ln learner(s) moved to %1.", nullptr, int(merged->moved)).arg(into)
                                 : tr("The learners are being moved to %1.").arg(into),
                             Tone::Good};
                         message.what = [name] { return tr("merging of %1").arg(name); };
                         message.whyNot = [] { return tr("Who belonged to which entity is not kept."); };
                         context().toast(message);
                     });
        });
        ask->open();
    });
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
