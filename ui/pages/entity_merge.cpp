#include "ui/pages/entity_merge.h"

#include "models/base/text.h"
#include "models/records/entity.h"
#include "models/tables/record_model.h"
#include "net/client/many_members_calls.h"
#include "ui/forms/reference_editor.h"
#include "ui/shell/views.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/named_input.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

QString mergeText(const char *text, int count = -1)
{
    return QCoreApplication::translate("EntityMerge", text, nullptr, count);
}

// Into which another one is to be merged.
struct MergeTarget
{
    Reference into;
};
constexpr FieldInfo mergeTargetFields[] = {
    field<&MergeTarget::into>({.wire = "into", .flags = Required, .target = &recordType<Entity>}),
};

QString planText(const MergePreview &plan, const QString &name, const QString &into)
{
    QStringList lines;
    if (plan.learners > 0)
        lines << mergeText(QT_TRANSLATE_N_NOOP("EntityMerge", "%Ln learner(s) move to %1."),
                           int(plan.learners))
                     .arg(into);
    if (plan.others > 0)
        lines << mergeText(QT_TRANSLATE_N_NOOP("EntityMerge", "%Ln member(s) of the staff move to %1."),
                           int(plan.others))
                     .arg(into);
    if (lines.isEmpty())
        lines << mergeText(QT_TRANSLATE_NOOP("EntityMerge", "Nobody belongs to %1, so nobody moves."))
                     .arg(name);
    if (plan.assignments > 0)
        lines << mergeText(
            QT_TRANSLATE_N_NOOP("EntityMerge", "Their %Ln place(s) in sessions stay as they are."),
            int(plan.assignments));
    lines << mergeText(
                 QT_TRANSLATE_NOOP("EntityMerge",
                                   "%1 is deleted. A file that still names it would make it anew; the import "
                                   "asks before it does."))
                 .arg(name);
    return lines.join(u'\n');
}

void sayMerged(const ViewContext &context, const MergeOutcome &merged, const QString &name,
               const QString &into)
{
    ToastMessage message{
        merged.ended
            ? mergeText(QT_TRANSLATE_N_NOOP("EntityMerge", "%Ln member(s) moved to %1."), int(merged.moved))
                  .arg(into)
            : mergeText(QT_TRANSLATE_NOOP("EntityMerge", "The members are being moved to %1.")).arg(into),
        Tone::Good};
    message.what = [name] { return mergeText(QT_TRANSLATE_NOOP("EntityMerge", "merging of %1")).arg(name); };
    message.whyNot = [] {
        return mergeText(QT_TRANSLATE_NOOP("EntityMerge", "Who belonged to which entity is not kept."));
    };
    context.toast(message);
}

// The question, and what is known of the answer.
struct MergeQuestion
{
    ViewContext &context;
    QString id, name;
    AskDialog *ask;
    ReferenceEditor *editor;
    TextLabel *plan;
    MergeTarget chosen = {};
    PendingCall planning = {};
};

// Only what was planned can be agreed to.
void planMerge(const std::shared_ptr<MergeQuestion> &question)
{
    question->planning.cancel();
    question->ask->setReady(false);
    question->plan->hide();
    const bool isRead = question->editor->read(&question->chosen);
    const QString into = QString::number(question->chosen.into.id);
    if (!isRead || !question->chosen.into.id || into == question->id)
        return;
    question->ask->setBusy(true);
    question->planning = whenDone(
        ManyMembersCalls(*question->context.client).planMerge(question->id, into), question->ask,
        [question = question.get()](const Result<MergePreview> &plan) {
            if (!plan) {
                question->ask->fail(plan.error());
                return;
            }
            question->plan->setText(planText(*plan, question->name, isolated(question->chosen.into.name)));
            question->plan->show();
            fitDialog(question->ask, 440);
            question->ask->setReady(true);
        });
}

void merge(const std::shared_ptr<MergeQuestion> &question, const std::function<void()> &gone)
{
    question->ask->setBusy(true);
    whenDone(ManyMembersCalls(*question->context.client)
                 .merge(question->id, QString::number(question->chosen.into.id)),
             question->ask, [question, gone](const Result<MergeOutcome> &merged) {
                 if (!merged) {
                     question->ask->fail(merged.error());
                     return;
                 }
                 question->ask->accept();
                 gone();
                 sayMerged(question->context, *merged, question->name, isolated(question->chosen.into.name));
             });
}

} // namespace

void askToMerge(ViewContext &context, QWidget *page, const AnyRecord &entity, std::function<void()> gone)
{
    const QString name = isolated(entity.as<Entity>().name);
    auto *ask = new AskDialog(
        mergeText(QT_TRANSLATE_NOOP("EntityMerge", "Merge %1 into another entity")).arg(name),
        mergeText(QT_TRANSLATE_NOOP(
                      "EntityMerge",
                      "Whoever belongs to %1 moves to the entity that you choose. This cannot be undone."))
            .arg(name),
        mergeText(QT_TRANSLATE_NOOP("EntityMerge", "Merge")), page->window());
    auto *editor =
        new ReferenceEditor(mergeTargetFields[0], [&context](const RecordType &type, const ListQuery &query) {
            return context.client->list(type, query);
        });
    auto *plan = new TextLabel(TextStyle::Body);
    plan->setWordWrap(true);
    plan->hide();
    const auto question = std::make_shared<MergeQuestion>(
        MergeQuestion{context, RecordModel::idOf(entity), name, ask, editor, plan});
    const QString label = mergeText(QT_TRANSLATE_NOOP("EntityMerge", "Merge into"));
    editor->setInputName(label);
    editor->show(&question->chosen);
    ask->addInput(namedInput(label, editor));
    ask->addInput(plan);
    ask->setReady(false);
    editor->input()->setFocus();
    QObject::connect(editor, &FieldEditor::edited, ask, [question] { planMerge(question); });
    QObject::connect(ask, &AskDialog::agreed, ask,
                     [question, gone = std::move(gone)] { merge(question, gone); });
    ask->open();
}

} // namespace ulpan
