#pragma once

#include "models/records/record.h"

namespace ulpan {

// Deactivate: a learner whom the file lacks; such rows stand behind the file's last line.
enum class RowOutcome : quint8 { Create, Update, Unchanged, Rejected, Skipped, Deactivate };
[[nodiscard]] std::span<const Choice> choices(RowOutcome);

// What the undo of its import did to a row: the learner was removed, was given back what the import had changed, or was left as they
// are, in part or as a whole.
enum class RowUndo : quint8 { None, Removed, Restored, Kept };
[[nodiscard]] std::span<const Choice> choices(RowUndo);

// What a row of an imported file becomes: first as planned, then as applied.
struct ImportRow
{
    Id id = 0;
    Id institutionId = 0;
    Id jobId = 0;
    std::optional<qint64> line = 0;   // of the file, from 1, where the row begins; of Deactivate only its place among the rows
    std::optional<qint64> offset = 0; // of that line, in bytes
    RowOutcome outcome = RowOutcome::Rejected;
    Id memberId = 0; // 0 until there is one
    QString login, lastname, firstname; // as in the file
    QByteArray cells;         // of a rejected row: as in the file, passwords left out
    QByteArray before, after; // the fields that change, in the platform's names; `before` of an update only
    QByteArray problems;      // [{"field", "column", "reason", "arguments"}] of a rejected row; column from 1, null: none
    QByteArray sessions;     // the numbers of those that the import put the learner into
    RowUndo undo = RowUndo::None;
    QByteArray keptValues;     // [{"field", "value", "by", "by_id", "at", "reason", "arguments"}]: what was not taken back, and why
    QByteArray restoredValues; // what was given back beside that
    bool edited = false;    // `edits` is not empty
    QByteArray edits;       // [{"field", "imported", "now", "by", "by_id", "at", "kept"}]: what a person changed since an import brought it
    bool corrected = false; // the cells are not those of the file
    Instant createdAt;
};

inline constexpr FieldInfo importRowFields[] = {
    field<&ImportRow::id>({.wire = "id", .flags = ReadOnly}),
    field<&ImportRow::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&ImportRow::jobId>({.wire = "job_id", .flags = ReadOnly | Filterable | Secret}),
    field<&ImportRow::line>({.wire = "line", .label = QT_TRANSLATE_NOOP("ImportRow", "Line"), .flags = ReadOnly | Sortable | Filterable | InTable, .note = QT_TRANSLATE_NOOP("Note", "The line of the file on which the row begins. Learners whom the file lacks (`deactivate`) are on no line: they are numbered on behind the last one.")}),
    field<&ImportRow::offset>({.wire = "file_offset", .flags = ReadOnly | Secret}),
    field<&ImportRow::outcome>({.wire = "outcome", .label = QT_TRANSLATE_NOOP("ImportRow", "Outcome"), .flags = ReadOnly | Filterable | InTable}),
    field<&ImportRow::memberId>({.wire = "member_id", .flags = ReadOnly}),
    field<&ImportRow::login>({.wire = "login", .label = QT_TRANSLATE_NOOP("ImportRow", "Login"), .flags = ReadOnly | Technical | InTable}),
    field<&ImportRow::lastname>({.wire = "lastname", .label = QT_TRANSLATE_NOOP("ImportRow", "Last name"), .flags = ReadOnly | InTable}),
    field<&ImportRow::firstname>({.wire = "firstname", .label = QT_TRANSLATE_NOOP("ImportRow", "First name"), .flags = ReadOnly | InTable}),
    field<&ImportRow::cells>({.wire = "cells", .flags = ReadOnly}),
    field<&ImportRow::before>({.wire = "before_values", .label = QT_TRANSLATE_NOOP("ImportRow", "Before"), .flags = ReadOnly}),
    field<&ImportRow::after>({.wire = "after_values", .label = QT_TRANSLATE_NOOP("ImportRow", "After"), .flags = ReadOnly}),
    field<&ImportRow::problems>({.wire = "problems", .label = QT_TRANSLATE_NOOP("ImportRow", "Problems"), .flags = ReadOnly}),
    field<&ImportRow::sessions>({.wire = "sessions", .flags = ReadOnly | Secret}),
    field<&ImportRow::undo>({.wire = "undo", .label = QT_TRANSLATE_NOOP("ImportRow", "Undo"), .flags = ReadOnly | Filterable}),
    field<&ImportRow::keptValues>({.wire = "kept_values", .label = QT_TRANSLATE_NOOP("ImportRow", "Not taken back"), .flags = ReadOnly}),
    field<&ImportRow::restoredValues>({.wire = "restored_values", .label = QT_TRANSLATE_NOOP("ImportRow", "Given back"), .flags = ReadOnly}),
    field<&ImportRow::edited>({.wire = "edited", .label = QT_TRANSLATE_NOOP("ImportRow", "Edited since the last import"), .flags = ReadOnly | Filterable}),
    field<&ImportRow::edits>({.wire = "edits", .label = QT_TRANSLATE_NOOP("ImportRow", "Edits since the last import"), .flags = ReadOnly}),
    field<&ImportRow::corrected>({.wire = "corrected", .label = QT_TRANSLATE_NOOP("ImportRow", "Corrected"), .flags = ReadOnly | Filterable}),
    field<&ImportRow::createdAt>({.wire = "created_at", .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const ImportRow *);

} // namespace ulpan
