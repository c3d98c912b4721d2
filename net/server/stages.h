#pragma once

#include "net/server/journey.h"

namespace ulpan::stages {

// What a request passes, in this order; a file each. A stage adds to the journey, gives it its answer, or fails it.
using Stage = Result<void> (*)(const RouterParts &parts, Journey &journey);

// The environment, by the host or the prefix /test. Misdirected "request.host_unknown".
[[nodiscard]] Result<void> chooseEnvironment(const RouterParts &parts, Journey &journey);
// OPTIONS, of a browser before it calls from another origin or of anybody: answered from the table.
[[nodiscard]] Result<void> answerPreflight(const RouterParts &parts, Journey &journey);
// The row of the table. NotFound "route.not_found", NotAllowed "request.method_not_allowed".
[[nodiscard]] Result<void> findRow(const RouterParts &parts, Journey &journey);
// Whether the process is there: answered at once, so that an outage of the database restarts no server.
[[nodiscard]] Result<void> answerAlive(const RouterParts &parts, Journey &journey);
// Who asks; a credential that is not good is told of by the stage after the next.
[[nodiscard]] Result<void> authenticate(const RouterParts &parts, Journey &journey);
// Whether they have asked too often. TooMany "request.too_many".
[[nodiscard]] Result<void> limitRate(const RouterParts &parts, Journey &journey);
// What is left to them, without its being a request of theirs.
void tellRate(const RouterParts &parts, Journey &journey);
// Whether that caller may. Unauthenticated "auth.required", Forbidden "auth.role_too_low", "auth.ability_missing".
[[nodiscard]] Result<void> checkAbility(const RouterParts &parts, Journey &journey);
// Query and body, read but not yet understood.
[[nodiscard]] Result<void> readBody(const RouterParts &parts, Journey &journey);
// With an Idempotency-Key: the answer that was kept under it, or the right to make one. Malformed "idempotency.key",
// Conflict "idempotency.other_request", "idempotency.running".
[[nodiscard]] Result<void> claimKey(const RouterParts &parts, Journey &journey);
// What is asked for, and the rule bound to it. No transaction is open yet.
[[nodiscard]] Result<void> understand(const RouterParts &parts, Journey &journey);
// Whether the institution that is acted on is the caller's: what carryOut() asks as well, but of the head alone.
[[nodiscard]] Result<void> checkPlace(const RouterParts &parts, Journey &journey);
// The rule in its transaction, and in the same one what is kept of its answer.
[[nodiscard]] Result<void> carryOut(const RouterParts &parts, Journey &journey);

// Before the first stage: what can be said of any request.
void begin(const RouterParts &parts, Journey &journey);
// The same without its being counted.
void look(Journey &journey);
// After the last one, or the one that failed: the answer as it leaves.
[[nodiscard]] HttpResponse finish(const RouterParts &parts, Journey &journey, const Result<void> &outcome);

// The answer to what has not come so far, because the edge refused it.
[[nodiscard]] HttpResponse refuse(const RouterParts &parts, const Journey &journey, const Error &error);

} // namespace ulpan::stages
