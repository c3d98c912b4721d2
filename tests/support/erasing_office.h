#pragma once

#include "tests/support/bulk_calls.h"
#include "tests/support/trace_search.h"

#include <QRegularExpression>

// For tests of what is left of a person who was made nobody.

namespace ulpan::tests {

inline const QByteArray erasureHome = "/api/institutions/alpha";
inline constexpr char personsAddress[] = "203.0.113.77";

// What nobody else has, and what their requests brought.
inline const QStringList personsRequests = {QStringLiteral("zqrequest"), QLatin1StringView(personsAddress)};
inline const QStringList personsValues = {
    QStringLiteral("zenobia"),     QStringLiteral("quillfeather"),    QStringLiteral("zipporahne"),
    QStringLiteral("0521234567"),  QStringLiteral("052999999"),       QStringLiteral("zq77x"),
    QStringLiteral("falconeress"), QStringLiteral("zqtag"),           QStringLiteral("zqville"),
    QStringLiteral("zqlevel"),     QStringLiteral("zqland"),          QStringLiteral("770077"),
};
inline const QByteArray personsRow =
    "zenobia.q@alpha.example.org,Quillfeather,Zipporahne,Haifa,0521234567,ZQ77X,Falconeress,Zqlevel,"
    "zq.zenobia@example.org,Zqtag,Zqville,Zqland,770077\n";
inline const QByteArray officeHeader = "login,lastname,firstname,entity,phone,code,jobTitle,level,contactEmail,"
                                "filter,location,country,externalID\n";

// The institution's office, over the wire.
class Office
{
public:
    explicit Office(Engine engine) : m_backend(engine) {}

    [[nodiscard]] TestBackend &backend() { return m_backend; }
    Answer send(const QByteArray &request, const HttpHeaders &caller, const QByteArray &body = {})
    {
        m_backend.comeFrom(caller.value("X-Request-Id").startsWith("zqrequest") ? personsAddress
                                                                                : "192.0.2.1");
        const Answer answer = m_backend.send(request, caller, body);
        if (answer.status >= 400)
            qWarning("%s %s", request.constData(), answer.text().constData());
        return answer;
    }
    Answer owner(const QByteArray &request, const QByteArray &body = {})
    {
        return send(request, m_backend.as(Persona::Owner), body);
    }
    void work()
    {
        const std::atomic<bool> stopping = false;
        const QString name = QStringLiteral("test");
        while (workOnJob(m_backend.store(), m_backend.live().imports(), name, stopping).value_or(false)) {
        }
    }
    // Its address once nothing is left to be done by itself.
    QByteArray import(const HttpHeaders &caller, const QByteArray &rows, const char *fileName,
                      const QByteArray &options = {})
    {
        return importFile(caller, officeHeader + rows, fileName, options);
    }
    QByteArray importFile(const HttpHeaders &caller, const QByteArray &file, const char *fileName,
                          const QByteArray &options = {})
    {
        const QByteArray form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" +
                                QByteArray(fileName) + "\"\r\n\r\n" + file + "\r\n--b--\r\n";
        HttpHeaders headers = caller;
        headers.add("Content-Type", "multipart/form-data; boundary=b");
        const Answer job = send("POST " + erasureHome + "/members/bulk?" + options, headers, form);
        work();
        m_backend.clock().advance(std::chrono::minutes(1));
        return erasureHome + "/imports/" + textIn(job, "id");
    }
    Id idOf(const QByteArray &login)
    {
        return m_backend
            .query(QStringLiteral("select id from member where login = ?"), {QString::fromUtf8(login)})
            .value(0)
            .toLongLong();
    }
    HttpHeaders signIn(const QByteArray &login)
    {
        const Answer answer =
            send("POST /api/auth/sign-in", {{"X-Request-Id", "zqrequest-1"}},
                 "{\"email\":\"" + login +
                     "\",\"password\":\"long enough 1\",\"device_name\":\"Zenobias phone\"}");
        return {{"Authorization", "Bearer " + textIn(answer, "token")}, {"X-Request-Id", "zqrequest-2"}};
    }

private:
    TestBackend m_backend;
};

inline QByteArray memberPath(Id member)
{
    return erasureHome + "/members/" + QByteArray::number(member);
}

// The audit goes on telling from where, and in which request, they changed what is others'.
inline QStringList leftOfThem(Store &store)
{
    static const QRegularExpression elsewhere(
        QStringLiteral("^(?!audit_entry\\.(address|request_id)|\\w+\\.(undo_)?caller)"));
    return tracesOf(store, personsValues) + tracesOf(store, personsRequests).filter(elsewhere);
}

} // namespace ulpan::tests

#define NOTHING_OF_THEM(backend)                                                                             \
    do {                                                                                                     \
        const QString left = leftOfThem((backend).store()).join(u'\n');                                      \
        QVERIFY2(left.isEmpty(), qUtf8Printable(left));                                                      \
    } while (false)
