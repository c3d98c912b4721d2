#include "ui/pages/provisioning_groups.h"

#include "ui/pages/provisioning_text.h"

namespace ulpan {

namespace {

RowGroup outcomeGroup(const ImportJob &job, RowOutcome outcome, ImportFigures figures)
{
    const QByteArray name = nameOf(outcome);
    return {choices(outcome)[size_t(outcome)].name,
            {"outcome", QString::fromLatin1(name)},
            outcome,
            outcomeFigureStatus(outcome, figures),
            outcomeFigure(job, outcome, figures)};
}

RowGroup undoGroup(RowUndo undo, qint64 count)
{
    const QByteArray name = nameOf(undo);
    return {choices(undo)[size_t(undo)].name,
            {"undo", QString::fromLatin1(name)},
            {},
            rowUndoStatus(undo),
            count};
}

// They stand where there are none, too: that is what one looks for.
bool isAlwaysShown(RowOutcome outcome)
{
    return outcome != RowOutcome::Skipped && outcome != RowOutcome::Deactivate;
}

} // namespace

bool rowsAreUndone(const ImportJob &job)
{
    return job.state == ImportState::Undone || job.state == ImportState::PartlyUndone;
}

bool rowsAreApplied(const ImportJob &job)
{
    return job.state == ImportState::Applied || rowsAreUndone(job) || job.appliedLine.value_or(0) > 0;
}

Status rowUndoStatus(RowUndo undo)
{
    struct UndoLook
    {
        Icon icon;
        Colour ink;
    };
    // In the order of RowUndo.
    static constexpr UndoLook looks[] = {{Icon::Minus, Colour::Secondary},
                                         {Icon::Delete, Colour::Secondary},
                                         {Icon::Undo, Colour::Good},
                                         {Icon::Warning, Colour::Warn}};
    const UndoLook &look = looks[size_t(undo)];
    return {look.icon, look.ink, choiceText(choices(undo)[size_t(undo)].label)};
}

QList<RowGroup> rowGroups(const ImportJob &job)
{
    QList<RowGroup> groups;
    if (rowsAreUndone(job)) {
        groups << undoGroup(RowUndo::Removed, job.removed.value_or(0))
               << undoGroup(RowUndo::Restored, job.restored.value_or(0))
               << undoGroup(RowUndo::Kept, job.kept.value_or(0))
               << outcomeGroup(job, RowOutcome::Rejected, ImportFigures::Done);
        return groups;
    }
    const bool applied = rowsAreApplied(job);
    for (size_t i = 0; i < choices(RowOutcome{}).size(); ++i) {
        const RowGroup group =
            outcomeGroup(job, RowOutcome(i), applied ? ImportFigures::Done : ImportFigures::Planned);
        if (group.count > 0 || isAlwaysShown(RowOutcome(i)))
            groups << group;
    }
    if (const qint64 edited = job.edited.value_or(0); edited > 0)
        groups << RowGroup{"edited", {"edited", QStringLiteral("1")}, {}, editedRowsStatus(), edited};
    return groups;
}

} // namespace ulpan
