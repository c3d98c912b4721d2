#include "ui/shell/running_job.h"

#include "models/records/bulk_edit.h"
#include "models/records/import_job.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"

#include <QCoreApplication>

namespace ulpan {

namespace {

QString runningWords(const char *text)
{
    return QCoreApplication::translate("RunningJob", text);
}

} // namespace

QString RunningJob::text() const
{
    switch (kind) {
    case Kind::Import:
        return runningWords(QT_TRANSLATE_NOOP("RunningJob", "Import of %1")).arg(name);
    case Kind::ImportUndo:
        return runningWords(QT_TRANSLATE_NOOP("RunningJob", "Undo of the import of %1")).arg(name);
    case Kind::Change:
        return runningWords(QT_TRANSLATE_NOOP("RunningJob", "Change of many learners"));
    case Kind::ChangeUndo:
        return runningWords(QT_TRANSLATE_NOOP("RunningJob", "Undo of a change of many learners"));
    case Kind::Merge:
        return runningWords(QT_TRANSLATE_NOOP("RunningJob", "Merging of two entities"));
    }
    return {};
}

QString RunningJob::progressText() const
{
    if (total <= 0)
        return text();
    return runningWords(QT_TRANSLATE_NOOP("RunningJob", "%1: %2 of %3"))
        .arg(text(), numberText(qMin(done, total)), numberText(total));
}

QString RunningJob::link() const
{
    switch (kind) {
    case Kind::Import:
    case Kind::ImportUndo:
        return QStringLiteral("ulpan:provisioning/") + id;
    case Kind::Change:
    case Kind::ChangeUndo:
        return QStringLiteral("ulpan:learners/changes");
    case Kind::Merge:
        return QStringLiteral("ulpan:entities");
    }
    return {};
}

QList<RunningJob> runningJobOf(const ImportJob &import)
{
    using enum ImportState;
    if (import.state != Received && import.state != Planning && import.state != Applying &&
        import.state != Undoing)
        return {};
    return {{.kind = import.state == Undoing ? RunningJob::Kind::ImportUndo : RunningJob::Kind::Import,
             .id = import.id,
             .name = importNameText(import),
             .done = import.doneRows.value_or(0),
             .total = import.totalRows.value_or(0)}};
}

QList<RunningJob> runningJobOf(const BulkEdit &edit)
{
    const qint64 changed = edit.changed.value_or(0);
    if (edit.state == BulkEditState::Undoing)
        return {{.kind = RunningJob::Kind::ChangeUndo,
                 .id = edit.id,
                 .done = edit.restored.value_or(0) + edit.skipped.value_or(0),
                 .total = changed}};
    if (edit.state == BulkEditState::Applying)
        return {
            {.kind = edit.kind == BulkEditKind::Merge ? RunningJob::Kind::Merge : RunningJob::Kind::Change,
             .id = edit.id,
             .done = changed + edit.unchanged.value_or(0) + edit.refused.value_or(0),
             .total = edit.matched.value_or(0)}};
    return {};
}

qint64 JobsState::done() const
{
    qint64 sum = 0;
    for (const RunningJob &job : jobs)
        sum += job.done;
    return sum;
}

qint64 JobsState::total() const
{
    qint64 sum = 0;
    for (const RunningJob &job : jobs) {
        if (job.total <= 0)
            return -1;
        sum += job.total;
    }
    return sum;
}

} // namespace ulpan
