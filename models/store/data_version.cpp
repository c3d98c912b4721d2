#include "models/store/data_version.h"

namespace ulpan {

Result<qint64> dataVersion(Store &store)
{
    if (store.engine() == Engine::Postgres)
        return 0;
    return store.look([](Connection &database) -> Result<qint64> {
        Result<Cursor> cursor = database.run(QStringLiteral("pragma data_version"));
        if (!cursor)
            return cursor.error();
        return cursor->next() ? cursor->id(0) : 0;
    });
}

} // namespace ulpan
