#include "models/samples/sample_people.h"

#include "models/base/text.h"
#include "models/samples/sample_words.h"

#include <QHash>
#include <QRandomGenerator>

namespace ulpan {

namespace {

constexpr const char *sampleLevels[] = {"A1", "A2", "B1", "B2", "C1", "C2"};

struct SampleName
{
    QString text, latin;
};

QList<SampleName> namesOf(const char *words)
{
    QList<SampleName> names;
    for (const QString &word : QString::fromUtf8(words).split(u'|')) {
        const QString text = word.section(u'/', 0, 0), latin = word.section(u'/', 1);
        names << SampleName{text, latin.isEmpty() ? folded(text).remove(u' ') : latin};
    }
    return names;
}

// What is drawn from for one language.
struct SampleLot
{
    SampleWords words;
    QList<SampleName> women, men, families;
    QStringList jobs;
    QList<int> entities; // of sampleEntities()
};

QList<SampleLot> sampleLots()
{
    QList<SampleLot> lots;
    for (const SampleWords &words : sampleWords()) {
        SampleLot lot{words,
                      namesOf(words.women),
                      namesOf(words.men),
                      namesOf(words.families),
                      QString::fromUtf8(words.jobs).split(u'|'),
                      {}};
        for (size_t i = 0; i < sampleEntities().size(); ++i) {
            if (sampleEntities()[i].language == words.language)
                lot.entities << int(i);
        }
        lots << lot;
    }
    return lots;
}

class SampleDraw
{
public:
    explicit SampleDraw(quint32 seed) : m_random(seed) {}
    template<class List> [[nodiscard]] auto &of(const List &list)
    {
        return list[m_random.bounded(int(std::size(list)))];
    }
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }
    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] QString phone(const char *pattern)
    {
        QString number = QString::fromLatin1(pattern);
        for (QChar &c : number)
            c = c == u'x' ? QChar(u'0' + m_random.bounded(10)) : c;
        return number;
    }

private:
    QRandomGenerator m_random;
};

QStringList personOf(SampleDraw &draw, const SampleLot &lot, qint64 number, QHash<QString, qint64> &namesakes)
{
    const bool woman = draw.chance(56);
    const SampleName first = draw.of(woman ? lot.women : lot.men), family = draw.of(lot.families);
    const SampleEntity &entity = sampleEntities()[size_t(draw.of(lot.entities))];
    const QString name = first.latin + u'.' + family.latin;
    const qint64 namesake = ++namesakes[name];
    const QString login =
        name + (namesake > 1 ? QString::number(namesake) : QString()) + QStringLiteral("@demo.example");
    const SampleSession &session = draw.of(sampleSessions());
    QStringList tags{QString::fromUtf8(session.filter)};
    if (draw.chance(30))
        tags << QString::fromUtf8(draw.of(sampleSessions()).filter);
    tags.removeDuplicates();
    const QString seniority = QString::fromUtf8(lot.words.seniority).arg(2 + draw.below(25));
    return {login,
            draw.chance(8) ? QString()
            : woman        ? QStringLiteral("mme")
                           : QStringLiteral("m"),
            family.text,
            first.text,
            QString::fromUtf8(entity.name),
            QStringLiteral("D%1").arg(number + 1, 6, 10, QLatin1Char('0')),
            draw.of(lot.jobs),
            draw.chance(70) ? seniority : QString(),
            QLatin1StringView(draw.of(sampleLevels)),
            draw.chance(40) ? name + QStringLiteral("@home.example") : QString(),
            draw.chance(85) ? draw.phone(lot.words.phone) : QString(),
            tags.join(u'|'),
            QString::fromUtf8(draw.chance(75) ? session.location : entity.city),
            QString::fromUtf8(lot.words.country),
            draw.chance(2) ? QStringLiteral("1") : QStringLiteral("0"),
            QString::number(200000 + number),
            QString::fromLatin1(nameOf(lot.words.language))};
}

} // namespace

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

Result<void> writeSamplePeople(QIODevice &device, qint64 people, quint32 seed, const CsvFormat &format)
{
    static const char *const columns[] = {"login",      "civility", "lastname",  "firstname", "entity",
                                          "code",       "jobTitle", "seniority", "level",     "contactEmail",
                                          "phone",      "filter",   "location",  "country",   "testUser",
                                          "externalID", "language"};
    QStringList header;
    for (const char *column : columns)
        header << QLatin1StringView(column);
    CsvWriter writer(&device, format);
    Result<void> written = writer.write(header);
    const QList<SampleLot> lots = sampleLots();
    SampleDraw draw(seed);
    QHash<QString, qint64> namesakes; // as many as there are pairs of names, at most
    for (qint64 number = 0; written && number < people; ++number) {
        const int drawn = draw.below(100);
        written = writer.write(personOf(draw, lots[drawn < 45 ? 0 : drawn < 82 ? 1 : 2], number, namesakes));
    }
    return written ? writer.finish() : written;
}

} // namespace ulpan
