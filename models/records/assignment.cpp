#include "models/records/assignment.h"

#include <QCoreApplication>

namespace ulpan {

std::span<const Choice> choices(AssignmentState)
{
    static constexpr Choice assignmentStateChoices[] = {
        {"assigned", QT_TRANSLATE_NOOP("Choice", "Assigned")},
        {"waiting", QT_TRANSLATE_NOOP("Choice", "On the waiting list")},
        {"removed", QT_TRANSLATE_NOOP("Choice", "Taken out")},
    };
    return assignmentStateChoices;
}

std::span<const Choice> choices(AssignmentSource)
{
    static constexpr Choice assignmentSourceChoices[] = {
        {"explicit", QT_TRANSLATE_NOOP("Choice", "By a person")},
        {"system", QT_TRANSLATE_NOOP("Choice", "By rule")},
    };
    return assignmentSourceChoices;
}

const RecordType &recordTypeOf(const Assignment *)
{
    static constexpr Erasure assignmentErasures[] = {
        {"", ErasureKind::RowGoes, "member_id = :member"},
        {"by_id", ErasureKind::Unlinked, "by_id = :member"},
        {"state source", ErasureKind::Harmless, "the program's own words"},
    };
    static constexpr RecordType assignmentType{
        .name = "assignment",
        .table = "assignment",
        .context = "Assignment",
        .title = QT_TRANSLATE_NOOP("Assignment", "Assignments"),
        .fields = assignmentFields,
        .tenant = "institution_id",
        .make = &makeRecord<Assignment>,
        .trainerSees = "r.session_id in (select t.session_id from session_trainer t where t.member_id = ?)",
        .erasures = assignmentErasures,
    };
    return assignmentType;
}

} // namespace ulpan
