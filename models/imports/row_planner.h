#pragma once

#include "models/imports/duplicate_keys.h"
#include "models/imports/hand_edits.h"
#include "models/imports/known_learners.h"
#include "models/imports/row_reader.h"
#include "models/imports/row_roles.h"
#include "models/records/import_row.h"
#include "models/services/erased_logins.h"

namespace ulpan {

// The keys that the whole file has more than once.
struct FileDuplicates
{
    DuplicateKeys logins, externalIds, learnerIds;
};

// The cells of a rejected row that are too large to be shown as they are.
struct LargeRow
{
    qint64 line = 0;
    QByteArray cells; // as row_json writes them, whole
};

// A password on its way from a file into a hash.
struct PlannedPassword
{
    qint64 line = 0;
    QString password;
};

// Decides what becomes of rows: compares them with the learners that are there and checks them by the
// learners' own rules.
class RowPlanner
{
public:
    // All are the caller's and outlive this.
    RowPlanner(const ImportJob &job, const ImportOptions &options, const ImportMapping &mapping,
               const EntityDirectory &entities, const FileDuplicates &duplicates);

    struct Plan
    {
        std::vector<ImportRow> rows; // one each, in order, of the first rows whose learners can be held together
        QStringList newEntities;     // that rows to be created or updated name
        QList<qint64> newEntityLines; // where each is named first
        std::vector<PlannedPassword> passwords; // of rows to be created or updated
        std::vector<LargeRow> largeRows;        // of rejected ones
        qint64 unusedPasswords = 0; // of learners who have one already
        std::vector<bool> saysTooMuch; // one a row, rejected or not: of a member who is no learner what only learners have
        qint64 leftOut = 0;            // of such rows those that are not rejected
        qint64 learnerBytes = 0;    // of those who are there, as heldBytes()
    };
    // Reads the database and writes nothing. Of one row at least, if there is one.
    [[nodiscard]] Result<Plan> plan(Context &context, std::span<FileRow> rows);

private:
    struct Draft;
    // Of as many of the rows as can be; the others are taken off.
    [[nodiscard]] Result<KnownLearners> findKnown(Context &context, std::span<FileRow> &rows) const;
    [[nodiscard]] static bool isErased(const ErasedLogins &erased, const KnownLearners &known, Draft &draft);
    void compare(const KnownLearners &known, Draft &draft) const;
    void checkKeys(const KnownLearners &known, Draft &draft) const;
    [[nodiscard]] LearnerInput inputOf(Draft &draft) const;
    void settle(Draft &draft, Learner &&checked, const QList<Problem> &found) const;
    [[nodiscard]] Result<void> heedEdits(Context &context, std::vector<Draft> &drafts) const;
    void letInAgain(const HandEdits &edits, Draft &draft) const;
    [[nodiscard]] Result<void> heedRoles(Context &context, std::vector<Draft> &drafts);
    [[nodiscard]] Result<bool> mayLoseOwner(Context &context, const Draft &draft);
    void conclude(Draft &draft) const;
    void finish(const KnownLearners &known, Draft &draft, Plan &plan) const;

    const ImportJob &m_job;
    const ImportOptions &m_options;
    const ImportMapping &m_mapping;
    const FileDuplicates &m_duplicates;
    ImportMatch m_match;
    QList<qsizetype> m_hidden; // columns that are not kept
    Reference m_defaultEntity;
    LearnerService m_learners;
    std::optional<LeavingOwners> m_owners; // of the plan so far, once anybody has asked
};

} // namespace ulpan
