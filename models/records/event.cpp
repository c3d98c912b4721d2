#include "models/records/event.h"

namespace ulpan {

template<>
const RecordType &recordType<Event>()
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
