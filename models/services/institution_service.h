#pragma once

#include "models/records/institution.h"
#include "models/services/context.h"

namespace ulpan {

// The organisations that pay; only operators make them.
class InstitutionService
{
public:
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<Institution> get(Context &context) const;
    // Conflict "institution.slug_taken".
    [[nodiscard]] Result<Institution> create(Context &context, const Change<Institution> &change) const;
    // Suspending, and taking that back, is for operators; it ends all sign-ins and JWTs. Forbidden "institution.operators_only" {fields}, Conflict "institution.purging" too late for it.
    [[nodiscard]] Result<Institution> update(Context &context, const Change<Institution> &change) const;
    // Suspends it, and has it deleted with all that it has in 30 days, or at once where its name is typed in. For owners and operators.
    // Forbidden "auth.role_too_low"; Invalid "institution.confirm_name".
    [[nodiscard]] Result<void> close(Context &context, const QString &confirmedName) const;
    static constexpr qint64 purgeDays = 30;
    // By id or slug, within what the caller may see; NotFound "institution.not_found".
    [[nodiscard]] Result<Id> resolve(Connection &database, const Caller &caller, const QString &idOrSlug) const;
};

} // namespace ulpan
