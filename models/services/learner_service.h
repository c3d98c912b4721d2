#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"
#include "models/services/kept_answers.h"

namespace ulpan {

// What is sent to make or change a learner: the record's fields, and what is written but never read back.
struct LearnerInput
{
    Change<Learner> change = {};
    // From hashPassword(), made before the transaction; empty: none is meant.
    QByteArray passwordHash = {};
};

// The people of an institution, learners first. Rules: the login is unique in the environment and never changes; the entity and the
// external ID are the institution's own; without a password a member is invited, with one active. member_rules.h has the others.
class LearnerService
{
public:
    // The answers outlive this; null: none are kept that could tell of anybody.
    explicit LearnerService(const KeptAnswers *answers = nullptr) : m_answers(answers) {}

    // Members of all roles; ?role=learner for learners alone.
    [[nodiscard]] Result<JsonPage> list(Context &context, const ListQuery &query) const;
    [[nodiscard]] Result<Learner> get(Context &context, Id id) const;

    // The records with all that follows from the rules, or every fault: problems are per input, empty where there is none.
    struct Checked
    {
        std::vector<Learner> learners;
        std::vector<QList<Problem>> problems;
    };
    [[nodiscard]] Result<Checked> check(Context &context, std::span<const LearnerInput> inputs) const;
    // Writes what check() gave without a problem; `passwordHashes` is empty or one for each.
    [[nodiscard]] Result<void> insertChecked(Context &context, std::span<Learner> learners, std::span<const QByteArray> passwordHashes = {}) const;

    // The same for changes of learners that are there, one input for each.
    [[nodiscard]] Result<Checked> checkChanges(Context &context, std::span<const Learner> before, std::span<const LearnerInput> inputs) const;
    // Writes what checkChanges() gave without a problem; equal pairs are left alone.
    [[nodiscard]] Result<void> updateChecked(Context &context, std::span<Learner> before, std::span<Learner> after) const;

    // Conflict "learner.login_taken", "learner.external_id_taken"; Invalid with a problem a field.
    [[nodiscard]] Result<Learner> create(Context &context, const LearnerInput &input) const;
    // Forbidden "auth.role_too_low" where the role there was or is to be is above the caller's; Conflict "role.last_owner".
    [[nodiscard]] Result<Learner> update(Context &context, Id id, const LearnerInput &input) const;
    // The person is gone for good, what was learned stays as numbers. Forbidden, Conflict and Precondition as update(); Conflict
    // "learner.oneself" for the caller's own account.
    [[nodiscard]] Result<void> anonymise(Context &context, Id id) const;

private:
    const KeptAnswers *m_answers;
};

} // namespace ulpan
