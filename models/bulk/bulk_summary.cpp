#include "models/bulk/bulk_summary.h"

#include "models/json/json_writer.h"
#include "models/records/session.h"
#include "models/services/record_named.h"

#include <QJsonDocument>

namespace ulpan {

namespace {

QByteArray summaryPart(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Each of the names in the object that holds a record's number gets its name beside it.
template<class Record>
Result<void> nameWithin(Context &context, QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const auto found = object.find(QLatin1StringView(name));
        if (found == object.end())
            continue;
        Result<QJsonValue> named = withRecordName(context, recordType<Record>(), *found);
        if (!named)
            return named.error();
        *found = *named;
    }
    return {};
}

} // namespace

Result<QByteArray> summaryOf(Context &context, const BulkEdit &edit,
                             std::initializer_list<const char *> counts)
{
    QJsonObject change = QJsonDocument::fromJson(edit.change).object();
    QJsonObject session = change.value(QLatin1StringView("session")).toObject();
    QJsonObject filter =
        QJsonDocument::fromJson(edit.selection).object().value(QLatin1StringView("filter")).toObject();
    const bool isFiltered = edit.selection.contains("\"filter\"");
    Result<void> named = nameWithin<Entity>(context, change, {"entity"});
    if (named)
        named = nameWithin<Session>(context, session, {"add", "remove"});
    if (named)
        named = nameWithin<Entity>(context, filter, {"entity"});
    if (named)
        named = nameWithin<Session>(context, filter, {"session"});
    if (!named)
        return named.error();
    if (!session.isEmpty())
        change.insert(QStringLiteral("session"), session);
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("undo").text(edit.id);
    // A selection by id can be long; who was changed stands in the rows.
    if (isFiltered)
        json.key("filter").raw(summaryPart(filter));
    json.key("change").raw(summaryPart(change));
    for (const char *count : counts)
        json.key(count).integer(*valueOf<std::optional<qint64>>(*recordType<BulkEdit>().find(count), &edit));
    json.endObject();
    return out;
}

QByteArray mergeSummary(const BulkEdit &edit, const Entity &into)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject().key("into").beginObject().key("id").integer(into.id);
    json.key("name").text(into.name).endObject();
    json.key("moved").integer(*edit.changed).endObject();
    return out;
}

} // namespace ulpan
