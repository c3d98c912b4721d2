#pragma once

#include "models/services/account_service.h"
#include "models/services/institution_service.h"
#include "models/services/learner_service.h"

namespace ulpan {

// How an institution begins: with a first owner, who is invited by mail, and a trial.
class InstitutionOpening
{
public:
    static constexpr qint64 trialDays = 30;

    // What is taken of the first owner.
    [[nodiscard]] static FieldMask ownerFields();

    // All outlive this.
    InstitutionOpening(const InstitutionService &institutions, const LearnerService &learners,
                       const AccountService &accounts)
        : m_institutions(institutions), m_learners(learners), m_accounts(accounts)
    {
    }
    // Without a field of `owner` set there is none yet. Invalid with the owner's problems under "owner."; otherwise as InstitutionService::create().
    [[nodiscard]] Result<Institution> open(Context &context, const Change<Institution> &change,
                                           const Change<Learner> &owner) const;

private:
    const InstitutionService &m_institutions;
    const LearnerService &m_learners;
    const AccountService &m_accounts;
};

} // namespace ulpan
