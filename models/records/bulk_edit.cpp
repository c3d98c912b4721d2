#include "models/records/bulk_edit.h"

namespace ulpan {

std::span<const Choice> choices(BulkEditKind)
{
    static constexpr Choice bulkEditKindChoices[] = {
        {"edit", QT_TRANSLATE_NOOP("Choice", "Change to many")},
        {"merge", QT_TRANSLATE_NOOP("Choice", "Merge of entities")},
    };
    return bulkEditKindChoices;
}

std::span<const Choice> choices(BulkEditState)
{
    static constexpr Choice bulkEditStateChoices[] = {
        {"applying", QT_TRANSLATE_NOOP("Choice", "Being applied")},
        {"applied", QT_TRANSLATE_NOOP("Choice", "Applied")},
        {"undoing", QT_TRANSLATE_NOOP("Choice", "Being undone")},
        {"undone", QT_TRANSLATE_NOOP("Choice", "Undone")},
    };
    return bulkEditStateChoices;
}

const RecordType &recordTypeOf(const BulkEdit *)
{
    static constexpr const char *extraColumns[] = {"lease_owner", "lease_until"};
    static constexpr Erasure bulkEditErasures[] = {
        {"created_by_id", ErasureKind::Unlinked, "created_by_id = :member"},
        {"caller undo_caller", ErasureKind::Asker},
        {"selection", ErasureKind::Passing, "what was searched for goes when the change is done"},
        {"public_id kind state change refusals skips", ErasureKind::Harmless, "of a selection as a whole"},
    };
    static constexpr RecordType bulkEditType{
        .name = "bulk_edit",
        .table = "bulk_edit",
        .context = "BulkEdit",
        .title = QT_TRANSLATE_NOOP("BulkEdit", "Changes to many"),
        .fields = bulkEditFields,
        .tenant = "institution_id",
        .nameField = "undo",
        .extraColumns = extraColumns,
        .make = &makeRecord<BulkEdit>,
        .erasures = bulkEditErasures,
    };
    return bulkEditType;
}

const RecordType &recordTypeOf(const BulkEditRow *)
{
    static constexpr Erasure bulkEditRowErasures[] = {
        {"before_values after_values", ErasureKind::Cleared, "member_id = :member"},
    };
    static constexpr RecordType bulkEditRowType{
        .name = "bulk_edit_row",
        .table = "bulk_edit_row",
        .context = "BulkEdit",
        .title = QT_TRANSLATE_NOOP("BulkEdit", "Changes to many"),
        .fields = bulkEditRowFields,
        .tenant = "institution_id",
        .make = &makeRecord<BulkEditRow>,
        .erasures = bulkEditRowErasures,
    };
    return bulkEditRowType;
}

} // namespace ulpan
