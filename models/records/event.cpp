#include "models/records/event.h"

namespace ulpan {

const RecordType &recordTypeOf(const Event *)
{
    static constexpr Erasure eventErasures[] = {
        {"payload", ErasureKind::Payload, "institution_id = :institution and record_id = :member and type like 'member.%'"},
        {"payload", ErasureKind::Wordings, "institution_id = :institution and record_id in (:jobs) and type like 'import.%'"},
        {"payload", ErasureKind::Cells, "institution_id = :institution and record_id in (select id from import_job where institution_id = :institution) and type like 'import.%'"},
        {"payload", ErasureKind::Wordings, "institution_id = :institution and record_id in (:tokens) and type like 'access_token.%'"},
        {"payload", ErasureKind::Wordings, "institution_id = :institution and record_id in (:credentials) and type like 'client_credential.%'"},
        {"public_id type", ErasureKind::Harmless, "the program's own words"},
    };
    static constexpr RecordType eventType{
        .name = "event",
        .table = "event",
        .context = "Event",
        .title = QT_TRANSLATE_NOOP("Event", "Events"),
        .fields = eventFields,
        .tenant = "institution_id",
        .make = &makeRecord<Event>,
        .erasures = eventErasures,
    };
    return eventType;
}

} // namespace ulpan
