#include "models/bulk/bulk_tally.h"

#include "models/json/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace ulpan {

BulkTally BulkTally::fromJson(const QByteArray &json)
{
    BulkTally tally;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        Row row{{value[QLatin1StringView("field")].toString(),
                 value[QLatin1StringView("reason")].toString().toLatin1()}};
        for (const QJsonValue &argument : value[QLatin1StringView("arguments")].toArray())
            row.problem.arguments << argument.toString();
        row.count = value[QLatin1StringView("count")].toInteger();
        for (const QJsonValue &member : value[QLatin1StringView("members")].toArray())
            row.members << member.toInteger();
        tally.m_rows.push_back(std::move(row));
    }
    return tally;
}

QByteArray BulkTally::json() const
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    for (const Row &row : m_rows) {
        json.beginObject().key("field");
        row.problem.field.isEmpty() ? json.null() : json.text(row.problem.field);
        json.key("reason").text(row.problem.reason).key("arguments").texts(row.problem.arguments);
        json.key("count").integer(row.count).key("members").beginArray();
        for (const Id member : row.members)
            json.integer(member);
        json.endArray().endObject();
    }
    json.endArray();
    return out;
}

BulkTally::Row &BulkTally::rowOf(const Problem &problem)
{
    auto row = std::find_if(m_rows.begin(), m_rows.end(),
                            [&](const Row &known) { return known.problem == problem; });
    if (row == m_rows.end())
        row = m_rows.insert(m_rows.end(), Row{problem});
    return *row;
}

void BulkTally::note(const Problem &problem, Id by)
{
    Row &row = rowOf(problem);
    if (by && !row.members.contains(by))
        row.members << by;
}

BulkTally BulkTally::withoutNotes() const
{
    BulkTally tally;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(tally.m_rows), [](const Row &row) { return row.count > 0; });
    return tally;
}

void BulkTally::add(Id member, const Problem &problem)
{
    Row &row = rowOf(problem);
    ++row.count;
    if (row.members.size() < mostMembers)
        row.members << member;
}

} // namespace ulpan
