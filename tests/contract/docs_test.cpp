#include "models/base/catalogue.h"
#include "models/base/totp.h"
#include "net/api/docs_example.h"
#include "net/api/openapi.h"
#include "tests/support/schema_check.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QString plainText(QString html)
{
    return html.replace(QLatin1StringView("&lt;"), QLatin1StringView("<"))
        .replace(QLatin1StringView("&gt;"), QLatin1StringView(">"))
        .replace(QLatin1StringView("&quot;"), QLatin1StringView("\""))
        .replace(QLatin1StringView("&amp;"), QLatin1StringView("&"));
}

// The commands as a reader would copy them from the page, by the operation's name.
QList<std::pair<QByteArray, QString>> commandsOf(const QByteArray &page)
{
    static const QRegularExpression example(QStringLiteral("<section id=\"([^\"]+)\">.*?<pre class=\"curl\">(.*?)</pre>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QList<std::pair<QByteArray, QString>> result;
    for (auto matches = example.globalMatch(QString::fromUtf8(page)); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result.emplaceBack(match.captured(1).toUtf8(), plainText(match.captured(2)));
    }
    return result;
}

const Operation *operationNamed(const QByteArray &name)
{
    for (const auto &page : operationPages()) {
        for (const Operation &operation : page) {
            if (operation.name == name)
                return &operation;
        }
    }
    return nullptr;
}

constexpr char learnersCsv[] = "login;civility;lastname;firstname;entity\nnoa@example.org;mme;Levi;Noa;%1\n";

QByteArray idOf(const Answer &answer)
{
    const QJsonValue id = answer.json().value(QLatin1StringView("id"));
    return id.isString() ? id.toString().toUtf8() : QByteArray::number(id.toInteger());
}

// A code of the owner's second factor, which is begun.
QByteArray firstCode(TestBackend &backend)
{
    const Answer begun = backend.send("POST /api/auth/second-factor/enrol", backend.as(Persona::Owner),
                                      QByteArray("{\"password\":\"") + personaPassword + "\"}");
    const QByteArray secret = begun.json()[QLatin1StringView("secret")].toString().toLatin1();
    return totpCode(fromBase32(secret), totpStep(backend.clock().now()));
}

QByteArray recoveryCode; // of the owner, where a command has asked for a challenge

// What a reader would put in for a variable; made when a command asks for it.
QByteArray valueOf(const QString &variable, TestBackend &backend, bool toBeDeleted)
{
    const Place &place = backend.place();
    const HttpHeaders owner = backend.as(Persona::Owner);
    const QByteArray home = "/api/institutions/" + place.slug;
    if (variable == u"INSTITUTION")
        return place.slug;
    if (variable == u"ENTITY" && toBeDeleted) // nobody may be in it
        return idOf(backend.send("POST " + home + "/entities", owner, R"({"name":"Empty"})"));
    if (variable == u"ENTITY")
        return QByteArray::number(place.entity);
    if (variable == u"MEMBER" || variable == u"LEARNER") {
        // There is a second factor to take away.
        (void)backend.query(QStringLiteral("update member set second_factor_since = created_at where id = %1 returning id").arg(place.learner));
        return QByteArray::number(place.learner);
    }
    if (variable == u"SESSION")
        return QByteArray::number(place.session);
    if (variable == u"OTHER_SESSION")
        return idOf(backend.send("POST " + home + "/sessions", owner, R"({"filter":"C1","location":"Haifa","status":"open"})"));
    if (variable == u"INTO")
        return idOf(backend.send("POST " + home + "/entities", owner, R"({"name":"Akko"})"));
    if (variable == u"UNDO")
        return backend.send("POST " + home + "/members/bulk-edit", owner, R"({"filter":{},"change":{"tags":{"add":["X"]}}})")
            .json()
            .value(QLatin1StringView("undo"))
            .toString()
            .toUtf8();
    if (variable == u"NAME") {
        (void)backend.send("PUT " + home + "/import-mappings/Mairie", owner, R"({"columns":{"Nom":"lastname"}})");
        return "Mairie";
    }
    if (variable == u"LOGIN")
        return TestBackend::loginOf(Persona::Owner).toUtf8();
    if (variable == u"PASSWORD")
        return personaPassword;
    if (variable == u"CLIENT_ID")
        return place.clientId;
    if (variable == u"CLIENT_SECRET")
        return place.clientSecret;
    if (variable == u"RESET_LINK" || variable == u"INVITATION_LINK") {
        const QByteArray asked = variable == u"RESET_LINK"
                                     ? "POST /api/auth/password/forgot"
                                     : "POST " + home + "/members/" + QByteArray::number(place.learner) + "/invite";
        (void)backend.send(asked, owner, "{\"email\":\"" + TestBackend::loginOf(Persona::Owner).toUtf8() + "\"}");
        return backend.lastLink();
    }
    if (variable == u"FIRST_CODE")
        return firstCode(backend);
    if (variable == u"RECOVERY_CODE" || variable == u"CODE" || variable == u"CHALLENGE") {
        if (variable != u"CODE")
            recoveryCode = backend.send("POST /api/auth/second-factor/confirm", owner, "{\"code\":\"" + firstCode(backend) + "\"}")
                               .json()[QLatin1StringView("recovery_codes")][0]
                               .toString()
                               .toLatin1();
        if (variable != u"CHALLENGE")
            return recoveryCode;
        const Answer asked = backend.send("POST /api/auth/sign-in", {},
                                          "{\"email\":\"" + TestBackend::loginOf(Persona::Owner).toUtf8() + "\",\"password\":\"" +
                                              personaPassword + "\"}");
        return asked.json()[QLatin1StringView("challenge")].toString().toLatin1();
    }
    if (variable == u"API_TOKEN") {
        const HttpHeaders token = backend.withToken(Persona::Owner, QStringLiteral("members:read entities:read"));
        (void)backend.send("GET " + home + "/members", token);
        return token.value("Authorization").mid(7).split('_').at(1);
    }
    if (variable == u"CREDENTIAL")
        return idOf(backend.send("POST /api/integrations/credentials", owner, "{}"));
    if (variable == u"ENTRY")
        return backend.query(QStringLiteral("select max(id) from audit_entry where institution_id = %1").arg(place.institution)).first().toLatin1();
    if (variable == u"LINE")
        return "2";
    if (variable == u"IMPORT") {
        const QByteArray csv = QString::fromLatin1(learnersCsv).arg(place.entity).toUtf8();
        return idOf(backend.send("POST " + home + "/members/bulk?dry_run=1", owner + HttpHeaders{{"Content-Type", "text/csv"}}, csv));
    }
    return {};
}

QByteArray stateOfImport(TestBackend &backend, const QByteArray &import)
{
    const QByteArray path = "/api/institutions/" + QByteArray::number(backend.place().institution) + "/imports/" + import;
    return backend.send("GET " + path, backend.as(Persona::Owner)).json()[u"state"].toString().toLatin1();
}

struct Outcome
{
    int status = 0;
    QByteArray output;
};

// In a shell of its own, while this thread's event loop lets the server work.
Outcome runCommand(const QString &command, const QProcessEnvironment &variables, const QString &folder)
{
    QProcess shell;
    QEventLoop loop;
    shell.setProcessEnvironment(variables);
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    QObject::connect(&shell, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&shell, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    const QString curl = QStringLiteral("curl() { command curl -sS --noproxy '*' -w '\\n%{http_code}' \"$@\"; }\n");
    shell.start(QStringLiteral("bash"), {QStringLiteral("-uc"), curl + command});
    loop.exec();
    const QByteArray output = shell.readAll();
    return {output.mid(output.lastIndexOf('\n') + 1).toInt(), output.left(std::max<qsizetype>(0, output.lastIndexOf('\n')))};
}

} // namespace

// The reference at /api/docs: its examples are run as they stand there.
class DocsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryOperation()
    {
        TestBackend backend(Engine::Sqlite);
        const Answer page = backend.send("GET /api/docs");
        QCOMPARE(page.status, 200);
        QStringList missing;
        for (const auto &operations : operationPages()) {
            for (const Operation &operation : operations) {
                if (!page.body.contains("<section id=\"" + QByteArray(operation.name) + '"'))
                    missing << QLatin1StringView(operation.name);
                if (!operation.inputShapes().empty() && operation.platform.method != HttpMethod::Get && operation.platform.method != HttpMethod::Delete && !operation.example)
                    missing << QLatin1StringView(operation.name) + QStringLiteral(" (its row has no example)");
            }
        }
        QCOMPARE(missing, QStringList());
    }

    // Each summary is marked and translated, so that no page mixes languages.
    void summariesSpeakTheReadersLanguage()
    {
        const Catalogue catalogue;
        QStringList untranslated;
        for (const auto &operations : operationPages()) {
            for (const Operation &operation : operations) {
                const QString english = QString::fromUtf8(operation.summary);
                for (const Language language : {Language::Hebrew, Language::French}) {
                    if (catalogue.text(language, "Operation", operation.summary) == english)
                        untranslated << QLatin1StringView(operation.name) + QStringLiteral(" ") + QString::fromUtf8(nameOf(language));
                }
            }
        }
        QCOMPARE(untranslated, QStringList());
    }

    // Nothing is loaded from elsewhere, and nothing can be run.
    void standsAlone()
    {
        TestBackend backend(Engine::Sqlite);
        for (const char *language : {"en", "fr", "he"}) {
            const Answer page = backend.send("GET /api/docs", {{"Accept-Language", language}});
            QVERIFY(page.body.contains(QByteArray("<html lang=\"") + language));
            for (const char *forbidden : {"<script", " src=", "<link", "@import", "url(", "javascript:"})
                QVERIFY2(!page.body.contains(forbidden), forbidden);
            QVERIFY(page.headers.value("Content-Security-Policy").startsWith("default-src 'none'"));
        }
    }

    void exampleRuns_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("command");
        TestBackend backend(Engine::Sqlite);
        for (const auto &[name, command] : commandsOf(backend.send("GET /api/docs").body))
            QTest::addRow("%s", name.constData()) << name << command;
    }
    void exampleRuns()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, command);
        const Operation *operation = operationNamed(name);
        QVERIFY(operation);
        TestBackend backend(Engine::Sqlite);
        // Who is to be taken out of a session is in it first.
        if (name == "sessions.remove_member" || name == "sessions.move_members" || name == "provisioning.remove_from_session")
            QCOMPARE(backend.send("POST /api/institutions/alpha/sessions/" + QByteArray::number(backend.place().session) + "/members",
                                  backend.as(Persona::Owner), "{\"ids\":[" + QByteArray::number(backend.place().learner) + "]}")
                         .status,
                     200);
        QProcessEnvironment variables;
        static const QRegularExpression variable(QStringLiteral("\\$([A-Z_]+)"));
        for (auto matches = variable.globalMatch(command); matches.hasNext();) {
            const QString wanted = matches.next().captured(1);
            if (wanted != u"BASE" && wanted != u"TOKEN")
                variables.insert(wanted, QString::fromUtf8(valueOf(wanted, backend, operation->platform.method == HttpMethod::Delete)));
        }
        const Result<QByteArray> url = backend.backend().serve();
        QVERIFY(url.has_value());
        // A person reads the plan before they go on.
        if (const QString import = variables.value(QStringLiteral("IMPORT")); !import.isEmpty())
            QTRY_COMPARE_WITH_TIMEOUT(stateOfImport(backend, import.toUtf8()), QByteArray("planned"), 60000);
        const QString lease = QStringLiteral(", lease_owner = '', lease_until = '9999' where state = 'planned'");
        if (name == "imports.pause")
            (void)backend.query(QStringLiteral("update import_job set state = 'applying'") + lease);
        if (name == "imports.resume")
            (void)backend.query(QStringLiteral("update import_job set state = 'paused'") + lease);
        if (name == "members.bulk_edit_cancel")
            (void)backend.query(
                QStringLiteral("update bulk_edit set state = 'applying', finished_at = null, lease_owner = '', lease_until = '9999'"));
        if (name == "imports.undo") {
            const QByteArray import = variables.value(QStringLiteral("IMPORT")).toUtf8();
            const QByteArray path = "/api/institutions/" + QByteArray::number(backend.place().institution) + "/imports/" + import;
            QCOMPARE(backend.send("POST " + path + "/apply", backend.as(Persona::Owner), "{}").status, 202);
            QTRY_COMPARE_WITH_TIMEOUT(stateOfImport(backend, import), QByteArray("applied"), 60000);
        }
        const Persona persona = operation->ability == Ability::Operate ? Persona::Operator : Persona::Owner;
        variables.insert(QStringLiteral("BASE"), QString::fromUtf8(*url));
        variables.insert(QStringLiteral("TOKEN"), QString::fromUtf8(backend.as(persona).value("Authorization").mid(7)));
        variables.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        const QTemporaryDir folder;
        QFile csv(folder.filePath(QStringLiteral("learners.csv")));
        QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(learnersCsv) > 0);
        csv.close();

        const Outcome outcome = runCommand(command, variables, folder.path());
        const Dialect dialect = operation->platform.path ? Dialect::Platform : Dialect::Provisioning;
        const QByteArray told = command.toUtf8() + "\n" + outcome.output;
        // What there is in the test environment alone is told as not there by the live one.
        if (QByteArrayView(operation->endpoint(dialect).path).startsWith("/api/test/")) {
            QCOMPARE(outcome.status, 404);
            return;
        }
        QVERIFY2(outcome.status == successStatus(*operation, dialect), told + " gave " + QByteArray::number(outcome.status));
        if (operation->empty || operation->media)
            return;
        const QJsonObject document = QJsonDocument::fromJson(openApiDocument()).object();
        const Endpoint &endpoint = operation->endpoint(dialect);
        const QJsonObject schema = answerSchema(document, QLatin1StringView(endpoint.path), QString::fromLatin1(ulpan::name(endpoint.method)), outcome.status);
        QVERIFY2(!schema.isEmpty(), told + " is not described");
        const QJsonDocument answer = QJsonDocument::fromJson(outcome.output);
        const QStringList faults = schemaFaults(document, schema, answer.isArray() ? QJsonValue(answer.array()) : QJsonValue(answer.object()));
        QVERIFY2(faults.isEmpty(), told + "\n" + faults.join(u'\n').toUtf8());
    }
};

ULPAN_TEST(DocsTest)
#include "docs_test.moc"
