#include "models/records/entity.h"

#include <QCoreApplication>

namespace ulpan {

const RecordType &recordTypeOf(const Entity *)
{
    static constexpr RecordType entityType{
        .name = "entity",
        .table = "entity",
        .context = "Entity",
        .title = QT_TRANSLATE_NOOP("Entity", "Entities"),
        .fields = entityFields,
        .tenant = "institution_id",
        .rpcName = "entityName",
        .nameField = "name",
        .make = &makeRecord<Entity>,
    };
    return entityType;
}

} // namespace ulpan
