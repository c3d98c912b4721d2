#include "models/records/event.h"

namespace ulpan {

const RecordType &recordTypeOf(const Event *)
{
    static constexpr RecordType eventType{
        .name = "event",
        .table = "event",
        .context = "Event",
        .title = QT_TRANSLATE_NOOP("Event", "Events"),
        .fields = eventFields,
        .tenant = "institution_id",
        .make = &makeRecord<Event>,
    };
    return eventType;
}

} // namespace ulpan
