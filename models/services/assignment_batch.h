#pragma once

#include "models/records/assignment.h"
#include "models/services/context.h"

#include <QHash>

namespace ulpan {

// What became of one person.
enum class PlacementOutcome : quint8 { Assigned, Waiting, Removed, Moved, Skipped, Failed };

struct Placement
{
    Id member = 0;
    PlacementOutcome outcome = PlacementOutcome::Assigned;
    qint64 place = 0;          // on the waiting list; 0 for who does not wait
    QByteArray reason = {};    // why skipped or failed: a row of the table of reasons
    QStringList arguments = {};
};

// How somebody asks for a place.
struct AssignmentWish
{
    AssignmentSource source = AssignmentSource::Explicit;
    bool putsBack = false;  // also who was taken out of this session before
    bool goesFirst = false; // takes a free place though others wait; otherwise joins the end of the list
    bool mayWait = true;    // on the waiting list when there is no place
    bool waits = false;     // on the waiting list though there is a place
};

// People who come into sessions or leave them, decided in memory and written together. It has the institution's turn from load() on,
// so that no other request sees the same free place.
class AssignmentBatch
{
public:
    explicit AssignmentBatch(Context &context) : m_context(context) {}

    // Everybody of whom is spoken below, and where. Call it before anything else is written in this transaction.
    [[nodiscard]] Result<void> load(std::span<const Session> sessions, std::span<const Id> members);
    // The same for who has the turn already, or writes nothing.
    [[nodiscard]] Result<void> read(std::span<const Session> sessions, std::span<const Id> members);
    // Assigned, waiting, skipped for who is there already or was taken out, or failed for want of a place.
    [[nodiscard]] Placement put(const Session &session, const Learner &learner, const AssignmentWish &wish);
    // Skipped "assignment.not_found" for who is not in it.
    [[nodiscard]] Placement takeOut(const Session &session, Id member);
    // As though they had never come into it: nothing of it is kept, so that a rule may put them in again. They are in it or wait.
    void withdraw(const Session &session, Id member);
    // Null for who never was in it.
    [[nodiscard]] const Assignment *find(Id session, Id member) const;

    // Audit, events, and whoever moves up follow.
    [[nodiscard]] Result<void> write();

private:
    struct Roll
    {
        Session session;
        qint64 assigned = 0, waiting = 0;
        qint64 lastPlace = 0;
        bool left = false; // somebody has left, so that places move
    };
    struct Entry
    {
        Assignment before, now;
        bool withdrawn = false;
    };
    [[nodiscard]] Result<void> loadRoll(const Session &session);
    void enter(Roll &roll, Entry &entry, bool waits, const AssignmentWish &wish);

    Context &m_context;
    QHash<Id, Roll> m_rolls;
    QHash<std::pair<Id, Id>, Entry> m_entries; // by session and member
};

// Fills the free places of a session from its waiting list where it wants that and is open or running, and numbers who still waits.
// The caller has the institution's turn.
[[nodiscard]] Result<void> moveUp(Context &context, const Session &session);

} // namespace ulpan
