#pragma once

#include <QtGlobal>

namespace ulpan {

// What becomes of what a table keeps of a person who is made nobody.
enum class ErasureKind : quint8
{
    RowGoes,  // the row is deleted
    Cleared,  // null
    Named,    // "anonymised" instead of a name
    Masked,   // an object by fields: the values that say something of a person become ***
    Payload,  // an event: no more is left of its record than the number
    Wording,  // what people wrote: "anonymised" where it names the person
    Wordings, // JSON with such texts in it
    Cells,    // JSON with cells of a file in it: without those that name the person
    Author,   // [{…, "by", "by_id", …}]: "anonymised" for what the person did
    Asker,    // a caller as JSON: without the name, and whoever works for them reads it again
    Unlinked, // the reference is null
    ByRule,   // a rule of its own does it, which `rows` names
    Passing,  // nobody can read it, and it goes by itself: `rows` says when
    Harmless, // it says nothing of anybody: `rows` says why
};

// Columns of a table, a blank between two, "*" for all others; none where the row goes. `rows` is SQL, ours
// alone, for which rows: :member and :institution are numbers, :login the login as it is compared, :by_id and :by_name what
// stands in a list for an Author; (:jobs), (:tokens) and (:credentials) the numbers of the imports that the
// person made or stood in, and of the API tokens and client credentials that they made. Null where the kind
// finds them itself.
struct Erasure
{
    const char *columns;
    ErasureKind kind;
    const char *rows = nullptr;
};

} // namespace ulpan
