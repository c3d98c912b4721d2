#include "app/console/sample_people.h"

#include "models/records/learner.h"
#include "net/client/client.h"

#include <array>

namespace ulpan {

namespace {

struct SampleEntity
{
    const char *name, *city;
    Language language;
};

constexpr std::array sampleEntities = {
    SampleEntity{"אולפן חיפה", "חיפה", Language::Hebrew},
    SampleEntity{"Oulpan Paris Rive droite", "Paris", Language::French},
    SampleEntity{"אולפן ירושלים", "ירושלים", Language::Hebrew},
    SampleEntity{"London Evening School", "London", Language::English},
};

struct SamplePerson
{
    const char *first, *last, *login;
    Civility civility;
};

constexpr std::array samplePersons = {
    SamplePerson{"נועה", "כהן", "noa.cohen", Civility::Mme},
    SamplePerson{"Camille", "Lefèvre", "camille.lefevre", Civility::Mme},
    SamplePerson{"יוסי", "לוי", "yossi.levi", Civility::M},
    SamplePerson{"John", "O’Neil", "john.oneil", Civility::M},
    SamplePerson{"רבקה", "אברמוב", "rivka.abramov", Civility::Mme},
    SamplePerson{"Amélie", "d’Aubigné", "amelie.daubigne", Civility::Mme},
    SamplePerson{"מוחמד", "חטיב", "mohammad.khatib", Civility::M},
    SamplePerson{"Dana", "Ben-David", "dana.bendavid", Civility::Unknown},
    SamplePerson{"אסנת", "בן־שושן", "osnat.benshushan", Civility::Mme},
    SamplePerson{"Éloïse", "Marchand", "eloise.marchand", Civility::Mme},
    SamplePerson{"אלכסנדר", "וינוקור", "alex.vinokur", Civility::M},
    SamplePerson{"Thomas", "Wright", "thomas.wright", Civility::M},
};

constexpr std::array sampleTags = {"ערב", "Groupe du soir", "בוקר", "Evening", "B1", "אולפן 3", "A2", "2026"};
constexpr std::array sampleJobs = {"אחות", "Comptable", "מהנדס", "Nurse", "מורה", "Ingénieure"};
constexpr int sampleLearners = 60;

QString sampleText(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

SamplePeople::SamplePeople(Client &client, QObject *parent) : QObject(parent), m_client(client) {}

void SamplePeople::make()
{
    whenDone(m_client.list(recordType<Learner>(), ListQuery{}), this, [this](const Result<RecordPage> &page) {
        if (!page)
            Q_EMIT failed(page.error());
        else if (page->total > 0)
            Q_EMIT made();
        else
            makeEntity(0);
    });
}

void SamplePeople::makeEntity(int number)
{
    if (number == int(sampleEntities.size())) {
        makeLearner(0);
        return;
    }
    const SampleEntity &row = sampleEntities[size_t(number)];
    Change<Entity> change;
    change.value.name = sampleText(row.name);
    change.value.city = sampleText(row.city);
    change.value.language = row.language;
    change.set = recordType<Entity>().mask({"name", "city", "language"});
    whenDone(m_client.create(change), this, [this, number](const Result<Entity> &entity) {
        if (!entity) {
            Q_EMIT failed(entity.error());
            return;
        }
        m_entities << entity->id;
        makeEntity(number + 1);
    });
}

void SamplePeople::makeLearner(int number)
{
    if (number == sampleLearners) {
        Q_EMIT made();
        return;
    }
    const SamplePerson &person = samplePersons[size_t(number) % samplePersons.size()];
    const auto take = [number](const auto &list, int step) {
        return sampleText(list[size_t(number * step) % list.size()]);
    };
    const int entity = number % int(sampleEntities.size());
    Change<Learner> change;
    Learner &learner = change.value;
    learner.firstname = sampleText(person.first);
    learner.lastname = sampleText(person.last);
    learner.login = QStringLiteral("%1%2@example.org").arg(sampleText(person.login)).arg(number + 1);
    learner.entity.id = m_entities[entity];
    learner.civility = person.civility;
    learner.code = QStringLiteral("L%1").arg(1000 + number);
    learner.jobTitle = take(sampleJobs, 1);
    learner.phone = QStringLiteral("+972 (3) 555-%1").arg(1000 + number);
    for (int tag = 0; tag < number % 4; ++tag)
        learner.filter << sampleText(sampleTags[size_t(number + tag * 3) % sampleTags.size()]);
    learner.location = {sampleText(sampleEntities[size_t(entity)].city)};
    learner.contactEmail = {learner.login};
    change.set = recordType<Learner>().mask({"firstname", "lastname", "login", "entity", "civility", "code",
                                             "job_title", "phone", "filter", "location", "contact_email"});
    // Some have signed in already.
    QJsonObject password;
    if (number % 3 == 0)
        password.insert(QStringLiteral("password"), QStringLiteral("sample %1").arg(number * 7919));
    whenDone(m_client.create(change, password), this, [this, number](const Result<Learner> &made) {
        if (!made)
            Q_EMIT failed(made.error());
        else
            makeLearner(number + 1);
    });
}

} // namespace ulpan
