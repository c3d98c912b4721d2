#pragma once

#include "models/services/context.h"

namespace ulpan {

// What was done, by whom; the newest first unless asked otherwise. Beside the filters of the rows there are
// `actor` (a member's number, or the name as it stands there), `from` and `to` (a moment, or a day with all
// of it). Nothing here is ever changed by a route.
class AuditService
{
public:
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    // What became of one member, imports and bulk edits included. NotFound "learner.not_found".
    [[nodiscard]] Result<JsonPage> history(Context &context, Id member, const ListQuery &query) const;
};

} // namespace ulpan
