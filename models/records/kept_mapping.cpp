#include "models/records/kept_mapping.h"

namespace ulpan {

const RecordType &recordTypeOf(const KeptMapping *)
{
    static constexpr Erasure keptMappingErasures[] = {
        {"*", ErasureKind::ByRule, "eraseFromMappings()"},
    };
    static constexpr RecordType keptMappingType{
        .name = "import_mapping",
        .table = "import_mapping",
        .context = "KeptMapping",
        .title = QT_TRANSLATE_NOOP("KeptMapping", "Import mappings"),
        .fields = keptMappingFields,
        .tenant = "institution_id",
        .nameField = "name",
        .make = &makeRecord<KeptMapping>,
        .erasures = keptMappingErasures,
    };
    return keptMappingType;
}

const RecordType &recordTypeOf(const KeptMappingInput *)
{
    static constexpr RecordType keptMappingInputType{
        .name = "import_mapping_input",
        .context = "KeptMapping",
        .title = QT_TRANSLATE_NOOP("KeptMapping", "Import mappings"),
        .fields = keptMappingInputFields,
        .make = &makeRecord<KeptMappingInput>,
    };
    return keptMappingInputType;
}

} // namespace ulpan
