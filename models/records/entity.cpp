#include "models/records/entity.h"

#include <QCoreApplication>

namespace ulpan {

const RecordType &recordTypeOf(const Entity *)
{
    static constexpr Erasure entityErasures[] = {
        {"*", ErasureKind::Harmless, "an entity is no person"},
    };
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
        .trainerSees = "r.id in (select m.entity_id from session_trainer t join assignment a on a.session_id = t.session_id "
                       "join member m on m.id = a.member_id where t.member_id = ? and a.state <> 'removed')",
        .erasures = entityErasures,
    };
    return entityType;
}

} // namespace ulpan
