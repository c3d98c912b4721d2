#pragma once

#include "models/imports/known_learners.h"
#include "models/imports/member_traces.h"
#include "models/imports/row_roles.h"
#include "models/imports/undone_passwords.h"
#include "models/records/import_job.h"
#include "models/records/import_row.h"
#include "models/records/learner.h"
#include "models/services/assignment_batch.h"
#include "models/services/seat_tally.h"

namespace ulpan {

// A batch of applied rows on its way back, the last first: whom they made is removed, what they changed goes
// back to what it was, and whatever has been built on since is left and noted in the row.
class UndoneRows
{
public:
    // All outlive this; `links` are all of the schema.
    UndoneRows(Context &context, const ImportJob &job, std::span<const TableLink> links,
               std::span<ImportRow> rows);

    // False where the rows' learners are too large to be held together: then fewer rows are to be tried.
    [[nodiscard]] Result<bool> find();
    // Decides in memory what becomes of each row, once their learners are found.
    [[nodiscard]] Result<void> plan();
    // The row is left as it is, whatever plan() said.
    void refuse(size_t row, const QByteArray &reason);
    // Writes it. Conflict with a unique index's reason where somebody else has meanwhile what one of them
    // had.
    [[nodiscard]] Result<void> write();
    // Of the learners as they are, as heldBytes().
    [[nodiscard]] qint64 learnerBytes() const { return m_members.bytes(); }
    // Mails to who was removed that had left the house.
    [[nodiscard]] qint64 mailed() const { return m_mailed; }
    // Those that were still waiting to leave it, and never will.
    [[nodiscard]] qint64 withdrawn() const { return m_withdrawn; }

private:
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> loadSessions(const QStringList &members);
    [[nodiscard]] Result<void> loadTargets();
    [[nodiscard]] Result<void> planRemoval(size_t row, const Learner &now);
    [[nodiscard]] Result<void> planReturn(size_t row, const Learner &now);
    // Why this value cannot be given back; empty where it can.
    [[nodiscard]] QByteArray obstacle(size_t row, const FieldInfo &field, const Learner &now, const Learner &was) const;
    // The same of their role.
    [[nodiscard]] Result<QByteArray> roleObstacle(const Learner &now, const Learner &was);
    // False where somebody has moved the member since.
    [[nodiscard]] bool mayLeaveSessions(size_t row) const;
    void leaveSessions(const ImportRow &row);
    void keep(size_t row, QList<KeptValue> values);
    [[nodiscard]] Result<void> removeMembers();
    [[nodiscard]] Result<void> removeMails(const QStringList &members);
    [[nodiscard]] Result<void> noteRows();

    Context &m_context;
    const ImportJob &m_job;
    std::span<const TableLink> m_links;
    std::span<ImportRow> m_rows;
    KnownLearners m_members;
    MemberTraces m_traces;
    UndonePasswords m_passwords;
    AssignmentBatch m_assignments;
    LeavingOwners m_owners;
    SeatTally m_seats;
    QHash<Id, Session> m_sessions;
    QHash<Id, std::vector<Assignment>> m_places; // by member
    QHash<Id, QString> m_entities;               // that there are, of those to go back to
    QHash<qint64, Id> m_holders;                 // who has the external IDs to go back to
    std::vector<std::pair<size_t, Learner>> m_removed;
    std::vector<size_t> m_leaving; // the rows whose learners leave the sessions they were put into
    std::vector<Learner> m_before, m_after;
    std::vector<size_t> m_restored; // the rows of these
    qint64 m_mailed = 0, m_withdrawn = 0;
};

} // namespace ulpan
