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
    [[nodiscard]] Result<Institution> update(Context &context, const Change<Institution> &change) const;
    // By id or slug, within what the caller may see; NotFound "institution.not_found".
    [[nodiscard]] Result<Id> resolve(Connection &database, const Caller &caller, const QString &idOrSlug) const;
};

} // namespace ulpan
