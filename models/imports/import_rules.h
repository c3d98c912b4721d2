#pragma once

#include "models/records/import_job.h"
#include "models/services/context.h"

namespace ulpan {

// What of a caller's options goes over those there were, with what follows from them: a file that
// synchronises replaces lists unless it is told otherwise.
[[nodiscard]] ImportOptions withOptions(const ImportOptions &before, const Change<ImportOptions> &change);

// Adds a problem where the share is no number of a hundred.
void checkSafetyShare(const ImportOptions &options, QList<Problem> &problems);

// What the options ask for, checked and made definite: the entities of the scope by their ids. Invalid with a
// problem a field; Forbidden where the caller may not ask for it.
[[nodiscard]] Result<ImportOptions> checkedOptions(Context &context, ImportOptions options);

// A step that this state does not allow.
[[nodiscard]] Error stateError(ImportState state);

// Forbidden "auth.ability_missing" where applying the job is more than the caller may do.
// What it takes to take a job back, or to go on with one that was begun.
[[nodiscard]] Result<void> mayUndo(const Caller &caller, const ImportJob &job);
[[nodiscard]] Result<void> mayApply(const Context &context, const ImportJob &job);

} // namespace ulpan
