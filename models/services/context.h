#pragma once

#include "models/store/record_store.h"

namespace ulpan {

// What changes of records leave behind: an audit entry and an event each; events alone, where one audit entry stands for many
// changes; or neither, where one event does too.
enum class Noting : quint8 { Each, Events, Nothing };

// What If-Match and If-None-Match make a change depend on.
struct Precondition
{
    std::optional<QList<Id>> versions = {}; // one of which the record has to have; null: it does not matter which
    bool mustExist = false;                 // it has to be there
    QList<Id> otherThan = {};               // versions that it must not have
    bool mustBeNew = false;                 // it must not be there

    // Whether a record of this version is what is meant; null: none is there.
    [[nodiscard]] bool admits(std::optional<Id> version) const
    {
        if (!version)
            return !versions && !mustExist;
        return !mustBeNew && !otherThan.contains(*version) && (!versions || versions->contains(*version));
    }
};

// One call of a rule: who asks, within what, and the transaction it belongs to.
struct Context
{
    const Caller &caller;
    Scope scope;         // what the call may touch
    Id institution = 0;  // the one acted on; 0 where the call is of none
    Store &store;
    Connection &database;
    Instant now;
    Precondition precondition = {};
    Noting noting = Noting::Each;

    // The caller means no record of this version. One that is being made in a list has none yet, and the list is there.
    [[nodiscard]] bool isStale(Id version) const { return version ? !precondition.admits(version) : precondition.versions.has_value(); }
};

// What else belongs to the transaction that a rule which opens its own ends with, told what the rule came to; empty: nothing.
template<class... Outcome>
using Alongside = std::function<Result<void>(Connection &, const Outcome &...)>;

// Nothing where there is nothing to do.
template<class... Outcome>
[[nodiscard]] Result<void> doAlongside(const Alongside<Outcome...> &also, Connection &database, const std::type_identity_t<Outcome> &...outcome)
{
    return also ? also(database, outcome...) : Result<void>();
}

} // namespace ulpan
