#pragma once

#include "models/services/context.h"
#include "models/store/table_links.h"

#include <QHash>

namespace ulpan {

// Something that an undo leaves as it is, and why.
struct KeptValue
{
    QString field = {};    // on the wire; empty: the learner as a whole
    QByteArray value = {}; // today's, as JSON; empty where there is none to show
    QString by = {};       // who made it so; empty where nobody knows
    Id byId = 0;           // their number, where it is a person who is known
    QString at = {};       // when; empty where nobody knows
    QByteArray reason = "undo.changed_since";
    QStringList arguments = {};
};
[[nodiscard]] QByteArray keptJson(const QList<KeptValue> &values);

// Why learners whom an import made cannot be taken away again: signs of life of themselves, and what others
// did to them. What the import itself brought, and what was taken back since, are none: links and mails that
// nobody used, the sessions it put them into, changes whose undo gave everything back.
//
// Every table that refers to members is asked, so that what is built later is safe from the start; what an
// import may leave behind there has to be named in the source.
class MemberTraces
{
public:
    // `members` were made by the job; `links` are all of the schema.
    [[nodiscard]] static Result<MemberTraces> find(Context &context, std::span<const TableLink> links, Id job,
                                                   const QList<Id> &members);
    // Null where there is none.
    [[nodiscard]] const KeptValue *of(Id member) const;

private:
    struct Question;
    [[nodiscard]] Result<void> ask(Context &context, const Question &question, const QStringList &members);
    [[nodiscard]] Result<void> askReferring(Context &context, std::span<const TableLink> links,
                                            const QStringList &members);
    QHash<Id, KeptValue> m_traces;
};

// Of a status that stays because of it.
inline constexpr const char *passwordChosen = "undo.password_chosen";

// Who last changed these fields of a member, by what the member's history tells; `kept` has their names and
// gets the rest.
[[nodiscard]] Result<void> nameAuthors(Context &context, Id job, Id member, QList<KeptValue> &kept);

} // namespace ulpan
