#pragma once

#include "models/base/error.h"
#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "ui/widgets/status_pill.h"

#include <QJsonObject>

namespace ulpan {

// The words of bulk provisioning in the interface's language as it is now;
// names, codes and figures in them are isolated.

// What went wrong, with every problem of a field.
[[nodiscard]] QString importErrorText(const Error &error);
// The name of its file; of a file that came without one, through whom and when it came.
[[nodiscard]] QString importNameText(const ImportJob &job);
// The same with all of a very long one.
[[nodiscard]] QString importWholeNameText(const ImportJob &job);
// Who uploaded it, and what for them: "HR (Noa Levi)"; empty where nobody of the institution did.
[[nodiscard]] QString importUploaderText(const ImportJob &job);
// {"reason", "arguments"}, as jobs keep faults and notes and rows keep
// problems; "message" where the reason is not known here.
[[nodiscard]] QString importReasonText(const QJsonObject &said);
// A field in the spelling of import files or of the platform; the name itself
// where nothing is known of it.
[[nodiscard]] QString importFieldLabel(const QString &field);
[[nodiscard]] bool isTechnicalField(const QString &field);
// A planned value for people: lists with commas, choices in words. Empty where
// there is none.
[[nodiscard]] QString importValueText(const QString &field, const QJsonValue &value);

[[nodiscard]] Status importStateStatus(ImportState state);
[[nodiscard]] Status rowOutcomeStatus(RowOutcome outcome);
// What has become of such a row once the import was applied.
[[nodiscard]] Status appliedOutcomeStatus(RowOutcome outcome);
// Rows whose learner a person has edited since the last import.
[[nodiscard]] Status editedRowsStatus();
// All such rows: the job's own figure, planned or done.
enum class ImportFigures : quint8
{
    Planned,
    Done
};
[[nodiscard]] Status outcomeFigureStatus(RowOutcome outcome, ImportFigures figures);
[[nodiscard]] qint64 outcomeFigure(const ImportJob &job, RowOutcome outcome, ImportFigures figures);

struct ReadingRow
{
    const char *name;  // on the wire
    const char *label; // translated in "Choice"
};
[[nodiscard]] std::span<const ReadingRow> importDelimiters();
[[nodiscard]] std::span<const ReadingRow> importEncodings();
// By its name on the wire; the name itself where it is not known here.
[[nodiscard]] QString importEncodingText(const QString &name);
[[nodiscard]] QString choiceText(const char *label);

// "a, b and 3 more", each isolated.
[[nodiscard]] QString nameListText(const QStringList &names, int most);
// Several facts on one line, each kept apart, in the direction of the window.
[[nodiscard]] QString factsText(const QStringList &facts);
// "12 s", "4 min", "2 h".
[[nodiscard]] QString durationText(qint64 seconds);
// "1,200 of 4,812 rows · 310 a second · 12 s left"; what is not known yet is
// left out.
[[nodiscard]] QString importProgressText(const ImportJob &job);

// Ours to read: [ … ] and { … } as jobs and rows keep them.
[[nodiscard]] QList<QJsonObject> importObjects(const QByteArray &array);
[[nodiscard]] QJsonObject importObject(const QByteArray &object);
[[nodiscard]] QStringList importTexts(const QByteArray &array);
// What each column is imported into, as the job has it; empty for those left
// out.
[[nodiscard]] QStringList mappedFields(const QByteArray &mapping);

} // namespace ulpan
