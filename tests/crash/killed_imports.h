#pragma once

#include "tests/crash/killed_work.h"

#include <QJsonDocument>

namespace ulpan::tests {

// An institution that imports into a server which is killed and started again.
class KilledImports : public QObject
{
protected:
    static inline const QByteArray path = "/api/institutions/nord";

    void begin(Engine engine)
    {
        m_installation = std::make_unique<ServerInstallation>(engine);
        QCOMPARE(m_installation->run(words("institution create --name Nord --slug nord")).status, 0);
        m_token = m_installation->run(words("token create --institution nord --name t --abilities members:write,entities:read,entities:write --json"))
                      .json()[QLatin1StringView("token")]
                      .toString()
                      .toLatin1();
    }

    static QByteArray people(char letter, int count, const QByteArray &entity = "Haifa")
    {
        QByteArray file = "login,lastname,firstname,entity\n";
        for (int i = 0; i < count; ++i)
            file += letter + QByteArray::number(i) + "@x.org,Levi,Dana," + entity + '\n';
        return file;
    }

    QByteArray upload(const ServerProcess &server, const QByteArray &file,
                      const QByteArray &options = "create_entities=1")
    {
        const auto [status, answer] =
            server.send("POST", path + "/members/bulk?" + options, m_token, file, "text/csv");
        if (status != 202)
            qWarning("%s", answer.constData());
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4))[QLatin1StringView("id")]
            .toString()
            .toLatin1();
    }

    // The status of a step of an import.
    int step(const ServerProcess &server, const QByteArray &import, const char *what, const QByteArray &body = "{}")
    {
        return server.send("POST", path + "/imports/" + import + '/' + what, m_token, body).first;
    }

    static void kill(std::unique_ptr<ServerProcess> &server)
    {
        server->process().kill();
        server->process().waitForFinished();
        QCOMPARE(server->process().exitStatus(), QProcess::CrashExit);
    }

    QString stateOf(const QByteArray &import)
    {
        return ask("select state from import_job where public_id = '" + import + "'");
    }
    QString ask(const QByteArray &sql) { return m_installation->query(QString::fromLatin1(sql)).value(0); }

    std::unique_ptr<ServerInstallation> m_installation;
    QByteArray m_token;
};

} // namespace ulpan::tests
