#include "app/console/sample_people.h"

#include "models/records/learner.h"
#include "net/client/client.h"

#include <QPointer>

namespace ulpan {

namespace {

// The same people each time, so that what else is made for trying things out can count on them.
constexpr quint32 sampleSeed = 5786;
constexpr int sampleLearners = 60;

} // namespace

SamplePeople::SamplePeople(Client &client, QObject *parent)
    : QObject(parent), m_client(client), m_crowd(sampleSeed)
{
}

QList<SamplePerson> SamplePeople::people(Language language)
{
    SampleCrowd crowd(sampleSeed);
    QList<SamplePerson> people;
    for (int number = 0; number < sampleLearners; ++number) {
        const SamplePerson person = crowd.next();
        if (person.language == language)
            people << person;
    }
    return people;
}

void SamplePeople::make()
{
    ListQuery learners;
    learners.filters << ListQuery::Filter{"role", QStringLiteral("learner")};
    whenDone(m_client.list(recordType<Learner>(), learners), this, [this](const Result<RecordPage> &page) {
        if (!page)
            Q_EMIT failed(page.error());
        else if (page->total > 0)
            Q_EMIT made();
        else
            findEntity(0);
    });
    Q_EMIT progressed(0, sampleLearners);
}

void SamplePeople::findEntity(int number)
{
    if (number == int(sampleEntities().size())) {
        makeLearner(0);
        return;
    }
    const QString name = QString::fromUtf8(sampleEntities()[size_t(number)].name);
    ListQuery query;
    query.search = name;
    whenDone(m_client.list(recordType<Entity>(), query), this,
             [this, number, name](const Result<RecordPage> &page) {
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 for (const AnyRecord &record : page->rows) {
                     if (record.as<Entity>().name == name) {
                         takeEntity(number, record.as<Entity>().id);
                         return;
                     }
                 }
                 makeEntity(number);
             });
}

void SamplePeople::makeEntity(int number)
{
    const SampleEntity &row = sampleEntities()[size_t(number)];
    Change<Entity> change;
    change.value.name = QString::fromUtf8(row.name);
    change.value.city = QString::fromUtf8(row.city);
    change.value.language = row.language;
    change.set = recordType<Entity>().mask({"name", "city", "language"});
    whenDone(m_client.create(change), this, [this, number](const Result<Entity> &entity) {
        if (entity)
            takeEntity(number, entity->id);
        else
            Q_EMIT failed(entity.error());
    });
}

void SamplePeople::takeEntity(int number, qint64 id)
{
    m_entities << id;
    findEntity(number + 1);
}

void SamplePeople::makeLearner(int number)
{
    if (number == sampleLearners) {
        Q_EMIT made();
        return;
    }
    const SamplePerson person = m_crowd.next();
    Change<Learner> change;
    Learner &learner = change.value;
    learner.firstname = person.firstname;
    learner.lastname = person.lastname;
    learner.login = person.login;
    learner.entity.id = m_entities[person.entity];
    learner.civility = byName<Civility>(person.civility).value_or(Civility::Unknown);
    learner.code = person.code;
    learner.jobTitle = person.jobTitle;
    learner.seniority = person.seniority;
    learner.level = person.level;
    learner.phone = person.phone;
    learner.filter = person.filter;
    learner.location = {person.location};
    learner.country = {person.country};
    learner.language = person.language;
    if (!person.contactEmail.isEmpty())
        learner.contactEmail = {person.contactEmail};
    change.set = recordType<Learner>().mask({"firstname", "lastname", "login", "entity", "civility", "code",
                                             "job_title", "seniority", "level", "phone", "filter", "location",
                                             "country", "language", "contact_email"});
    // Some have signed in already.
    QJsonObject password;
    if (number % 3 == 0)
        password.insert(QStringLiteral("password"), QStringLiteral("sample %1").arg(number * 7919));
    // The client's, rather than ended with this: broken off, it would be made all the same, and nobody would
    // know when.
    whenDone(m_client.create(change, password), &m_client,
             [self = QPointer(this), left = m_left, number](const Result<Learner> &made) {
                 if (!self) {
                     if (left)
                         left();
                 } else if (!made) {
                     Q_EMIT self->failed(made.error());
                 } else {
                     Q_EMIT self->progressed(number + 1, sampleLearners);
                     self->makeLearner(number + 1);
                 }
             });
}

} // namespace ulpan
