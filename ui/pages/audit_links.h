#pragma once

#include "models/records/audit_entry.h"

#include <functional>

class QObject;

namespace ulpan {

struct ViewContext;

// Goes to what an entry was done to; null where it has no place, or none that is open to who works here.
// `receiver` is who waits for it.
[[nodiscard]] std::function<void()> wayToSubject(ViewContext &context, QObject *receiver,
                                                 const ToldAuditEntry &entry);
// Goes to a member, among the learners or the staff.
void openMember(ViewContext &context, QObject *receiver, Id member);

} // namespace ulpan
