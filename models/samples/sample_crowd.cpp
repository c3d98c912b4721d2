#include "models/samples/sample_crowd.h"

#include "models/base/text.h"
#include "models/samples/sample_words.h"

namespace ulpan {

struct SampleWord
{
    QString text, other; // what stands behind the slash; the text itself where there is none
};

namespace {

constexpr const char *sampleLevels[] = {"A1", "A2", "B1", "B2", "C1", "C2"};
constexpr qint64 peopleOfOneName = 2000;
constexpr int triesForAName = 50;

QList<SampleWord> sampleWordsOf(const char *words)
{
    QList<SampleWord> list;
    for (const QString &word : QString::fromUtf8(words).split(u'|')) {
        const QString text = word.section(u'/', 0, 0), other = word.section(u'/', 1);
        list << SampleWord{text, other.isEmpty() ? text : other};
    }
    return list;
}

// In a login a name is written with the letters of ASCII.
QList<SampleWord> sampleNamesOf(const char *words)
{
    QList<SampleWord> names = sampleWordsOf(words);
    for (SampleWord &name : names)
        name.other = folded(name.other).remove(u' ');
    return names;
}

} // namespace

// What is drawn from for one language.
struct SampleLot
{
    SampleWords words;
    QList<SampleWord> women, men, families, jobs;
    QList<int> entities; // of sampleEntities()
};

SampleCrowd::SampleCrowd(quint32 seed) : m_random(seed)
{
    for (const SampleWords &words : sampleWords()) {
        SampleLot lot{words,
                      sampleNamesOf(words.women),
                      sampleNamesOf(words.men),
                      sampleNamesOf(words.families),
                      sampleWordsOf(words.jobs),
                      {}};
        for (size_t i = 0; i < sampleEntities().size(); ++i) {
            if (sampleEntities()[i].language == words.language)
                lot.entities << int(i);
        }
        m_lots << lot;
    }
}

SampleCrowd::~SampleCrowd() = default;

QString SampleCrowd::phone(const char *pattern)
{
    QString number = QString::fromLatin1(pattern);
    for (QChar &c : number)
        c = c == u'x' ? QChar(u'0' + m_random.bounded(10)) : c;
    return number;
}

SamplePerson SampleCrowd::next()
{
    const qint64 number = m_number++;
    const int drawn = m_random.bounded(100);
    const SampleLot &lot = m_lots[drawn < 45 ? 0 : drawn < 82 ? 1 : 2];
    const bool woman = chance(56);
    SampleWord first, family;
    QString name;
    for (int tried = 0; tried < triesForAName; ++tried) {
        first = oneOf(woman ? lot.women : lot.men);
        family = oneOf(lot.families);
        name = first.other + u'.' + family.other;
        if (number >= peopleOfOneName || !m_namesakes.contains(name))
            break;
    }
    const qint64 namesake = ++m_namesakes[name];
    SamplePerson person;
    person.login =
        name + (namesake > 1 ? QString::number(namesake) : QString()) + QStringLiteral("@demo.example");
    person.lastname = family.text;
    person.firstname = first.text;
    if (!chance(8))
        person.civility = woman ? QStringLiteral("mme") : QStringLiteral("m");
    person.entity = oneOf(lot.entities);
    person.code = QStringLiteral("D%1").arg(number + 1, 6, 10, QLatin1Char('0'));
    const SampleWord job = oneOf(lot.jobs);
    person.jobTitle = woman ? job.other : job.text;
    if (chance(70))
        person.seniority = QString::fromUtf8(lot.words.seniority).arg(2 + m_random.bounded(25));
    person.level = QLatin1StringView(oneOf(sampleLevels));
    if (chance(40))
        person.contactEmail = name + QStringLiteral("@home.example");
    if (chance(85))
        person.phone = phone(lot.words.phone);
    const SampleSession &session = oneOf(sampleSessions());
    person.filter << QString::fromUtf8(session.filter);
    if (chance(30))
        person.filter << QString::fromUtf8(oneOf(sampleSessions()).filter);
    person.filter.removeDuplicates();
    person.location =
        QString::fromUtf8(chance(75) ? session.location : sampleEntities()[size_t(person.entity)].city);
    person.country = QString::fromUtf8(lot.words.country);
    person.testUser = chance(2);
    person.externalId = 200000 + number;
    person.language = lot.words.language;
    return person;
}

std::span<const SampleEntity> sampleEntities()
{
    static constexpr SampleEntity entities[] = {
        {"אולפן חיפה", "חיפה", Language::Hebrew},
        {"אולפן ירושלים", "ירושלים", Language::Hebrew},
        {"אולפן תל אביב", "תל אביב", Language::Hebrew},
        {"Oulpan Paris Rive droite", "Paris", Language::French},
        {"Oulpan Strasbourg", "Strasbourg", Language::French},
        {"London Evening School", "London", Language::English},
        {"Manchester Centre", "Manchester", Language::English},
    };
    return entities;
}

std::span<const SampleSession> sampleSessions()
{
    static constexpr SampleSession sessions[] = {
        {"אולפן א", "ירושלים", 60},           {"אולפן ב", "חיפה", 60},
        {"קבוצת ערב", "תל אביב", 40},         {"Groupe du soir", "Paris", 60},
        {"Intensif d’été", "Strasbourg", 30}, {"Evening class", "London", 40},
        {"Reading circle", "Manchester", 20},
    };
    return sessions;
}

} // namespace ulpan
