#pragma once

#include "models/services/institution_opening.h"
#include "net/api/decode.h"

namespace ulpan {

// What opening and closing an institution take beyond its own fields.
class InstitutionCalls
{
public:
    // Both outlive this.
    InstitutionCalls(const InstitutionService &institutions, const InstitutionOpening &opening)
        : m_institutions(institutions), m_opening(opening)
    {
    }

    // The first owner stands in `owner`.
    [[nodiscard]] Result<Institution> open(Context &context, const Change<Institution> &change,
                                           const Call &call) const;
    // With ?confirm= and the institution's name everything is deleted at once.
    [[nodiscard]] Result<void> close(Context &context, const Call &call) const;

private:
    const InstitutionService &m_institutions;
    const InstitutionOpening &m_opening;
};

} // namespace ulpan
