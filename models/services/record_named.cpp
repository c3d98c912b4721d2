#include "models/services/record_named.h"

#include "models/records/scalars.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"

#include <QJsonObject>

namespace ulpan {

Result<QJsonValue> withRecordName(Context &context, const RecordType &type, const QJsonValue &number)
{
    const Id id = number.isString() ? idFromText(number.toString()) : number.toInteger();
    if (id <= 0)
        return number;
    Condition condition = conditionOf(context.scope, type);
    condition.add(QStringLiteral("r.id = ?"), {id});
    Result<Cursor> found =
        context.database.run(QStringLiteral("select %1 from (select * from %2 r%3) t")
                                 .arg(nameSqlOf(type), QLatin1StringView(type.table), condition.where()),
                             condition.values);
    if (!found)
        return found.error();
    if (!found->next())
        return number;
    return QJsonValue(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), found->text(0)}});
}

} // namespace ulpan
