#include "models/jobs/job_lease.h"
#include "net/server/connection_guard.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/test_backend.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <atomic>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

constexpr int callsOfOneBackend = 400; // then everything is as it was at first
constexpr char people[] =
    "login,lastname,firstname,entity,role\r\na@example.org,Levi,Dana,Haifa,\r\nbad,Cohen,,Haifa,x\r\n";

// A backend with two institutions and an import that is planned. It is made anew now and then, because calls
// change it.
class Office
{
public:
    // At once, so that what a thread and Qt keep of databases outlives this.
    Office() { open(); }
    TestBackend &backend()
    {
        if (++m_calls > callsOfOneBackend)
            open();
        return *m_backend;
    }
    // "@admin" in the place of a credential is that of this persona.
    [[nodiscard]] QByteArray authorization(const QByteArray &said) const
    {
        if (said == "@client")
            return m_client.value("Authorization");
        for (const Persona persona : allPersonas) {
            if (said == '@' + TestBackend::loginOf(persona).section(u'@', 0, 0).toLatin1())
                return m_backend->as(persona).value("Authorization");
        }
        return said;
    }
    // "@import" and "@undo" are what was made last.
    [[nodiscard]] QByteArray target(QByteArray said) const
    {
        return said.replace("@import", m_import).replace("@undo", m_undo);
    }
    // What was begun is done, as a server's jobs do it.
    void finish(const QByteArray &path, const Answer &answer)
    {
        const QByteArray id = answer.json().value(QLatin1StringView("id")).toString().toLatin1();
        const QByteArray undo = answer.json().value(QLatin1StringView("undo")).toString().toLatin1();
        const bool isImport = path.endsWith("/members/bulk") && !id.isEmpty();
        m_import = isImport ? id : m_import;
        m_undo = undo.isEmpty() ? m_undo : undo;
        const std::atomic<bool> stopping = false;
        for (int jobs = 0; jobs < 50; ++jobs) {
            const Result<bool> worked =
                workOnJob(m_backend->store(), m_backend->live().imports(), QStringLiteral("fuzz"), stopping);
            require(worked.has_value());
            if (!*worked)
                break;
        }
        const Answer import =
            m_backend->send("GET /api/institutions/alpha/imports/" + m_import, m_backend->as(Persona::Admin));
        require(!import.body.contains("server.internal"));
    }

private:
    void open()
    {
        m_backend.reset();
        m_backend = std::make_unique<TestBackend>(Engine::Sqlite);
        m_client = m_backend->withClient(m_backend->place());
        m_calls = 0;
        const QByteArray path = "/api/institutions/alpha/members/bulk";
        finish(path, m_backend->send(
                         "POST " + path + "?dry_run=1",
                         m_backend->as(Persona::Admin) + HttpHeaders{{"Content-Type", "text/csv"}}, people));
    }

    static inline int s_argumentCount = 1;
    static inline char s_name[] = "fuzz";
    static inline char *s_arguments[] = {s_name, nullptr};
    QCoreApplication m_application{s_argumentCount, s_arguments};
    std::unique_ptr<TestBackend> m_backend;
    HttpHeaders m_client;
    QByteArray m_import = "none", m_undo = "none";
    int m_calls = 0;
};

bool isOneLine(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void checkAnswer(const Answer &answer)
{
    require(answer.status >= 200 && answer.status < 600 && answer.status != 500);
    for (const auto &[name, value] : answer.headers.lines())
        require(isOneLine(name) && isOneLine(value));
    const QByteArray type = answer.headers.value("Content-Type");
    if (!type.startsWith("application/json") || answer.body.isEmpty())
        return;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    require(fault.error == QJsonParseError::NoError);
    if (const QByteArray reason = answer.reason(); !reason.isEmpty())
        require(reasonText(reason) != nullptr);
}

} // namespace

// No request, of whoever it is, is answered by a fault of the server's or by what is no HTTP or JSON, and
// nobody of one institution is shown a person of another.
ULPAN_FUZZ_TARGET(500, 400'000)
{
    static const HttpLimits limits;
    // A Store keeps the connections of a thread in the thread, which ends before what is static.
    thread_local Office office;
    ConnectionGuard guard(limits, {});
    if (guard.feed(input) != ConnectionGuard::State::Complete)
        return;
    HttpRequest request = guard.take().request;
    TestBackend &backend = office.backend();
    const QByteArray said = request.headers.value("Authorization");
    if (request.headers.contains("Authorization"))
        request.headers.set("Authorization", office.authorization(said));
    const Answer answer = backend.send(QByteArray(name(request.method)) + ' ' + office.target(request.target),
                                       request.headers, request.body.bytes());
    checkAnswer(answer);
    if (answer.status == 202)
        office.finish(request.path(), answer);
    const bool isOfAlpha =
        said == "@admin" || said == "@owner" || said == "@support" || said == "@teacher" || said == "@client";
    require(!isOfAlpha || input.contains("beta") || !answer.body.contains("dana@beta.example.org"));
}
