#pragma once

#include "models/json/json_writer.h"
#include "tests/support/test_backend.h"

#include <atomic>

namespace ulpan::tests {

// Sessions and people of the first institution over the wire: the platform's calls as its admin, the provisioning dialect's too.
// Safe to use from several threads.
class SessionDesk
{
public:
    explicit SessionDesk(Engine engine) : m_backend(engine), m_admin(m_backend.as(Persona::Admin)) {}

    [[nodiscard]] TestBackend &backend() { return m_backend; }
    void forget() { m_backend.store().forget(); }
    QStringList query(const QString &sql) { return m_backend.query(sql); }

    // An open session; `more` are further members of the JSON object.
    Id session(const QString &filter, const QString &location, const QByteArray &more = {})
    {
        QByteArray body = "{\"status\":\"open\",\"filter\":\"" + filter.toUtf8() + "\",\"location\":\"" + location.toUtf8() + '"';
        if (!more.isEmpty())
            body += ',' + more;
        const Answer answer = m_backend.send("POST /api/institutions/alpha/sessions", m_admin, body + '}');
        if (answer.status != 201)
            qFatal("%s", answer.text().constData());
        return answer.json()[QLatin1StringView("id")].toInteger();
    }
    Answer patch(Id session, const QByteArray &body) { return send("PATCH", session, {}, body); }
    Answer send(const QByteArray &method, Id session, const QByteArray &rest, const QByteArray &body = {})
    {
        return m_backend.send(method + " /api/institutions/alpha/sessions/" + QByteArray::number(session) + rest, m_admin, body);
    }

    struct Inserted
    {
        Id learner = 0;
        QString warning;
    };
    // By insertLearner; 0 where that failed.
    Inserted insert(const QStringList &filters, const QStringList &locations, bool assignation, const QByteArray &entity = "Haifa")
    {
        QByteArray body = "{\"entity\":{\"identifier\":\"" + entity + "\",\"create\":1},\"civility\":\"m\",\"lastname\":\"L\",\"firstname\":\"F\",";
        body += "\"login\":\"person" + QByteArray::number(++m_people) + "@example.org\",\"filter\":" + jsonTexts(filters) + ",\"location\":" + jsonTexts(locations);
        const QJsonObject answer =
            m_backend.send("POST /api/insertLearner", m_admin, body + ",\"assignation\":" + (assignation ? "1}" : "0}")).json();
        return {answer[QLatin1StringView("learnerID")].toString().toLongLong(), answer[QLatin1StringView("warning")].toString()};
    }
    Answer update(Id learner, const QByteArray &fields, bool assignation)
    {
        QByteArray body = "{\"identifierType\":\"learnerId\",\"identifier\":" + QByteArray::number(learner) + ",\"assignation\":" + (assignation ? "1" : "0");
        return m_backend.send("POST /api/updateLearner", m_admin, body + (fields.isEmpty() ? "" : "," + fields) + '}');
    }

    Answer assign(Id session, const std::vector<Id> &people) { return send("POST", session, "/members", "{\"ids\":" + list(people) + '}'); }
    Answer remove(Id session, Id learner) { return send("DELETE", session, "/members/" + QByteArray::number(learner)); }
    Answer move(Id session, Id to, const std::vector<Id> &people)
    {
        return send("POST", session, "/move", "{\"ids\":" + list(people) + ",\"to\":" + QByteArray::number(to) + '}');
    }

    // assigned, waiting, removed; empty for who never was in it.
    QString stateOf(Id session, Id learner)
    {
        return query(QStringLiteral("select state from assignment where session_id = %1 and member_id = %2").arg(session).arg(learner)).value(0);
    }
    // In order of the people: + in it, - taken out, a number on the waiting list.
    QString roll(Id session)
    {
        return query(QStringLiteral("select case state when 'assigned' then '+' when 'removed' then '-' else cast(place as text) end from assignment "
                                    "where session_id = %1 order by member_id")
                         .arg(session))
            .join(u' ');
    }

private:
    static QByteArray list(const std::vector<Id> &ids)
    {
        QByteArray text;
        for (Id id : ids)
            text += (text.isEmpty() ? "" : ",") + QByteArray::number(id);
        return '[' + text + ']';
    }

    TestBackend m_backend;
    HttpHeaders m_admin;
    std::atomic<int> m_people = 0;
};

} // namespace ulpan::tests
