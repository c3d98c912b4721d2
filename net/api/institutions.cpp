#include "net/api/institution_calls.h"
#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> institutionOperations()
{
    using enum HttpMethod;
    static constexpr Operation institutionRows[] = {
        op<&InstitutionService::list>({"institutions.list", Ability::InstitutionsRead, {Get, "/api/institutions"}, {}, Access::Look, Lane::Inline,
                                       QT_TRANSLATE_NOOP("Operation", "The institutions that the caller may see"), nullptr,
                                       &recordType<Institution>}),
        op<&InstitutionCalls::open>({"institutions.create", Ability::Operate, {Post, "/api/institutions"}, {}, Access::Write, Lane::Pool,
                                     QT_TRANSLATE_NOOP("Operation", "Creates an institution with its first owner, whose invitation is written and kept, and a trial of 30 days"),
                                     R"({"name":"Northern College","slug":"northern","language":"he","owner":{"login":"ruth@northern.example.org","lastname":"Cohen","firstname":"Ruth"}})"}),
        op<&InstitutionService::get>({"institutions.get", Ability::InstitutionsRead, {Get, "/api/institutions/{institution}"}, {}, Access::Look,
                                      Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One institution, by its id or its slug")}),
        op<&InstitutionService::update>({"institutions.update", Ability::InstitutionsWrite, {Patch, "/api/institutions/{institution}"}, {},
                                         Access::Write, Lane::Pool,
                                         QT_TRANSLATE_NOOP("Operation", "Changes an institution; fields that are not sent stay as they are"),
                                         R"({"city":"Haifa"})"}),
        op<&InstitutionCalls::close>({"institutions.delete", Ability::InstitutionsWrite, {Delete, "/api/institutions/{institution}"}, {}, Access::Write,
                                      Lane::Pool,
                                      QT_TRANSLATE_NOOP("Operation", "Suspends an institution and deletes all it has after 30 days; at once if `confirm` holds its name")}),
    };
    return institutionRows;
}

} // namespace ulpan
