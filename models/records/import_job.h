#pragma once

#include "models/records/learner.h"

namespace ulpan {

enum class ImportState : quint8
{
    Received,
    Planning,
    Planned,
    NeedsConfirmation,
    Applying,
    Paused,
    Applied,
    Cancelled,
    Failed,
    Undoing,
    Undone,
    PartlyUndone,
};
[[nodiscard]] std::span<const Choice> choices(ImportState);

// What becomes of rows whose learner is there already, or is not; Synchronise is Upsert that also deactivates whom the file lacks.
enum class ImportMode : quint8 { Upsert, Create, Update, Synchronise };
[[nodiscard]] std::span<const Choice> choices(ImportMode);

// The column that says which learner a row means; Automatic takes the first of the others that the file has.
enum class ImportMatch : quint8 { Automatic, Login, ExternalId, LearnerId };
[[nodiscard]] std::span<const Choice> choices(ImportMatch);

enum class ImportLists : quint8 { Add, Replace };
[[nodiscard]] std::span<const Choice> choices(ImportLists);

enum class ImportEmpty : quint8 { Leave, Clear };
[[nodiscard]] std::span<const Choice> choices(ImportEmpty);

// What becomes of what a person has edited since the last import brought it, and the file says otherwise.
enum class ImportEdited : quint8 { Overwrite, Keep };
[[nodiscard]] std::span<const Choice> choices(ImportEdited);

enum class ImportEvents : quint8 { Each, Summary };
[[nodiscard]] std::span<const Choice> choices(ImportEvents);

// How a file is to be imported; kept with the job.
struct ImportOptions
{
    ImportMode mode = ImportMode::Upsert;
    ImportMatch match = ImportMatch::Automatic;
    QString entity; // id or name for rows that name none
    bool createEntities = false;
    QStringList scopeEntities;              // ids or names, once received ids; whose learners Synchronise deactivates
    std::optional<qint64> safetyShare = 10; // how many of a hundred of them it may without being confirmed
    ImportLists lists = ImportLists::Add;
    ImportEmpty empty = ImportEmpty::Leave;
    bool testUser = false; // new learners are test users unless a column says otherwise
    ImportEdited edited = ImportEdited::Overwrite;
    bool assignation = false; // puts the learners made or changed into the sessions that match them
    bool sendConnectionEmails = false; // to the learners made, a portion at a time, after the rows are applied
    ImportEvents events = ImportEvents::Each;
    bool dryRun = false;         // stop after the plan
    QString encoding, delimiter; // empty: detect
};

inline constexpr FieldInfo importOptionsFields[] = {
    field<&ImportOptions::mode>({.wire = "mode", .label = QT_TRANSLATE_NOOP("ImportOptions", "Mode")}),
    field<&ImportOptions::match>({.wire = "match", .label = QT_TRANSLATE_NOOP("ImportOptions", "Match learners by")}),
    field<&ImportOptions::entity>({.wire = "entity", .label = QT_TRANSLATE_NOOP("ImportOptions", "Default entity")}),
    field<&ImportOptions::createEntities>({.wire = "create_entities", .label = QT_TRANSLATE_NOOP("ImportOptions", "Create missing entities")}),
    field<&ImportOptions::scopeEntities>({.wire = "scope_entities", .label = QT_TRANSLATE_NOOP("ImportOptions", "Entities that the file is complete for")}),
    field<&ImportOptions::safetyShare>({.wire = "safety_share", .label = QT_TRANSLATE_NOOP("ImportOptions", "Deactivate at most, of a hundred")}),
    field<&ImportOptions::lists>({.wire = "lists", .label = QT_TRANSLATE_NOOP("ImportOptions", "Tags, locations and other lists")}),
    field<&ImportOptions::empty>({.wire = "empty", .label = QT_TRANSLATE_NOOP("ImportOptions", "Empty cells")}),
    field<&ImportOptions::edited>({.wire = "edited", .label = QT_TRANSLATE_NOOP("ImportOptions", "Values edited since the last import")}),
    field<&ImportOptions::testUser>({.wire = "test_user", .label = QT_TRANSLATE_NOOP("ImportOptions", "New learners are test users")}),
    field<&ImportOptions::assignation>({.wire = "assignation", .label = QT_TRANSLATE_NOOP("ImportOptions", "Assign to sessions")}),
    field<&ImportOptions::sendConnectionEmails>({.wire = "send_connection_emails", .label = QT_TRANSLATE_NOOP("ImportOptions", "Write connection e-mails")}),
    field<&ImportOptions::events>({.wire = "events", .label = QT_TRANSLATE_NOOP("ImportOptions", "Events")}),
    field<&ImportOptions::dryRun>({.wire = "dry_run", .label = QT_TRANSLATE_NOOP("ImportOptions", "Plan only"), .flags = NeverBlank}),
    field<&ImportOptions::encoding>({.wire = "encoding", .label = QT_TRANSLATE_NOOP("ImportOptions", "Encoding"), .flags = Technical, .max = 40}),
    field<&ImportOptions::delimiter>({.wire = "delimiter", .label = QT_TRANSLATE_NOOP("ImportOptions", "Delimiter"), .flags = Technical, .max = 40}),
};

[[nodiscard]] const RecordType &recordTypeOf(const ImportOptions *);

// The documented name of a column to match by for what is sent in the spelling of either dialect; anything else as it is.
[[nodiscard]] QString matchSpelling(const QString &sent);

// One uploaded file on its way into the institution: what was found in it, what is planned, how far that is done.
struct ImportJob
{
    Id number = 0;
    Id institutionId = 0;
    QString id; // opaque
    ImportState state = ImportState::Received;
    QString fileName, encoding, delimiter; // the last two as detected or chosen
    bool hasBom = false, hasSepLine = false;
    bool encodingDoubtful = false; // the file may as well be in another encoding
    QByteArray doubtful;           // then: [{"line", "column", "readings": {encoding: text}}], some of the cells that tell
    QStringList columns;          // the header
    QByteArray mapping;           // {"columns": [field or null, one a column], "values": {field: {text in the file: value}}}
    QByteArray options;           // ImportOptions
    QByteArray notes;             // [{"reason", "arguments"}]: worth knowing, no fault
    QByteArray gates;             // [{"gate", "values", "figures", "confirmed", "ids"}]: what a person has to confirm before it is applied
    QByteArray fault;             // {"reason", "arguments", "line", "column"} when failed
    std::optional<qint64> totalRows = 0, doneRows = 0; // of the file; of them behind the phase that runs
    std::optional<qint64> rowsPerSecond = 0;           // of that phase
    std::optional<qint64> toCreate = 0, toUpdate = 0, unchanged = 0, rejected = 0, skipped = 0, created = 0, updated = 0;
    std::optional<qint64> toDeactivate = 0, deactivated = 0, inScope = 0; // the last: learners in the scope's entities who are not suspended
    std::optional<qint64> edited = 0; // rows whose learner a person edited since the last import
    QByteArray caller;                                    // who asked
    std::optional<qint64> planOffset = 0, planLine = 0;   // where the first row without a plan begins
    std::optional<qint64> appliedLine = 0;                // the last line that was applied
    std::optional<qint64> secondsLeft = {};               // of the phase that runs; null: none runs, or not known yet
    QByteArray madeEntities;                              // the numbers of the entities that it made
    QByteArray undoCaller;                                // who asked for the undo
    std::optional<qint64> undoLine = 0;                   // lines from here on were taken back; 0: no undo has begun
    std::optional<qint64> removed = 0, restored = 0, kept = 0; // rows by what the undo did; kept: in part or as a whole
    std::optional<qint64> passwordsTotal = 0, passwordsDone = 0, mailsTotal = 0, mailsDone = 0; // of what follows its end
    Instant undoneAt;
    Reference createdBy; // the member who uploaded it, or whose token did; none: others
    QString uploadedWith; // the name of the token or client credentials that did; empty: none
    Id version = 0;
    Instant createdAt, updatedAt, finishedAt;
};

inline constexpr FieldInfo importJobFields[] = {
    field<&ImportJob::number>({.wire = "number", .flags = ReadOnly | Secret, .column = "id"}),
    field<&ImportJob::institutionId>({.wire = "institution_id", .flags = ReadOnly}),
    field<&ImportJob::id>({.wire = "id", .flags = ReadOnly | Technical, .column = "public_id"}),
    field<&ImportJob::state>({.wire = "state", .label = QT_TRANSLATE_NOOP("ImportJob", "State"), .flags = ReadOnly | Filterable | InTable}),
    field<&ImportJob::fileName>({.wire = "file_name", .label = QT_TRANSLATE_NOOP("ImportJob", "File"), .flags = ReadOnly | InTable}),
    field<&ImportJob::encoding>({.wire = "encoding", .label = QT_TRANSLATE_NOOP("ImportJob", "Encoding"), .flags = ReadOnly | Technical}),
    field<&ImportJob::delimiter>({.wire = "delimiter", .label = QT_TRANSLATE_NOOP("ImportJob", "Delimiter"), .flags = ReadOnly | Technical}),
    field<&ImportJob::hasBom>({.wire = "has_bom", .flags = ReadOnly}),
    field<&ImportJob::hasSepLine>({.wire = "has_sep_line", .flags = ReadOnly}),
    field<&ImportJob::encodingDoubtful>({.wire = "encoding_doubtful", .label = QT_TRANSLATE_NOOP("ImportJob", "Encoding is doubtful"), .flags = ReadOnly}),
    field<&ImportJob::doubtful>({.wire = "doubtful", .label = QT_TRANSLATE_NOOP("ImportJob", "Doubtful cells"), .flags = ReadOnly}),
    field<&ImportJob::columns>({.wire = "columns", .label = QT_TRANSLATE_NOOP("ImportJob", "Columns"), .flags = ReadOnly}),
    field<&ImportJob::mapping>({.wire = "mapping", .label = QT_TRANSLATE_NOOP("ImportJob", "Mapping"), .flags = ReadOnly}),
    field<&ImportJob::options>({.wire = "options", .label = QT_TRANSLATE_NOOP("ImportJob", "Options"), .flags = ReadOnly}),
    field<&ImportJob::notes>({.wire = "notes", .label = QT_TRANSLATE_NOOP("ImportJob", "Notes"), .flags = ReadOnly}),
    field<&ImportJob::gates>({.wire = "gates", .label = QT_TRANSLATE_NOOP("ImportJob", "To confirm"), .flags = ReadOnly}),
    field<&ImportJob::fault>({.wire = "fault", .label = QT_TRANSLATE_NOOP("ImportJob", "Fault"), .flags = ReadOnly}),
    field<&ImportJob::totalRows>({.wire = "total_rows", .label = QT_TRANSLATE_NOOP("ImportJob", "Rows"), .flags = ReadOnly | InTable}),
    field<&ImportJob::doneRows>({.wire = "done_rows", .label = QT_TRANSLATE_NOOP("ImportJob", "Rows done"), .flags = ReadOnly}),
    field<&ImportJob::rowsPerSecond>({.wire = "rows_per_second", .label = QT_TRANSLATE_NOOP("ImportJob", "Rows a second"), .flags = ReadOnly}),
    field<&ImportJob::toCreate>({.wire = "to_create", .label = QT_TRANSLATE_NOOP("ImportJob", "To create"), .flags = ReadOnly}),
    field<&ImportJob::toUpdate>({.wire = "to_update", .label = QT_TRANSLATE_NOOP("ImportJob", "To update"), .flags = ReadOnly}),
    field<&ImportJob::unchanged>({.wire = "unchanged", .label = QT_TRANSLATE_NOOP("ImportJob", "Unchanged"), .flags = ReadOnly}),
    field<&ImportJob::rejected>({.wire = "rejected", .label = QT_TRANSLATE_NOOP("ImportJob", "Rejected"), .flags = ReadOnly | InTable}),
    field<&ImportJob::skipped>({.wire = "skipped", .label = QT_TRANSLATE_NOOP("ImportJob", "Skipped"), .flags = ReadOnly}),
    field<&ImportJob::created>({.wire = "created", .label = QT_TRANSLATE_NOOP("ImportJob", "Created"), .flags = ReadOnly | InTable}),
    field<&ImportJob::updated>({.wire = "updated", .label = QT_TRANSLATE_NOOP("ImportJob", "Updated"), .flags = ReadOnly | InTable}),
    field<&ImportJob::toDeactivate>({.wire = "to_deactivate", .label = QT_TRANSLATE_NOOP("ImportJob", "To deactivate"), .flags = ReadOnly}),
    field<&ImportJob::deactivated>({.wire = "deactivated", .label = QT_TRANSLATE_NOOP("ImportJob", "Deactivated"), .flags = ReadOnly}),
    field<&ImportJob::inScope>({.wire = "in_scope", .label = QT_TRANSLATE_NOOP("ImportJob", "Learners in scope"), .flags = ReadOnly}),
    field<&ImportJob::edited>({.wire = "edited", .label = QT_TRANSLATE_NOOP("ImportJob", "Edited since the last import"), .flags = ReadOnly}),
    field<&ImportJob::caller>({.wire = "caller", .flags = ReadOnly | Secret}),
    field<&ImportJob::planOffset>({.wire = "plan_offset", .flags = ReadOnly | Secret}),
    field<&ImportJob::planLine>({.wire = "plan_line", .flags = ReadOnly | Secret}),
    field<&ImportJob::appliedLine>({.wire = "applied_line", .flags = ReadOnly}),
    field<&ImportJob::secondsLeft>({.wire = "seconds_left", .label = QT_TRANSLATE_NOOP("ImportJob", "Seconds left"), .flags = ReadOnly}),
    field<&ImportJob::madeEntities>({.wire = "made_entities", .flags = ReadOnly | Secret}),
    field<&ImportJob::undoCaller>({.wire = "undo_caller", .flags = ReadOnly | Secret}),
    field<&ImportJob::undoLine>({.wire = "undo_line", .flags = ReadOnly | Secret}),
    field<&ImportJob::removed>({.wire = "removed", .label = QT_TRANSLATE_NOOP("ImportJob", "Removed again"), .flags = ReadOnly}),
    field<&ImportJob::restored>({.wire = "restored", .label = QT_TRANSLATE_NOOP("ImportJob", "Given back"), .flags = ReadOnly}),
    field<&ImportJob::kept>({.wire = "kept", .label = QT_TRANSLATE_NOOP("ImportJob", "Not taken back"), .flags = ReadOnly}),
    field<&ImportJob::passwordsTotal>({.wire = "passwords_total", .label = QT_TRANSLATE_NOOP("ImportJob", "Passwords to set"), .flags = ReadOnly, .note = QT_TRANSLATE_NOOP("Note", "Passwords and e-mails follow once the import has ended, while a server runs.")}),
    field<&ImportJob::passwordsDone>({.wire = "passwords_done", .label = QT_TRANSLATE_NOOP("ImportJob", "Passwords done"), .flags = ReadOnly}),
    field<&ImportJob::mailsTotal>({.wire = "mails_total", .label = QT_TRANSLATE_NOOP("ImportJob", "Connection e-mails to write"), .flags = ReadOnly}),
    field<&ImportJob::mailsDone>({.wire = "mails_done", .label = QT_TRANSLATE_NOOP("ImportJob", "Connection e-mails done"), .flags = ReadOnly}),
    field<&ImportJob::undoneAt>({.wire = "undone_at", .label = QT_TRANSLATE_NOOP("ImportJob", "Taken back"), .flags = ReadOnly}),
    field<&ImportJob::createdBy>({.wire = "created_by", .label = QT_TRANSLATE_NOOP("ImportJob", "Uploaded by"), .flags = ReadOnly | InTable, .target = &recordType<Learner>}),
    field<&ImportJob::uploadedWith>({.wire = "uploaded_with", .label = QT_TRANSLATE_NOOP("ImportJob", "Uploaded with"), .flags = ReadOnly, .note = QT_TRANSLATE_NOOP("Note", "The API token or client credentials with which it came, as they were called then; null where a person brought it.")}),
    field<&ImportJob::version>({.wire = "version", .flags = ReadOnly}),
    field<&ImportJob::createdAt>({.wire = "created_at", .label = QT_TRANSLATE_NOOP("ImportJob", "Uploaded"), .flags = ReadOnly | Sortable | InTable}),
    field<&ImportJob::updatedAt>({.wire = "updated_at", .label = QT_TRANSLATE_NOOP("ImportJob", "Changed"), .flags = ReadOnly}),
    field<&ImportJob::finishedAt>({.wire = "finished_at", .label = QT_TRANSLATE_NOOP("ImportJob", "Finished"), .flags = ReadOnly}),
};

[[nodiscard]] const RecordType &recordTypeOf(const ImportJob *);

} // namespace ulpan
