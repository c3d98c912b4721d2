#include "models/services/people_names.h"

#include "models/json/json_writer.h"
#include "models/records/assignment.h"
#include "models/store/json_sql.h"
#include "models/store/record_query.h"

#include <QHash>

namespace ulpan {

namespace {

// Of a session, whose numbers stand alone.
constexpr QByteArrayView trainersName("\"trainers\":");

// Where the name belongs, behind the number; one that stands alone becomes an object with it.
struct NumberedPerson
{
    qsizetype begin = 0, end = 0;
    Id id = 0;
    bool isBare = false;
};

qsizetype afterBlanks(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && json.at(at) == ' ')
        ++at;
    return at;
}

NumberedPerson numberAt(const QByteArray &json, qsizetype at)
{
    NumberedPerson person{afterBlanks(json, at), afterBlanks(json, at)};
    while (person.end < json.size() && json.at(person.end) >= '0' && json.at(person.end) <= '9')
        person.id = person.id * 10 + (json.at(person.end++) - '0');
    return person;
}

// What follows the name of a field that is a list of numbers.
void addPeopleOfList(const QByteArray &json, qsizetype at, std::vector<NumberedPerson> &people)
{
    at = afterBlanks(json, at);
    while (at < json.size() && (json.at(at) == '[' || json.at(at) == ',')) {
        NumberedPerson person = numberAt(json, at + 1);
        if (person.id == 0)
            return;
        person.isBare = true;
        people.push_back(person);
        at = afterBlanks(json, person.end);
    }
}

// What follows the name of a field; null where it is no reference by number alone.
std::optional<NumberedPerson> personAt(const QByteArray &json, qsizetype at)
{
    for (const QByteArrayView part : {QByteArrayView("{"), QByteArrayView("\"id\":")}) {
        at = afterBlanks(json, at);
        if (!QByteArrayView(json).sliced(at).startsWith(part))
            return std::nullopt;
        at += part.size();
    }
    NumberedPerson person = numberAt(json, at);
    const bool ends = person.id > 0 && afterBlanks(json, person.end) < json.size() &&
                      json.at(afterBlanks(json, person.end)) == '}';
    return ends ? std::optional(person) : std::nullopt;
}

// The names of fields stand in quotes that no text has unescaped, so that nothing else is taken for one.
std::vector<NumberedPerson> peopleIn(const QByteArray &json)
{
    std::vector<NumberedPerson> people;
    for (const FieldInfo &field : recordType<Assignment>().fields) {
        if (field.type != FieldType::Reference || !field.target().personal)
            continue;
        const QByteArray name = '"' + QByteArray(field.wire) + "\":";
        for (qsizetype at = json.indexOf(name); at >= 0; at = json.indexOf(name, at + name.size())) {
            if (const std::optional<NumberedPerson> person = personAt(json, at + name.size()))
                people.push_back(*person);
        }
    }
    for (qsizetype at = json.indexOf(trainersName); at >= 0; at = json.indexOf(trainersName, at + 1))
        addPeopleOfList(json, at + trainersName.size(), people);
    std::sort(people.begin(), people.end(),
              [](const NumberedPerson &a, const NumberedPerson &b) { return a.end < b.end; });
    return people;
}

Result<QHash<Id, QByteArray>> namesOf(Connection &database, const std::vector<NumberedPerson> &people)
{
    QStringList ids;
    for (const NumberedPerson &person : people)
        ids << QString::number(person.id);
    ids.removeDuplicates();
    Condition condition;
    condition.addOneOf(database.engine(), QStringLiteral("t.id"), true, ids);
    Result<Cursor> found =
        database.run(QStringLiteral("select t.id, %1 from member t").arg(nameSqlOf(recordType<Learner>())) +
                         condition.where(),
                     condition.values);
    if (!found)
        return found.error();
    QHash<Id, QByteArray> names;
    while (found->next()) {
        QByteArray name;
        JsonWriter(name).text(found->text(1));
        names.insert(found->id(0), name);
    }
    return names;
}

} // namespace

Result<QByteArray> withPeoplesNames(Connection &database, const QByteArray &json)
{
    const std::vector<NumberedPerson> people = peopleIn(json);
    if (people.empty())
        return json;
    const Result<QHash<Id, QByteArray>> names = namesOf(database, people);
    if (!names)
        return names.error();
    QByteArray named;
    qsizetype done = 0;
    for (const NumberedPerson &person : people) {
        const QByteArray name = names->value(person.id);
        named += QByteArrayView(json).sliced(done, person.begin - done);
        if (person.isBare)
            named += "{\"id\":";
        named += QByteArrayView(json).sliced(person.begin, person.end - person.begin);
        if (!name.isEmpty())
            named += ",\"name\":" + name;
        else if (person.isBare)
            named += ",\"name\":null";
        if (person.isBare)
            named += '}';
        done = person.end;
    }
    return named + json.mid(done);
}

} // namespace ulpan
