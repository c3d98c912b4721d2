#include "tests/fuzz/fuzz_target.h"
#include "ui/shell/console_link.h"
#include "ui/shell/views.h"
#include "ui/shell/workplace.h"

using namespace ulpan;
using namespace ulpan::tests;

// A link that somebody sent names a view and a server that may be reached, or nothing. Written anew it leads
// to the same place.
ULPAN_FUZZ_TARGET(15000, 4'500'000)
{
    const QString text = QString::fromUtf8(input);
    const QUrl typed = serverFrom(text);
    require(typed.isEmpty() || (typed.isValid() && !typed.host().isEmpty()));
    require(typed.isEmpty() || typed.scheme() == u"https" || typed.scheme() == u"http");
    require(typed.isEmpty() ||
            (serverFrom(serverText(typed)) == typed && serverFrom(typed.toString()) == typed));
    const std::optional<ConsoleLink> link = consoleLinkFrom(text);
    if (!link)
        return;
    require(placeOf(link->place).row >= 0 && link->isAnywhere == (!link->isLocal && link->server.isEmpty()));
    if (link->isAnywhere)
        return;
    const WorkState state{.server = link->server, .test = link->test, .institution = link->institution};
    const QString address = addressed(link->place, state);
    const std::optional<ConsoleLink> again = consoleLinkFrom(address);
    require(again && again->place == link->place && again->isLocal == link->isLocal &&
            again->server == link->server && again->test == link->test &&
            again->institution == link->institution);
}
