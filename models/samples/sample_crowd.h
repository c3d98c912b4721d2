#pragma once

#include "models/base/choice.h"

#include <QHash>
#include <QRandomGenerator>
#include <QStringList>

namespace ulpan {

// A part of the sample institution.
struct SampleEntity
{
    const char *name, *city;
    Language language;
};
[[nodiscard]] std::span<const SampleEntity> sampleEntities();

// A session of it; its filter and location are among those of the people.
struct SampleSession
{
    const char *filter, *location;
    int capacity;
};
[[nodiscard]] std::span<const SampleSession> sampleSessions();

struct SamplePerson
{
    QString login, lastname, firstname;
    QString civility; // "m", "mme" or empty
    int entity = 0;   // of sampleEntities()
    QString code, jobTitle, seniority, level, contactEmail, phone;
    QStringList filter;
    QString location, country;
    bool testUser = false;
    qint64 externalId = 0;
    Language language = Language::English;
};

struct SampleLot;

// Believable people in three languages, one after the other; the same seed gives the same ones, in the same
// order. The first two thousand have a name each of their own, and no login is given twice.
class SampleCrowd
{
public:
    explicit SampleCrowd(quint32 seed);
    ~SampleCrowd();
    [[nodiscard]] SamplePerson next();

private:
    [[nodiscard]] bool chance(int percent) { return m_random.bounded(100) < percent; }
    template<class List> [[nodiscard]] auto &oneOf(const List &list)
    {
        return list[m_random.bounded(int(std::size(list)))];
    }
    [[nodiscard]] QString phone(const char *pattern);

    QRandomGenerator m_random;
    QList<SampleLot> m_lots;
    QHash<QString, qint64> m_namesakes; // as many as there are pairs of names, at most
    qint64 m_number = 0;
};

} // namespace ulpan
