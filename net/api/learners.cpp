#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> learnerOperations()
{
    using enum HttpMethod;
    static constexpr Operation learnerRows[] = {
        op<&LearnerService::list>({"learners.list", Ability::MembersRead, {Get, "/api/institutions/{institution}/members"}, {}, Access::Look,
                                   Lane::Inline, "The members of an institution"}),
        op<&LearnerService::create>({"learners.create", Ability::MembersWrite, {Post, "/api/institutions/{institution}/members"}, {},
                                     Access::Write, Lane::Pool, "Creates a learner"}),
        op<&LearnerService::get>({"learners.get", Ability::MembersRead, {Get, "/api/institutions/{institution}/members/{member}"}, {},
                                  Access::Look, Lane::Inline, "One member"}),
        op<&LearnerService::update>({"learners.update", Ability::MembersWrite, {Patch, "/api/institutions/{institution}/members/{member}"}, {},
                                     Access::Write, Lane::Pool, "Changes what is sent of a member"}),
    };
    return learnerRows;
}

} // namespace ulpan
