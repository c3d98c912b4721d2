#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> institutionOperations()
{
    using enum HttpMethod;
    static constexpr Operation institutionRows[] = {
        op<&InstitutionService::list>({"institutions.list", Ability::InstitutionsRead, {Get, "/api/institutions"}, {}, Access::Look, Lane::Inline,
                                       "The institutions this caller may see", nullptr,
                                       &recordType<Institution>}),
        op<&InstitutionService::create>({"institutions.create", Ability::Operate, {Post, "/api/institutions"}, {}, Access::Write, Lane::Pool,
                                         "Creates an institution",
                                         R"({"name":"Northern College","slug":"northern","language":"he"})"}),
        op<&InstitutionService::get>({"institutions.get", Ability::InstitutionsRead, {Get, "/api/institutions/{institution}"}, {}, Access::Look,
                                      Lane::Inline, "One institution, by its id or its slug"}),
        op<&InstitutionService::update>({"institutions.update", Ability::InstitutionsWrite, {Patch, "/api/institutions/{institution}"}, {},
                                         Access::Write, Lane::Pool, "Changes what is sent of an institution", R"({"city":"Haifa"})"}),
    };
    return institutionRows;
}

} // namespace ulpan
