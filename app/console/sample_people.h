#pragma once

#include "models/base/error.h"
#include "models/samples/sample_crowd.h"

#include <QObject>

namespace ulpan {

class Client;

// A small believable institution in three languages, made through the client one after the other.
class SamplePeople : public QObject
{
    Q_OBJECT

public:
    explicit SamplePeople(Client &client, QObject *parent = nullptr);
    // Where there are people already, nothing is made.
    void make();
    // Those of one language among whom it makes.
    [[nodiscard]] static QList<SamplePerson> people(Language language);

Q_SIGNALS:
    void made();
    void failed(const ulpan::Error &error);

private:
    void makeEntity(int number);
    void makeLearner(int number);

    Client &m_client;
    SampleCrowd m_crowd;
    QList<qint64> m_entities;
};

} // namespace ulpan
