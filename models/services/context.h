#pragma once

#include "models/store/record_store.h"

namespace ulpan {

// What changes of records leave behind: an audit entry and an event each; events alone, where one audit entry stands for many
// changes; or neither, where one event does too.
enum class Noting : quint8 { Each, Events, Nothing };

// One call of a rule: who asks, within what, and the transaction it belongs to.
struct Context
{
    const Caller &caller;
    Scope scope;         // what the call may touch
    Id institution = 0;  // the one acted on; 0 where the call is of none
    Store &store;
    Connection &database;
    Instant now;
    // From If-Match: the version the caller has seen; null when it does not matter.
    std::optional<Id> seenVersion = {};
    Noting noting = Noting::Each;
    // Others that will do as well, where If-Match names several.
    QList<Id> moreSeenVersions = {};

    // The caller has seen only others than this version of the record.
    [[nodiscard]] bool isStale(Id version) const { return seenVersion && *seenVersion != version && !moreSeenVersions.contains(version); }
};

} // namespace ulpan
