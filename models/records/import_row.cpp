#include "models/records/import_row.h"

namespace ulpan {

std::span<const Choice> choices(RowOutcome)
{
    static constexpr Choice rowOutcomeChoices[] = {
        {"create", QT_TRANSLATE_NOOP("Choice", "Create")},
        {"update", QT_TRANSLATE_NOOP("Choice", "Update")},
        {"unchanged", QT_TRANSLATE_NOOP("Choice", "Unchanged")},
        {"rejected", QT_TRANSLATE_NOOP("Choice", "Rejected")},
        {"skipped", QT_TRANSLATE_NOOP("Choice", "Skipped")},
        {"deactivate", QT_TRANSLATE_NOOP("Choice", "Deactivate")},
    };
    return rowOutcomeChoices;
}

std::span<const Choice> choices(RowUndo)
{
    static constexpr Choice rowUndoChoices[] = {
        {"", QT_TRANSLATE_NOOP("Choice", "Nothing taken back")},
        {"removed", QT_TRANSLATE_NOOP("Choice", "Removed again")},
        {"restored", QT_TRANSLATE_NOOP("Choice", "Given back")},
        {"kept", QT_TRANSLATE_NOOP("Choice", "Left as it is")},
    };
    return rowUndoChoices;
}

const RecordType &recordTypeOf(const ImportRow *)
{
    static constexpr const char *extraColumns[] = {"whole_cells", "password_set"};
    static constexpr Erasure importRowErasures[] = {
        // The first is what a row keeps of a person (nobodys_rows).
        {"login lastname firstname cells whole_cells before_values after_values problems edits kept_values restored_values password_set", ErasureKind::Cleared, "member_id = :member"},
        // Others that came to nobody are forgotten with their import.
        {"login lastname firstname cells whole_cells problems", ErasureKind::Cleared, "institution_id = :institution and lower(login) = :login and outcome = 'rejected' and member_id is null"},
        {"edits", ErasureKind::Author, "institution_id = :institution and (edits is not null or kept_values is not null) and (replace(edits, :by_id, '') <> edits or replace(edits, :by_name, '') <> edits)"},
        {"kept_values", ErasureKind::Author, "institution_id = :institution and (edits is not null or kept_values is not null) and (replace(kept_values, :by_id, '') <> kept_values or replace(kept_values, :by_name, '') <> kept_values)"},
        {"outcome sessions undo", ErasureKind::Harmless, "the program's own words"},
    };
    static constexpr RecordType importRowType{
        .name = "import_row",
        .table = "import_row",
        .context = "ImportRow",
        .title = QT_TRANSLATE_NOOP("ImportRow", "Rows"),
        .fields = importRowFields,
        .tenant = "institution_id",
        .nameField = "login",
        .extraColumns = extraColumns,
        .make = &makeRecord<ImportRow>,
        .erasures = importRowErasures,
    };
    return importRowType;
}

} // namespace ulpan
