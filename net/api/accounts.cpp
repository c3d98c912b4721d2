#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> accountOperations()
{
    using enum HttpMethod;
    static constexpr Operation accountRows[] = {
        op<&AccountService::inviteById>(
            {"members.invite",
             Ability::MembersWrite,
             {Post, "/api/institutions/{institution}/members/{member}/invite"},
             {},
             Access::Write,
             Lane::Pool,
             "Mails a member who is invited the link to choose a password, again"}),
        op<&Outbox::list>({"outbox.list",
                           Ability::SignedIn,
                           {Get, "/api/test/outbox"},
                           {},
                           Access::Look,
                           Lane::Inline,
                           "The mails that the test environment kept, for owners and operators"}),
    };
    return accountRows;
}

} // namespace ulpan
