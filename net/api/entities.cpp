#include "net/api/pages.h"

namespace ulpan {

std::span<const Operation> entityOperations()
{
    using enum HttpMethod;
    static constexpr Operation entityRows[] = {
        op<&EntityService::list>({"entities.list", Ability::EntitiesRead, {Get, "/api/institutions/{institution}/entities"}, {}, Access::Look,
                                  Lane::Inline, QT_TRANSLATE_NOOP("Operation", "The entities of an institution"), nullptr, &recordType<Entity>}),
        op<&EntityService::create>({"entities.create", Ability::EntitiesWrite, {Post, "/api/institutions/{institution}/entities"}, {},
                                    Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Creates an entity"), R"({"name":"North campus"})"}),
        op<&EntityService::get>({"entities.get", Ability::EntitiesRead, {Get, "/api/institutions/{institution}/entities/{entity}"}, {},
                                 Access::Look, Lane::Inline, QT_TRANSLATE_NOOP("Operation", "One entity")}),
        op<&EntityService::update>({"entities.update", Ability::EntitiesWrite, {Patch, "/api/institutions/{institution}/entities/{entity}"}, {},
                                    Access::Write, Lane::Pool,
                                    QT_TRANSLATE_NOOP("Operation", "Changes an entity; fields that are not sent stay as they are"), R"({"city":"Haifa"})"}),
        op<&EntityService::remove>({"entities.delete", Ability::EntitiesWrite, {Delete, "/api/institutions/{institution}/entities/{entity}"}, {},
                                    Access::Write, Lane::Pool, QT_TRANSLATE_NOOP("Operation", "Deletes an entity to which nobody belongs")}),
    };
    return entityRows;
}

} // namespace ulpan
