#pragma once

#include "models/records/learner.h"

namespace ulpan {

// A change that was asked for, or the merge of one entity into another.
enum class BulkEditKind : quint8 { Edit, Merge };
[[nodiscard]] std::span<const Choice> choices(BulkEditKind);

enum class BulkEditState : quint8 { Applying, Applied, Undoing, Undone };
[[nodiscard]] std::span<const Choice> choices(BulkEditState);

// One change to a selection of members: what was asked, how far it is, and what came of it.
struct BulkEdit
{
    Id number = 0;
    Id institutionId = 0;
    QString id; // opaque; undoes it
    BulkEditKind kind = BulkEditKind::Edit;
    BulkEditState state = BulkEditState::Applying;
    QByteArray selection; // {"ids": […]} or {"filter": {…}}
    QByteArray change;    // as BulkChange reads it
    QByteArray caller, undoCaller;
    Reference createdBy; // the member who asked, or whose token did; none: others
    Id sourceEntityId = 0;                         // of a merge
    std::optional<qint64> lastId = 0, upperId = 0; // the last member that was looked at, the last one meant
    std::optional<qint64> matched = 0, changed = 0, unchanged = 0, refused = 0;
    QByteArray refusals;                        // [{"field", "reason", "arguments", "count", "members"}]
    std::optional<qint64> restored = 0, skipped = 0; // by the undo
    QByteArray skips;                           // as the refusals
    Id version = 0;
    Instant createdAt, updatedAt, finishedAt, undoneAt;
};

inline constexpr char bulkReasonsNote[] = QT_TRANSLATE_NOOP("Note", "Why members were left as they are, counted. A reason that counts nobody says why it ended early, and how far it came; `members` is then whose doing that was.");

inline constexpr FieldInfo bulkEditFields[] = {
    field<&BulkEdit::number>({.wire = "number", .flags = ReadOnly | Secret, .column = "id"}),
    field<&BulkEdit::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&BulkEdit::id>({.wire = "undo", .flags = ReadOnly | Technical, .column = "public_id"}),
    field<&BulkEdit::kind>({.wire = "kind", .flags = ReadOnly | Filterable}),
    field<&BulkEdit::state>({.wire = "state", .flags = ReadOnly | Filterable}),
    field<&BulkEdit::selection>({.wire = "selection", .flags = ReadOnly | Secret}),
    field<&BulkEdit::change>({.wire = "change", .flags = ReadOnly}),
    field<&BulkEdit::caller>({.wire = "caller", .flags = ReadOnly | Secret}),
    field<&BulkEdit::undoCaller>({.wire = "undo_caller", .flags = ReadOnly | Secret}),
    field<&BulkEdit::sourceEntityId>({.wire = "source_entity_id", .flags = ReadOnly | Secret}),
    field<&BulkEdit::lastId>({.wire = "last_id", .flags = ReadOnly | Secret}),
    field<&BulkEdit::upperId>({.wire = "upper_id", .flags = ReadOnly | Secret}),
    field<&BulkEdit::matched>({.wire = "matched", .flags = ReadOnly}),
    field<&BulkEdit::changed>({.wire = "changed", .flags = ReadOnly}),
    field<&BulkEdit::unchanged>({.wire = "unchanged", .flags = ReadOnly}),
    field<&BulkEdit::refused>({.wire = "refused", .flags = ReadOnly}),
    field<&BulkEdit::refusals>({.wire = "refusals", .flags = ReadOnly, .note = bulkReasonsNote}),
    field<&BulkEdit::restored>({.wire = "restored", .flags = ReadOnly}),
    field<&BulkEdit::skipped>({.wire = "skipped", .flags = ReadOnly}),
    field<&BulkEdit::skips>({.wire = "skips", .flags = ReadOnly, .note = bulkReasonsNote}),
    field<&BulkEdit::createdBy>({.wire = "created_by", .flags = ReadOnly, .target = &recordType<Learner>}),
    field<&BulkEdit::version>({.wire = "version", .flags = ReadOnly}),
    field<&BulkEdit::createdAt>({.wire = "created_at", .flags = ReadOnly | Sortable}),
    field<&BulkEdit::updatedAt>({.wire = "updated_at", .flags = ReadOnly}),
    field<&BulkEdit::finishedAt>({.wire = "finished_at", .flags = ReadOnly}),
    field<&BulkEdit::undoneAt>({.wire = "undone_at", .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const BulkEdit *);

// What it did to one member, in the platform's names.
struct BulkEditRow
{
    Id id = 0;
    Id institutionId = 0;
    Id editId = 0;
    Id memberId = 0;
    QByteArray before, after; // the fields that changed; empty once the member is nobody
    bool restored = false;
    Instant createdAt;
};

inline constexpr FieldInfo bulkEditRowFields[] = {
    field<&BulkEditRow::id>({.wire = "id", .flags = ReadOnly}),
    field<&BulkEditRow::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&BulkEditRow::editId>({.wire = "edit_id", .flags = ReadOnly}),
    field<&BulkEditRow::memberId>({.wire = "member_id", .flags = ReadOnly}),
    field<&BulkEditRow::before>({.wire = "before", .flags = ReadOnly, .column = "before_values"}),
    field<&BulkEditRow::after>({.wire = "after", .flags = ReadOnly, .column = "after_values"}),
    field<&BulkEditRow::restored>({.wire = "restored", .flags = ReadOnly}),
    field<&BulkEditRow::createdAt>({.wire = "created_at", .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const BulkEditRow *);

} // namespace ulpan
