#pragma once

#include "models/services/learner_service.h"

#include <QHash>

namespace ulpan {

// LearnerService::check() in its two parts, for who has time for the first before there is a database to ask.

// What the rules say of a new learner by themselves, whatever entity they are of; on any thread. `learner` and `problems` are empty.
void checkNew(Id institution, const LearnerInput &input, Learner &learner, QList<Problem> &problems);
// What their entities and the institution say then of all together.
[[nodiscard]] Result<void> settleNew(Context &context, std::span<const LearnerInput> inputs, LearnerService::Checked &checked);

// The entities that the learners name, by id; those that are not the institution's are absent.
[[nodiscard]] Result<QHash<Id, Entity>> entitiesOf(Context &context, std::span<const LearnerInput> inputs);

} // namespace ulpan
