#pragma once

#include "models/base/error.h"
#include "models/samples/sample_crowd.h"

#include <QObject>

#include <functional>

namespace ulpan {

class Client;

// A small believable institution in three languages, made through the client one after the other; deleted, it
// ends where it stands.
class SamplePeople : public QObject
{
    Q_OBJECT

public:
    explicit SamplePeople(Client &client, QObject *parent = nullptr);
    // Where there are learners already, nothing is made.
    void make();
    // Deleted while somebody was on their way to the server, it lets them arrive and calls this then.
    void whenLeft(std::function<void()> left) { m_left = std::move(left); }
    // Those of one language among whom it makes.
    [[nodiscard]] static QList<SamplePerson> people(Language language);

Q_SIGNALS:
    // Of so many people.
    void progressed(int done, int total);
    void made();
    void failed(const ulpan::Error &error);

private:
    // Those that an earlier, unfinished time has made are taken as they are.
    void findEntity(int number);
    void makeEntity(int number);
    void takeEntity(int number, qint64 id);
    void makeLearner(int number);

    Client &m_client;
    SampleCrowd m_crowd;
    std::function<void()> m_left;
    QList<qint64> m_entities;
};

} // namespace ulpan
