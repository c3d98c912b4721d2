#include "models/imports/row_json.h"

#include "models/base/characters.h"
#include "models/base/text.h"
#include "models/records/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <numeric>

namespace ulpan {

namespace {

// Characters of a row that lists show.
constexpr qsizetype mostOfCell = 4096, mostOfRow = 16 * 1024;

int columnOfProblem(const QString &wire, const ImportMapping &mapping)
{
    const FieldInfo *field = recordType<Learner>().find(wire.toLatin1());
    return mapping.columnOf(field && field->rpc ? QString::fromLatin1(field->rpc) : wire);
}

// The cell without what a reader cannot see; nothing of it is shown where it is a password.
std::optional<QString> suggestionFor(const Problem &problem, const QString &cell)
{
    const FieldInfo *field = recordType<Learner>().find(problem.field.toLatin1());
    const bool isHidden = problem.reason == "field.invisible" || problem.reason == "field.control";
    if (!isHidden || !field || cell.size() > mostOfCell)
        return std::nullopt;
    return withoutHidden(cell, field->form == TextForm::Email ? CharacterRule::Address : CharacterRule::Line).trimmed();
}

QStringList shownTexts(QStringList texts)
{
    for (QString &text : texts)
        text = shownCell(text, mostOfCell);
    return texts;
}

} // namespace

QByteArray plannedJson(FieldMask fields, const Learner &learner)
{
    const RecordType &type = recordType<Learner>();
    const bool newEntity =
        learner.entity.id == 0 && !learner.entity.name.isEmpty() && fields.test(type.indexOf("entity"));
    if (newEntity)
        fields.reset(type.indexOf("entity"));
    QByteArray out;
    out.reserve(512);
    JsonWriter json(out);
    writeFields(json, type, fields, &learner);
    if (newEntity) {
        out.chop(1);
        JsonWriter entity(out);
        if (out.size() > 1)
            out.append(',');
        entity.key("entity").beginObject().key("id").null().key("name").text(learner.entity.name).endObject();
        out.append('}');
    }
    return out;
}

Change<Learner> readPlanned(const QByteArray &json)
{
    Change<Learner> change;
    if (json.isEmpty() || readWritten(recordType<Learner>(), json, &change.value, change.set))
        return change;
    change = {};
    QList<Problem> ours;
    readFields(recordType<Learner>(), Naming::Platform, QJsonDocument::fromJson(json).object(), &change.value,
               change.set, ours);
    return change;
}

QByteArray problemsJson(const QList<Problem> &problems, const ImportMapping &mapping, const QStringList &cells)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    for (const Problem &problem : problems) {
        json.beginObject().key("field").text(problem.field).key("column");
        const int column = columnOfProblem(problem.field, mapping);
        column ? json.integer(column) : json.null();
        json.key("reason").text(problem.reason).key("arguments").texts(shownTexts(problem.arguments));
        const bool hasCell = column > 0 && column <= cells.size();
        if (const auto suggestion = hasCell ? suggestionFor(problem, cells[column - 1]) : std::nullopt)
            json.key("fix").text(u"remove").key("suggestion").text(*suggestion);
        json.endObject();
    }
    json.endArray();
    return out;
}

Problem readProblem(const QJsonObject &problem)
{
    const auto text = [&](const char *name) { return problem.value(QLatin1StringView(name)).toString(); };
    Problem result{text("field"), text("reason").toLatin1()};
    for (const QJsonValue &argument : problem.value(QLatin1StringView("arguments")).toArray())
        result.arguments << argument.toString();
    return result;
}

QByteArray cellsJson(QStringList cells, const QList<qsizetype> &hidden)
{
    for (qsizetype column : hidden) {
        if (column < cells.size())
            cells[column].clear();
    }
    return jsonTexts(cells);
}

QString shownCell(const QString &cell, qsizetype most)
{
    if (cell.size() <= most)
        return cell;
    // Both halves of a letter or none.
    return cell.first(most - cell[most - 1].isHighSurrogate()) + u'…';
}

QByteArray shownCellsJson(QStringList cells, const QList<qsizetype> &hidden)
{
    const qsizetype most = qBound(qsizetype(16), mostOfRow / qMax(qsizetype(1), cells.size()), mostOfCell);
    const auto size = [&] {
        return std::accumulate(cells.cbegin(), cells.cend(), qsizetype(0),
                               [](qsizetype sum, const QString &cell) { return sum + cell.size(); });
    };
    for (QString &cell : cells)
        cell = shownCell(cell, mostOfCell);
    if (size() > mostOfRow) {
        for (QString &cell : cells)
            cell = shownCell(cell, most);
    }
    return cellsJson(std::move(cells), hidden);
}

QByteArray idsJson(const QList<Id> &ids)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    for (const Id id : ids)
        json.integer(id);
    json.endArray();
    return out;
}

QList<Id> readIds(const QByteArray &json)
{
    QList<Id> ids;
    if (json.isEmpty())
        return ids;
    for (const QJsonValue &id : QJsonDocument::fromJson(json).array())
        ids << id.toInteger();
    return ids;
}

QStringList joinedLists(const QStringList &first, const QStringList &second)
{
    // Of a file that comes again nearly all lists are so.
    if (first == second)
        return first;
    QStringList result = first;
    QSet<QString> keys;
    for (const QString &text : first)
        keys << caseFolded(text);
    for (const QString &text : second) {
        const QString key = caseFolded(text);
        if (keys.contains(key))
            continue;
        result << text;
        keys << key;
    }
    return result;
}

} // namespace ulpan
