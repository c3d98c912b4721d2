#pragma once

#include "models/store/store.h"

namespace ulpan {

// A PostgreSQL database whose tables make way for others: they go into a schema of their own, where they stay
// until somebody drops it.

// What such a schema's name begins with.
inline constexpr char asidePrefix[] = "before_restore_";

// Whether there are tables to be put aside; Unavailable "store.not_owner" {database, user} where this user
// may not move them.
[[nodiscard]] Result<bool> findTables(Store &store);

// The statement that moves all there is into the schema `name`, and does nothing where there is nothing.
// Extensions stay: both use them.
[[nodiscard]] QString putAsideSql(const QString &name);

// The schemas that hold what was put aside, now or earlier.
[[nodiscard]] Result<QStringList> schemasAside(Store &store);

} // namespace ulpan
