#include "models/store/record_store.h"

namespace ulpan {

Result<void> noteRemoved(Connection &database, const RecordType &type, Id institution, qint64 count)
{
    return database.perform(
        QStringLiteral("update record_total set total = total - ?, changes = changes + 1 where "
                       "institution_id = ? and record = ?"),
        {count, institution, QLatin1StringView(type.name)});
}

} // namespace ulpan
