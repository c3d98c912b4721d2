#include "models/samples/sample_people.h"

#include "models/samples/sample_crowd.h"

namespace ulpan {

namespace {

struct SampleColumn
{
    const char *header;
    QString (*cell)(const SamplePerson &person);
};

constexpr SampleColumn sampleColumns[] = {
    {"login", [](const SamplePerson &person) { return person.login; }},
    {"civility", [](const SamplePerson &person) { return person.civility; }},
    {"lastname", [](const SamplePerson &person) { return person.lastname; }},
    {"firstname", [](const SamplePerson &person) { return person.firstname; }},
    {"entity",
     [](const SamplePerson &person) {
         return QString::fromUtf8(sampleEntities()[size_t(person.entity)].name);
     }},
    {"code", [](const SamplePerson &person) { return person.code; }},
    {"jobTitle", [](const SamplePerson &person) { return person.jobTitle; }},
    {"seniority", [](const SamplePerson &person) { return person.seniority; }},
    {"level", [](const SamplePerson &person) { return person.level; }},
    {"contactEmail", [](const SamplePerson &person) { return person.contactEmail; }},
    {"phone", [](const SamplePerson &person) { return person.phone; }},
    {"filter", [](const SamplePerson &person) { return person.filter.join(u'|'); }},
    {"location", [](const SamplePerson &person) { return person.location; }},
    {"country", [](const SamplePerson &person) { return person.country; }},
    {"testUser", [](const SamplePerson &person) { return QString::number(int(person.testUser)); }},
    {"externalID", [](const SamplePerson &person) { return QString::number(person.externalId); }},
    {"language", [](const SamplePerson &person) { return QString::fromLatin1(nameOf(person.language)); }},
};

} // namespace

Result<void> writeSamplePeople(QIODevice &device, qint64 people, quint32 seed, const CsvFormat &format)
{
    QStringList header;
    for (const SampleColumn &column : sampleColumns)
        header << QLatin1StringView(column.header);
    CsvWriter writer(&device, format);
    Result<void> written = writer.write(header);
    SampleCrowd crowd(seed);
    for (qint64 number = 0; written && number < people; ++number) {
        const SamplePerson person = crowd.next();
        QStringList cells;
        for (const SampleColumn &column : sampleColumns)
            cells << column.cell(person);
        written = writer.write(cells);
    }
    return written ? writer.finish() : written;
}

} // namespace ulpan
