#include "models/bulk/bulk_selection.h"

#include "models/records/json_filters.h"
#include "models/records/scalars.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ulpan {

namespace {

QString idList(const QList<Id> &ids)
{
    QStringList texts;
    for (const Id id : ids)
        texts << QString::number(id);
    return texts.join(u',');
}

} // namespace

Result<BulkSelection> BulkSelection::fromJson(const QJsonObject &input)
{
    BulkSelection selection;
    QList<Problem> problems;
    const QJsonValue ids = input.value(QLatin1StringView("ids"));
    const QJsonValue filter = input.value(QLatin1StringView("filter"));
    selection.m_byIds = !ids.isUndefined();
    if (selection.m_byIds == filter.isObject())
        problems << Problem{QStringLiteral("ids"), "bulk_edit.selection"};
    for (const QJsonValue &value : ids.isArray() ? ids.toArray() : QJsonArray{ids}) {
        if (const Id id = idIn(value); id > 0)
            selection.m_ids << id;
        else if (selection.m_byIds && problems.isEmpty())
            problems << Problem{QStringLiteral("ids"), "field.references"};
    }
    std::sort(selection.m_ids.begin(), selection.m_ids.end());
    selection.m_ids.erase(std::unique(selection.m_ids.begin(), selection.m_ids.end()), selection.m_ids.end());
    if (selection.m_ids.size() > mostIds)
        problems << Problem{QStringLiteral("ids"), "field.too_many", {QString::number(mostIds)}};
    selection.m_filter = filter.toObject();
    readJsonFilters(recordType<Learner>(), selection.m_filter, selection.m_query, problems);
    ListParts tried;
    QList<Problem> faults;
    addFilters(tried, Engine::Sqlite, recordType<Learner>(), selection.m_query, faults);
    for (const Problem &fault : std::as_const(faults))
        problems << Problem{QStringLiteral("filter.") + fault.field, fault.reason, fault.arguments};
    if (!problems.isEmpty())
        return invalid(problems);
    return selection;
}

QByteArray BulkSelection::json() const
{
    QJsonObject object;
    if (m_byIds) {
        QJsonArray ids;
        for (const Id id : m_ids)
            ids.append(id);
        object.insert(QStringLiteral("ids"), ids);
    } else {
        object.insert(QStringLiteral("filter"), m_filter);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray BulkSelection::withoutSearch(const QByteArray &json)
{
    const QLatin1StringView filterKey("filter"), searchKey("q");
    QJsonObject object = QJsonDocument::fromJson(json).object();
    QJsonObject filter = object.value(filterKey).toObject();
    if (!filter.contains(searchKey))
        return json;
    filter.insert(searchKey, QStringLiteral("***"));
    object.insert(filterKey, filter);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Id> BulkSelection::upperId(Context &context) const
{
    if (m_byIds)
        return m_ids.isEmpty() ? 0 : m_ids.last();
    Result<Cursor> cursor = context.database.run(
        QStringLiteral("select max(id) from member where institution_id = ?"), {context.institution});
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

Result<qint64> BulkSelection::count(Context &context, Id after, Id until) const
{
    if (m_byIds)
        return m_ids.end() - std::upper_bound(m_ids.begin(), m_ids.end(), after);
    QList<Problem> problems;
    Condition condition = listPartsOf(context.database.engine(), context.scope, recordType<Learner>(), m_query, problems).all();
    condition.add(QStringLiteral("r.id > ? and r.id <= ?"), {after, until});
    Result<Cursor> cursor = context.database.run(QStringLiteral("select count(*) from member r") + condition.where(), condition.values);
    if (!cursor)
        return cursor.error();
    return cursor->next() ? cursor->id(0) : 0;
}

Result<std::vector<Learner>> BulkSelection::find(Context &context, const QString &more,
                                                 const QVariantList &values, int limit, bool held) const
{
    const RecordType &type = recordType<Learner>();
    QList<Problem> problems;
    Condition condition = listPartsOf(context.database.engine(), context.scope, type, m_query, problems).all();
    condition.add(more, values);
    const bool locks = held && context.database.engine() == Engine::Postgres;
    Result<Cursor> cursor =
        context.database.run(QStringLiteral("select %1 from member r").arg(selectList(type)) +
                                 condition.where() + QStringLiteral(" order by r.id limit ?") +
                                 QLatin1StringView(locks ? " for no key update of r" : ""),
                             condition.values << limit);
    if (!cursor)
        return cursor.error();
    std::vector<Learner> members;
    while (cursor->next())
        readRow(type, *cursor, &members.emplace_back());
    return members;
}

Result<BulkSelection::Batch> BulkSelection::next(Context &context, Id after, Id until, int limit,
                                                 bool held) const
{
    Batch batch;
    if (!m_byIds) {
        Result<std::vector<Learner>> members =
            find(context, QStringLiteral("r.id > ? and r.id <= ?"), {after, until}, limit, held);
        if (!members)
            return members.error();
        batch.members = std::move(*members);
        batch.last = batch.members.empty() ? 0 : batch.members.back().id;
        return batch;
    }
    const auto first = std::upper_bound(m_ids.begin(), m_ids.end(), after);
    const QList<Id> chunk(first, first + std::min<qsizetype>(limit, m_ids.end() - first));
    if (chunk.isEmpty())
        return batch;
    Result<std::vector<Learner>> members =
        find(context, QStringLiteral("r.id in (%1)").arg(idList(chunk)), {}, limit, held);
    if (!members)
        return members.error();
    batch.members = std::move(*members);
    batch.last = chunk.last();
    auto found = batch.members.begin();
    for (const Id id : chunk) {
        if (found != batch.members.end() && found->id == id)
            ++found;
        else
            batch.missing << id;
    }
    return batch;
}

} // namespace ulpan
