#include "ui/pages/import_take_back.h"

#include "net/client/import_calls.h"
#include "ui/pages/provisioning_text.h"
#include "ui/pages/provisioning_undo.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/views.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/toast.h"

namespace ulpan {

namespace {

QString notTakenBack(const QString &why)
{
    return ProvisioningUndo::tr("The import was not undone: %1").arg(why);
}

void askWith(ViewContext &context, QWidget *page, const ImportJob &job)
{
    const int rows = int(job.created.value_or(0) + job.updated.value_or(0) + job.deactivated.value_or(0));
    auto *ask = new AskDialog(ProvisioningUndo::tr("Undo the import of %1?").arg(importNameText(job)),
                              takeBackQuestion(job), ProvisioningUndo::tr("Undo %Ln row(s)", nullptr, rows),
                              page->window());
    ask->setWayOut(ProvisioningUndo::tr("Leave it as it is"));
    QObject::connect(ask, &AskDialog::agreed, page, [&context, ask, id = job.id] {
        ask->setBusy(true);
        whenDone(ImportCalls(*context.client).step(id, ImportStep::Undo), ask,
                 [&context, ask, id](const Result<ImportJob> &begun) {
                     if (!begun) {
                         ask->fail(begun.error());
                         return;
                     }
                     ask->accept();
                     context.open(QStringLiteral("ulpan:provisioning/") + id);
                 });
    });
    // It can still be taken back.
    QObject::connect(ask, &QDialog::rejected, page, [&context, page, id = job.id, name = importNameText(job)] {
        context.toast({ProvisioningUndo::tr("The import of %1 stays as it is.").arg(name),
                       Tone::Information,
                       [&context, page, id] { askToTakeBack(context, page, id); },
                       {},
                       [name] { return ProvisioningUndo::tr("import of %1").arg(name); }});
    });
    ask->open();
}

} // namespace

QString takeBackQuestion(const ImportJob &job)
{
    QStringList sentences;
    const int created = int(job.created.value_or(0)),
              changed = int(job.updated.value_or(0) + job.deactivated.value_or(0));
    if (created > 0)
        sentences << ProvisioningUndo::tr("%Ln new learner(s) would be removed again.", nullptr, created);
    if (changed > 0)
        sentences << ProvisioningUndo::tr("%Ln learner(s) would get back what was changed.", nullptr,
                                          changed);
    sentences << ProvisioningUndo::tr("What somebody has changed since stays as it is and is listed. Mails "
                                      "for those who are removed are withdrawn.");
    return sentences.join(QLatin1Char(' '));
}

void askToTakeBack(ViewContext &context, QWidget *page, const QString &import)
{
    whenDone(ImportCalls(*context.client).job(import), page,
             [&context, page, import](const Result<ImportJob> &job) {
                 using enum ImportState;
                 if (!job) {
                     ToastMessage message{notTakenBack(errorText(job.error())), Tone::Bad};
                     if (mayPass(job.error()))
                         message.undo = [&context, page, import] { askToTakeBack(context, page, import); };
                     context.toast(message);
                 } else if (job->state == Undoing || job->state == Undone || job->state == PartlyUndone) {
                     context.toast({notTakenBack(ProvisioningUndo::tr("somebody has done so already.")),
                                    Tone::Warning});
                 } else {
                     askWith(context, page, *job);
                 }
             });
}

} // namespace ulpan
