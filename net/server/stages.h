#pragma once

#include "net/server/journey.h"

namespace ulpan::stages {

// What a request passes, in this order; a file each. A stage adds to the journey, gives it its answer, or fails it.
using Stage = Result<void> (*)(const RouterParts &parts, Journey &journey);

// The environment, by the host or the prefix /test. Misdirected "request.host_unknown".
[[nodiscard]] Result<void> chooseEnvironment(const RouterParts &parts, Journey &journey);
// The row of the table. NotFound "route.not_found", NotAllowed "request.method_not_allowed".
[[nodiscard]] Result<void> findRow(const RouterParts &parts, Journey &journey);
// Who asks. Unauthenticated "auth.required".
[[nodiscard]] Result<void> authenticate(const RouterParts &parts, Journey &journey);
// Whether that caller may. Forbidden "auth.role_too_low", "auth.ability_missing".
[[nodiscard]] Result<void> checkAbility(const RouterParts &parts, Journey &journey);
// What is asked for: query and body read, and the rule bound to them. No transaction is open yet.
[[nodiscard]] Result<void> readBody(const RouterParts &parts, Journey &journey);
// The rule in its transaction.
[[nodiscard]] Result<void> carryOut(const RouterParts &parts, Journey &journey);

// Before the first stage: what can be said of any request.
void begin(Journey &journey);
// After the last one, or the one that failed: the answer as it leaves.
[[nodiscard]] HttpResponse finish(const RouterParts &parts, Journey &journey, const Result<void> &outcome);

} // namespace ulpan::stages
