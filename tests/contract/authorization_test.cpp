#include "net/api/openapi_refusals.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_backend.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace ulpan;
using namespace ulpan::tests;

namespace {

// Who asks: the columns of the golden file.
constexpr const char *columns[] = {"nobody", "learner",  "teacher", "support", "admin",
                                   "owner",  "operator", "token+",  "token-",  "client"};
constexpr size_t operatorColumn = 6, tokenColumn = 7, otherTokenColumn = 8, clientColumn = 9;

// What is asked for: the caller's own institution, another, or another's record in the own one.
enum class Where : quint8
{
    Own,
    Foreign,
    Record
};
constexpr const char *whereNames[] = {"own", "foreign", "record"};

constexpr char csvBody[] = "login,lastname,firstname,entity\r\ncsv{n}@example.org,Bar,Noa,Haifa\r\n";

// Bodies with which the call is carried out if only the caller may, JSON or CSV; what is not here is sent
// without one.
struct BodyRow
{
    const char *operation;
    const char *body;
};
constexpr BodyRow bodyRows[] = {
    {"auth.sign_in", R"({"email":"admin@example.org","password":"correct horse 42"})"},
    {"auth.password_forgot", R"({"email":"nobody@example.org"})"},
    {"auth.password", R"({"current_password":"correct horse 42","password":"correct horse 42"})"},
    {"auth.second_factor_enrol", R"({"password":"correct horse 42"})"},
    {"auth.second_factor_confirm", R"({"code":"none"})"},
    {"auth.second_factor_codes", R"({"code":"none"})"},
    {"auth.second_factor_disable", R"({"password":"correct horse 42","code":"none"})"},
    {"credentials.create", R"({"name":"New"})"},
    {"credentials.rotate", R"({"what":"client_secret"})"},
    {"tokens.create", R"({"name":"New","abilities":["members:read"]})"},
    {"institutions.create", R"({"name":"New","slug":"new-{n}","owner":{"login":"boss{n}@example.org","lastname":"Bar","firstname":"Noa"}})"},
    // It would end all the others who ask: who may is told that this is not the name.
    {"institutions.delete", R"({"confirm":"Another"})"},
    {"institutions.update", R"({"city":"{n}"})"},
    {"entities.create", R"({"name":"New {n}"})"},
    {"entities.update", R"({"city":"{n}"})"},
    {"learners.create",
     R"({"login":"new{n}@example.org","lastname":"Bar","firstname":"Noa","entity":{entity}})"},
    {"learners.update", R"({"level":"{n}"})"},
    {"sessions.create", R"({"filter":"New {n}","location":"Haifa"})"},
    {"sessions.update", R"({"capacity":"1{n}"})"},
    {"sessions.assign_members", R"({"ids":[{learner}]})"},
    {"sessions.move_members", R"({"ids":[{learner}],"to":{session}})"},
    {"members.bulk_edit", R"({"ids":[{member}],"change":{"tags":{"add":["T{n}"]}}})"},
    {"entities.merge", R"({"into":{entity}})"},
    {"imports.correct_row", R"({"cells":{"lastname":"Bar"}})"},
    {"imports.create", csvBody},
    {"imports.update", R"({"options":{"dry_run":true}})"},
    {"import_mappings.put", R"({"columns":{"Nom":"lastname","Numéro {n}":"code"}})"},
    {"provisioning.token",
     R"({"grant_type":"client_credentials","client_id":"{client_id}","client_secret":"{client_secret}"})"},
    {"provisioning.find_one_learner", R"({"identifierType":"learnerId","identifier":"{learner}"})"},
    {"provisioning.insert_learner",
     R"({"login":"rpc{n}@example.org","lastname":"Bar","firstname":"Noa","civility":"mme","entity":{"identifier":"{entity}"}})"},
    {"provisioning.remove_from_session",
     R"({"identifierType":"learnerId","identifier":"{learner}","filter":"Course","location":"Haifa"})"},
    {"provisioning.update_learner",
     R"({"identifierType":"learnerId","identifier":"{learner}","level":"{n}"})"},
};

QByteArray bodyOf(const char *operation)
{
    for (const BodyRow &row : bodyRows) {
        if (QByteArrayView(row.operation) == operation)
            return row.body;
    }
    return {};
}
QByteArray bodyOf(const Operation &operation)
{
    return bodyOf(operation.name);
}

// A number of its own for every request, so that none is refused because of an earlier one.
QByteArray filled(QByteArray text, const Place &home, const Place &records)
{
    static int number = 0;
    return text.replace("{n}", QByteArray::number(++number))
        .replace("{institution}", home.slug)
        .replace("{entity}", QByteArray::number(records.entity))
        .replace("{member}", QByteArray::number(records.learner))
        .replace("{learner}", QByteArray::number(records.learner))
        .replace("{session}", QByteArray::number(records.session))
        .replace("{client_id}", home.clientId)
        .replace("{client_secret}", home.clientSecret);
}

bool namesRecord(const QByteArray &text)
{
    return text.contains("{entity}") || text.contains("{member}") || text.contains("{learner}") ||
           text.contains("{import}") || text.contains("{session}") || text.contains("{api_token}") ||
           text.contains("{credential}") || text.contains("{undo}") || text.contains("{name}") ||
           text.contains("{entry}");
}

class Matrix
{
public:
    explicit Matrix(Engine engine) : m_backend(engine) {}

    // The lines of all operations, in the order of their names.
    QByteArray lines()
    {
        QMap<QByteArray, QByteArray> sorted;
        QList<std::pair<const Operation *, Dialect>> faces;
        for (const auto &page : operationPages()) {
            for (const Operation &operation : page) {
                for (const Dialect dialect : {Dialect::Platform, Dialect::Provisioning}) {
                    if (operation.endpoint(dialect).path)
                        faces << std::pair(&operation, dialect);
                }
            }
        }
        for (const auto &[operation, dialect] : std::as_const(faces)) {
            for (const Where where : {Where::Record, Where::Foreign, Where::Own}) {
                const QByteArray heading = headingOf(*operation, dialect, where);
                if (where != Where::Record ||
                    namesRecord(operation->endpoint(dialect).path + bodyOf(*operation)))
                    sorted.insert(heading, heading + statuses(*operation, dialect, where) + '\n');
            }
        }
        return sorted.values().join();
    }
    static QByteArray title()
    {
        QByteArray line = headingOf("operation", "dialect", "where");
        for (const char *column : columns)
            line += QByteArray(column).rightJustified(9);
        return line + '\n';
    }

private:
    static bool isSignOut(const Operation &operation)
    {
        return QByteArrayView(operation.name) == "auth.sign_out";
    }
    static QByteArray headingOf(const char *name, const char *dialect, const char *where)
    {
        return QByteArray(name).leftJustified(34) + QByteArray(dialect).leftJustified(14) +
               QByteArray(where).leftJustified(8);
    }
    static QByteArray headingOf(const Operation &operation, Dialect dialect, Where where)
    {
        return headingOf(operation.name, dialect == Dialect::Platform ? "platform" : "provisioning",
                         whereNames[size_t(where)]);
    }

    QByteArray statuses(const Operation &operation, Dialect dialect, Where where)
    {
        QByteArray line;
        for (size_t column = 0; column < std::size(columns); ++column) {
            const std::optional<HttpHeaders> caller = callerOf(column, operation);
            const int status = caller ? ask(operation, dialect, where, *caller, column == operatorColumn) : 0;
            // What the documents do not say of the operation is no status to agree on.
            const bool isSaid = status < 400 || mayRefuseWith(status, operation, dialect, operation.endpoint(dialect).method);
            line += (status ? QByteArray::number(status) + (isSaid ? "" : "!") : QByteArray("-")).rightJustified(9);
        }
        return line;
    }

    // Null where there is no such caller: what needs no ability has no token without it.
    std::optional<HttpHeaders> callerOf(size_t column, const Operation &operation)
    {
        static constexpr Persona personas[] = {Persona::Learner, Persona::Teacher, Persona::Support,
                                               Persona::Admin,   Persona::Owner,   Persona::Operator};
        if (column == 0)
            return HttpHeaders();
        // Signing out would end the very tokens that the others are asked with.
        if (column <= operatorColumn)
            return isSignOut(operation) ? m_backend.signedInAnew(personas[column - 1])
                                        : m_backend.as(personas[column - 1]);
        if (column == clientColumn)
            return m_backend.withClient(m_backend.place());
        const bool grantable = size_t(operation.ability) < choices(Ability{}).size();
        if (!grantable && column == otherTokenColumn)
            return std::nullopt;
        QStringList abilities;
        for (size_t i = 0; i < choices(Ability{}).size(); ++i) {
            const bool wanted = Ability(i) == operation.ability;
            if (column == tokenColumn ? wanted || !grantable : !wanted)
                abilities << QString::fromLatin1(choices(Ability{})[i].name);
        }
        return m_backend.withToken(Persona::Owner, abilities.join(u' '));
    }

    int ask(const Operation &operation, Dialect dialect, Where where, HttpHeaders caller, bool isOperator)
    {
        const Endpoint &endpoint = operation.endpoint(dialect);
        const Place &home = where == Where::Foreign ? m_backend.otherPlace() : m_backend.place();
        const Place &records = where == Where::Own ? m_backend.place() : m_backend.otherPlace();
        const bool inPath = QByteArrayView(endpoint.path).contains("{institution}");
        if (!inPath && (where == Where::Foreign || isOperator))
            caller.add("X-Institution", home.slug);
        QByteArray path = endpoint.path;
        // No worker runs here, so that an import waits for its plan and every step finds it as it was
        // uploaded.
        if (path.contains("{import}"))
            path.replace("{import}", uploadedTo(records)).replace("{line}", "2");
        if (path.contains("{api_token}"))
            path.replace("{api_token}", tokenOf(records));
        if (path.contains("{credential}"))
            path.replace("{credential}", credentialOf(records));
        if (path.contains("{entry}"))
            path.replace("{entry}", entryOf(records));
        const QByteArray session = takePlace(operation, records);
        if (!session.isEmpty())
            path.replace("{session}", session);
        // What ends with the call is made for it, and serves until somebody may.
        const bool deletes = endpoint.method == HttpMethod::Delete;
        const auto made = [&](const char *placeholder, auto &&make) {
            if (!path.contains(placeholder))
                return;
            QByteArray &id = m_made[QByteArray(operation.name) + whereNames[size_t(where)]];
            if (id.isEmpty())
                id = make();
            path.replace(placeholder, id);
        };
        if (deletes && session.isEmpty())
            made("{member}", [&] { return madeIn(records, "members", bodyOf("learners.create")); });
        made("{undo}", [&] { return editedIn(records); });
        made("{name}", [&] { return keptIn(records); });
        if (deletes || path.endsWith("/merge"))
            made("{entity}", [&] { return madeIn(records, "entities", bodyOf("entities.create")); });
        const int status = send(QByteArray(name(endpoint.method)) + ' ' + filled(path, home, records), caller,
                                filled(bodyOf(operation), home, records))
                               .status;
        if (!session.isEmpty())
            leave(records, session);
        if (status < 300)
            m_made.clear();
        return status;
    }

    // What is done with a session needs one as it was made, with the learner in it unless it is to be deleted; afterwards the
    // learner is in none again, so that no other line depends on it. Empty where the operation is about none.
    QByteArray takePlace(const Operation &operation, const Place &place)
    {
        const bool byPair = QByteArrayView(operation.name) == "provisioning.remove_from_session";
        if (!byPair && !QByteArrayView(operation.platform.path).contains("{session}"))
            return {};
        QByteArray session = QByteArray::number(place.session);
        if (!byPair) {
            const QByteArray trainers = place.institution == m_backend.place().institution
                ? QByteArray::number(m_backend.memberOf(Persona::Teacher))
                : QByteArray();
            session = sendAsOperator("POST /api/institutions/" + place.slug + "/sessions",
                                     filled(R"({"filter":"Fresh {n}","location":"Haifa","status":"open","trainers":[)", place, place) +
                                         trainers + "]}")
                          .headers.value("Location")
                          .split('/')
                          .last();
        }
        if (QByteArrayView(operation.name) != "sessions.delete")
            sendAsOperator("POST /api/institutions/" + place.slug + "/sessions/" + session + "/members",
                           filled(R"({"ids":[{learner}]})", place, place));
        return session;
    }
    void leave(const Place &place, const QByteArray &session)
    {
        for (const QByteArray &one : {session, QByteArray::number(place.session)})
            sendAsOperator(
                filled("DELETE /api/institutions/{institution}/sessions/" + one + "/members/{learner}", place, place));
    }
    Answer sendAsOperator(const QByteArray &request, const QByteArray &body = {})
    {
        return send(request, m_backend.as(Persona::Operator), body);
    }

    QByteArray editedIn(const Place &place)
    {
        const Answer answer = send("POST /api/institutions/" + place.slug + "/members/bulk-edit", m_backend.as(Persona::Operator),
                                   filled(bodyOf("members.bulk_edit"), place, place));
        return answer.json()[QLatin1StringView("undo")].toString().toLatin1();
    }

    QByteArray madeIn(const Place &place, const QByteArray &list, const QByteArray &body)
    {
        const Answer answer = send("POST /api/institutions/" + place.slug + '/' + list,
                                   m_backend.as(Persona::Operator), filled(body, place, place));
        return QByteArray::number(answer.json()[QLatin1StringView("id")].toInteger());
    }

    QByteArray keptIn(const Place &place)
    {
        const QByteArray name = filled("M{n}", place, place);
        sendAsOperator("PUT /api/institutions/" + place.slug + "/import-mappings/" + name,
                       filled(bodyOf("import_mappings.put"), place, place));
        return name;
    }

    QByteArray uploadedTo(const Place &place)
    {
        const Answer answer = send("POST /api/institutions/" + place.slug + "/members/bulk",
                                   m_backend.as(Persona::Operator), filled(csvBody, place, place));
        return answer.json()[QLatin1StringView("id")].toString().toLatin1();
    }

    // Each asks for one of its own, because it may be the one that deletes it.
    QByteArray tokenOf(const Place &place)
    {
        return m_backend.live()
            .asSystem(QString::fromLatin1(place.slug),
                      [&](Context &context) {
                          return m_backend.live().access().createToken(context, QStringLiteral("T"),
                                                                       QStringLiteral("members:read"), {}, 0);
                      })
            ->token.publicId.toLatin1();
    }
    QByteArray entryOf(const Place &place)
    {
        const Answer audit = sendAsOperator("GET /api/institutions/" + place.slug + "/audit?per_page=1");
        return QByteArray::number(audit.json()[QLatin1StringView("data")][0][QLatin1StringView("id")].toInteger());
    }
    QByteArray credentialOf(const Place &place)
    {
        return QByteArray::number(
            m_backend.live()
                .asSystem(QString::fromLatin1(place.slug),
                          [&](Context &context) {
                              return m_backend.live().access().createCredential(context, QStringLiteral("C"));
                          })
                ->credential.id);
    }

    Answer send(const QByteArray &request, HttpHeaders headers, const QByteArray &body)
    {
        if (!body.isEmpty() && !body.startsWith('{'))
            headers.add("Content-Type", "text/csv");
        return m_backend.send(request, headers, body);
    }

    TestBackend m_backend;
    QHash<QByteArray, QByteArray> m_made; // by operation and place: what was made for it and still stands
};

QByteArray golden()
{
    QFile file(QStringLiteral(ULPAN_SOURCE_DIR "/tests/contract/authorization.golden"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.startsWith('#') && line != "\n")
            text += line;
    }
    return text;
}

} // namespace

// Who may call what, in which institution, with which credential. authorization.golden says it as people
// agreed on it: the run compares and never writes it.
class AuthorizationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matrix_data() { addEngineRows(); }
    void matrix()
    {
        QFETCH(Engine, engine);
        COMPARE_TEXT(Matrix::title() + Matrix(engine).lines(), golden());
    }
};

ULPAN_TEST(AuthorizationTest)
#include "authorization_test.moc"
