#include "models/records/institution.h"

#include <QCoreApplication>

namespace ulpan {

std::span<const Choice> choices(InstitutionStatus)
{
    static constexpr Choice institutionStatusChoices[] = {
        {"active", QT_TRANSLATE_NOOP("Choice", "Active")},
        {"suspended", QT_TRANSLATE_NOOP("Choice", "Suspended")},
    };
    return institutionStatusChoices;
}

const RecordType &recordTypeOf(const Institution *)
{
    static constexpr Erasure institutionErasures[] = {
        {"*", ErasureKind::Harmless, "an institution is no person"},
    };
    static constexpr RecordType institutionType{
        .name = "institution",
        .table = "institution",
        .context = "Institution",
        .title = QT_TRANSLATE_NOOP("Institution", "Institutions"),
        .fields = institutionFields,
        .tenant = "id",
        .nameField = "name",
        .make = &makeRecord<Institution>,
        .trainerSees = "1 = 1",
        .erasures = institutionErasures,
    };
    return institutionType;
}

} // namespace ulpan
