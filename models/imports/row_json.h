#pragma once

#include "models/imports/import_mapping.h"
#include "models/records/learner.h"

namespace ulpan {

// How the rows of an import keep what they hold; the one place that knows the form.

// The fields in the platform's names; an entity that does not exist yet is {"id":null,"name":…}. Empty values
// are left out of what is to be created.
[[nodiscard]] QByteArray plannedJson(FieldMask fields, const Learner &learner);
// The other way; which fields were there is in `set`.
[[nodiscard]] Change<Learner> readPlanned(const QByteArray &json);
// Where taking away what cannot be seen mends a cell, {"fix": "remove", "suggestion": text} stands with the
// problem.
[[nodiscard]] QByteArray problemsJson(const QList<Problem> &problems, const ImportMapping &mapping,
                                      const QStringList &cells = {});
[[nodiscard]] Problem readProblem(const QJsonObject &problem);
// The cells of a row, the hidden ones empty.
[[nodiscard]] QByteArray cellsJson(QStringList cells, const QList<qsizetype> &hidden);
// The same as it is shown in lists: of what is large only the beginning, and … behind it.
[[nodiscard]] QByteArray shownCellsJson(QStringList cells, const QList<qsizetype> &hidden);
[[nodiscard]] QString shownCell(const QString &cell, qsizetype most = 1000);

[[nodiscard]] QByteArray idsJson(const QList<Id> &ids);
[[nodiscard]] QList<Id> readIds(const QByteArray &json);

// All of the first, then those of the second that are not among them, whatever their case.
[[nodiscard]] QStringList joinedLists(const QStringList &first, const QStringList &second);

} // namespace ulpan
