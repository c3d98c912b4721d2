#pragma once

#include "models/records/learner.h"
#include "models/services/context.h"

#include <QHash>

namespace ulpan {

// What lets a member in, and how it is ended: passwords, sign-ins, tokens, links.

inline constexpr int shortestPassword = 8;   // characters that can be seen, blanks at its ends not counted
inline constexpr int longestPassword = 1000; // so that nobody makes the hashing dear

// What is wrong with a new password, under the field's name; null: nothing.
[[nodiscard]] std::optional<Problem> passwordProblem(const QString &password, const char *field = "password");

// The member with this login or id, of whichever institution, once its turn is the transaction's: nobody changes them any more until
// it ends. Null where nobody has it by then. Called before anything is written.
[[nodiscard]] Result<std::optional<Learner>> findInTurn(Connection &database, const char *wire, const QString &value);

// Gives the member another password, and ends what was got with the one before: sign-ins but for the one named, and links.
[[nodiscard]] Result<void> replacePassword(Context &context, Id member, const QByteArray &hash, const QByteArray &butFor = {});
// Takes these passwords away from their members, with what was got with them: sign-ins, and links but for invitations. Precondition
// "record.stale" where a member has another by now.
[[nodiscard]] Result<void> removePasswords(Context &context, const QHash<Id, QByteArray> &hashes);
// Ends the member's sign-ins, but for the one named, and all their links.
[[nodiscard]] Result<void> endSignIns(Context &context, Id member, const QByteArray &butFor = {});
// Ends all that the members got in with: sign-ins, API tokens, links, the JWTs of credentials they made.
[[nodiscard]] Result<void> endAccess(Context &context, const QList<Id> &members);
// An operator need not name the institution of what they act on: from here on the call is of it, and has its turn.
[[nodiscard]] Result<void> actIn(Context &context, Id institution);
// Deletes tokens of one institution (0: of none) by a condition on access_token, and lowers the lists' totals.
[[nodiscard]] Result<void> removeTokens(Connection &database, Id institution, const QString &condition, const QVariantList &values);

} // namespace ulpan
