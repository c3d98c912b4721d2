#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> learnerOperations()
{
    using enum HttpMethod;
    static constexpr Operation learnerRows[] = {
        op<&LearnerService::list>({"learners.list", Ability::MembersRead, {Get, "/api/institutions/{institution}/members"}, {}, Access::Look,
                                   Lane::Inline, "The members of an institution", "?q=levi&sort=lastname",
                                   &recordType<Learner>}),
        op<&LearnerService::create>({"learners.create", Ability::MembersWrite, {Post, "/api/institutions/{institution}/members"}, {},
                                     Access::Write, Lane::Pool, "Creates a learner",
                                     R"({"login":"noa@example.org","civility":"mme","lastname":"Levi","firstname":"Noa","entity":$ENTITY})"}),
        op<&LearnerService::get>({"learners.get", Ability::MembersRead, {Get, "/api/institutions/{institution}/members/{member}"}, {},
                                  Access::Look, Lane::Inline, "One member"}),
        op<&LearnerService::update>({"learners.update", Ability::MembersWrite, {Patch, "/api/institutions/{institution}/members/{member}"}, {},
                                     Access::Write, Lane::Pool, "Changes what is sent of a member",
                                     R"({"job_title":"Nurse","filter":["B2","Evening"]})"}),
    };
    return learnerRows;
}

} // namespace ulpan
