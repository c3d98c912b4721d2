#include "models/base/characters.h"
#include "models/records/scalars.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"

namespace ulpan {

namespace {

constexpr qsizetype mostFilterValues = 100;

// What was said under one name, however often.
struct NamedFilter
{
    QByteArray name;
    QStringList values;
    bool strict = false;
};

QList<NamedFilter> byName(const QList<ListQuery::Filter> &filters)
{
    QList<NamedFilter> result;
    for (const ListQuery::Filter &filter : filters) {
        auto found = std::find_if(result.begin(), result.end(),
                                  [&](const NamedFilter &other) { return other.name == filter.field; });
        if (found == result.end())
            found = result.insert(result.end(), NamedFilter{filter.field});
        found->values << filter.value;
        found->strict |= filter.strict;
    }
    return result;
}

// Only texts of a person's own can have a comma in them.
QStringList split(const QStringList &values)
{
    QStringList result;
    for (const QString &value : values) {
        for (const QString &part : value.split(u','))
            result << part.trimmed();
    }
    return result;
}

bool isNumeric(const FieldInfo &field)
{
    return field.type == FieldType::Identifier || field.type == FieldType::Integer ||
           field.type == FieldType::Flag || field.type == FieldType::Reference;
}

bool hasFewValues(const FieldInfo &field)
{
    return field.type == FieldType::Choice || field.type == FieldType::Flag;
}

// The values as the column keeps them; empty where one of them is none of the field's.
QStringList storedValues(const RecordType &type, const FieldInfo &field, const QStringList &values)
{
    const std::shared_ptr<void> probe = type.make();
    QStringList stored;
    for (const QString &value : values) {
        if (value.isEmpty() || !readText(field, value, probe.get()))
            return {};
        stored << sqlValue(field, probe.get()).toString();
    }
    return stored;
}

bool isTotalled(const RecordType &type, const FieldInfo &field)
{
    return std::any_of(type.totalledBy.begin(), type.totalledBy.end(),
                       [&](const char *column) { return QByteArrayView(column) == field.wire; });
}

// What can be said; of what nobody could list, what was said.
QString possibleValues(const FieldInfo &field, const QStringList &said)
{
    QStringList names;
    if (field.type == FieldType::Choice) {
        for (const Choice &choice : field.choices())
            names << QLatin1StringView(choice.name);
        names.removeAll(QString());
    }
    return (names.isEmpty() ? said : names).join(QStringLiteral(", "));
}

// A day is the whole of it, in UTC.
QString momentOf(const QString &value, bool end)
{
    const bool isDay = value.size() == 10;
    const QString whole =
        isDay ? value + QLatin1StringView(end ? "T23:59:59.999Z" : "T00:00:00.000Z") : value;
    return QString::fromLatin1(Instant::fromText(whole.toLatin1()).text());
}

void addEqual(ListParts &parts, Engine engine, const char *unindexed, const RecordType &type,
              const FieldInfo &field, const NamedFilter &filter, QList<Problem> &problems)
{
    const QStringList values = field.type == FieldType::Text ? filter.values : split(filter.values);
    const QStringList stored = storedValues(type, field, values);
    if (stored.isEmpty()) {
        problems << (field.type == FieldType::Reference
                         ? Problem{QString::fromUtf8(filter.name), "field.reference"}
                         : Problem{QString::fromUtf8(filter.name), "field.choice", {possibleValues(field, values)}});
        return;
    }
    const QString column = columnOf(field);
    parts.filters.addOneOf(engine,
                           QLatin1StringView(hasFewValues(field) ? unindexed : "") + QStringLiteral("r.") + column,
                           isNumeric(field), stored);
    if (parts.totalled && isTotalled(type, field))
        parts.totalled->addOneOf(engine, QStringLiteral("t.") + column, isNumeric(field), stored);
    else
        parts.totalled.reset();
}

void addRange(Condition &condition, const ListFilter &meaning, const NamedFilter &filter,
              QList<Problem> &problems)
{
    const bool to = meaning.kind == ListFilter::Kind::To;
    const QString moment = filter.values.size() == 1 ? momentOf(filter.values.first(), to) : QString();
    const QString column = QStringLiteral("r.") + columnOf(*meaning.field);
    if (moment.isEmpty())
        problems << Problem{QString::fromUtf8(filter.name), "field.time"};
    else if (!to)
        condition.add(column + QStringLiteral(" >= ?"), {moment});
    // Who was never active was not active since then either.
    else if (meaning.field->is(NullFirst))
        condition.add(QStringLiteral("(%1 <= ? or %1 is null)").arg(column), {moment});
    else
        condition.add(column + QStringLiteral(" <= ?"), {moment});
}

void addTags(ListParts &parts, Engine engine, const RecordType &type, const FieldInfo &field,
             const NamedFilter &filter, QList<Problem> &problems)
{
    QStringList tags;
    for (const QString &value : filter.values) {
        if (value.trimmed().isEmpty())
            problems << Problem{QString::fromUtf8(filter.name), "field.required"};
        tags << tagOf(field, value);
    }
    Condition tagged;
    tagged.addOneOf(engine, QStringLiteral("l.tag"), false, tags);
    const bool alone = tags.size() == 1 && parts.tag.isEmpty();
    if (alone)
        parts.tag = tags.first();
    Condition &condition = alone ? parts.tagged : parts.filters;
    condition.add(
        QStringLiteral("exists (select 1 from %1_tag l where l.%2 = r.%2 and l.%1_id = r.id and %3)")
            .arg(QLatin1StringView(type.table), QLatin1StringView(type.tenant), tagged.parts.first()),
        tagged.values);
}

void addLink(Condition &condition, Engine engine, const LinkFilter &link, const NamedFilter &filter,
             QList<Problem> &problems)
{
    const QStringList values = split(filter.values);
    for (const QString &value : values) {
        if (idFromText(value) == 0) {
            problems << Problem{QString::fromUtf8(filter.name), "field.reference"};
            return;
        }
    }
    Condition linked;
    linked.addOneOf(engine, QStringLiteral("l.") + QLatin1StringView(link.value), true, values);
    QString sql =
        QStringLiteral("exists (select 1 from %1 l where l.%2 = r.id and %3")
            .arg(QLatin1StringView(link.table), QLatin1StringView(link.record), linked.parts.first());
    if (link.also)
        sql += QStringLiteral(" and ") + QLatin1StringView(link.also);
    if (condition.trainer) {
        const QLatin1StringView sees(link.trainerSees ? link.trainerSees : "1 = 0");
        sql += QStringLiteral(" and ") + sees;
        linked.values += QVariantList(sees.count(u'?'), *condition.trainer);
    }
    condition.add(sql + u')', linked.values);
}

} // namespace

void addFilters(ListParts &parts, Engine engine, const RecordType &type, const ListQuery &query,
                QList<Problem> &problems)
{
    Condition &condition = parts.filters;
    // With a column of few values an index gets SQLite no further but out of order, so it is not to use one
    // unless it keeps the order.
    const bool byId = query.sort.isEmpty() || query.sort.first().field == "id";
    const char *unindexed = engine == Engine::Sqlite && !byId ? "+" : "";
    for (const NamedFilter &filter : byName(query.filters)) {
        const std::optional<ListFilter> meaning = type.filter(filter.name);
        if (!meaning) {
            if (filter.strict)
                problems << Problem{QString::fromUtf8(filter.name), "list.filter_unknown"};
            continue;
        }
        if (filter.values.size() > mostFilterValues ||
            filter.values.first().count(u',') >= mostFilterValues) {
            problems << Problem{QString::fromUtf8(filter.name), "list.filter_many"};
            continue;
        }
        const auto unreadable =
            std::find_if(filter.values.cbegin(), filter.values.cend(), [](const QString &value) {
                return value.contains(QChar(0)) || !value.isValidUtf16();
            });
        if (unreadable != filter.values.cend()) {
            problems << *hiddenProblem(QString::fromUtf8(filter.name), *unreadable);
            continue;
        }
        switch (meaning->kind) {
        case ListFilter::Kind::Equal:
            addEqual(parts, engine, unindexed, type, *meaning->field, filter, problems);
            continue;
        case ListFilter::Kind::From:
        case ListFilter::Kind::To:
            // Signing in is no change of a person.
            parts.passing |= meaning->field->is(NullFirst);
            addRange(condition, *meaning, filter, problems);
            break;
        case ListFilter::Kind::Tag:
            addTags(parts, engine, type, *meaning->field, filter, problems);
            break;
        case ListFilter::Kind::Link:
            parts.passing = true;
            addLink(condition, engine, *meaning->link, filter, problems);
            break;
        }
        parts.totalled.reset();
    }
}

} // namespace ulpan
