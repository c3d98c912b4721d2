#pragma once

#include "ui/shell/kept_connections.h"

namespace ulpan {

struct WorkState;

// A link as it is copied and sent: a place of the console and where that is, such as
// "ulpan:learners/17#server=https%3A%2F%2Fschool.example.org&institution=3". One without an address is good
// wherever one is.
struct ConsoleLink
{
    QString place; // "ulpan:learners/17"
    bool isAnywhere = true;
    bool isLocal = false;
    QUrl server = {};
    bool test = false;
    QString institution = {}; // empty: the present one

    // Not at this connection and environment.
    [[nodiscard]] bool isElsewhere(const KeptConnection &connection, bool testNow) const;
};

// Nothing where the link names no view or no server that could be reached.
[[nodiscard]] std::optional<ConsoleLink> consoleLinkFrom(const QString &link);
// To that server, to the place of a link or else to where one begins; the server's address in the link gives way.
[[nodiscard]] QString linkTo(const QUrl &server, const QString &link = {});
// The place with its address.
[[nodiscard]] QString addressed(const QString &place, const WorkState &state);

} // namespace ulpan
