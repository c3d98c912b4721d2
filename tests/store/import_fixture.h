#pragma once

#include "models/imports/import_engine.h"
#include "models/imports/import_report.h"
#include "models/records/import_row.h"
#include "models/services/entity_service.h"
#include "models/services/institution_service.h"
#include "models/services/audit_service.h"
#include "models/services/learner_service.h"
#include "models/services/session_service.h"
#include "tests/support/postgres.h"
#include "tests/support/table_dump.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace ulpan::tests {

inline const QByteArray minimalHeader = "login,lastname,firstname,entity\n";
inline const QByteArray undoHeader = "login,lastname,firstname,entity,phone,filter,location,external id\n";

// A file with so many people of Paris.
inline QByteArray manyPeople(int count)
{
    QByteArray file = minimalHeader;
    for (int i = 0; i < count; ++i)
        file += "p" + QByteArray::number(i) + "@school.org,Last" + QByteArray::number(i) + ",First,Paris\n";
    return file;
}

// Time that a test moves by hand; nothing here waits for it.
class StillClock : public Clock
{
public:
    Instant moment = Instant::fromText("2026-03-01T08:00:00.000Z");
    std::function<void()> asked; // called by now()
    [[nodiscard]] Instant now() const override
    {
        if (const std::function<void()> call = asked)
            call();
        return moment;
    }
    void after(std::chrono::milliseconds, QObject *, std::function<void()>) override {}
};

// A database with one institution and the entity Paris, an import engine, and an admin who uses it.
// What cannot fail in a sound program ends the test program with the reason.
class ImportFixture
{
public:
    explicit ImportFixture(Engine engine)
        : m_postgres(engine == Engine::Postgres ? std::make_unique<PostgresDatabase>() : nullptr),
          m_store(must(
              Store::open(m_postgres ? m_postgres->url() : m_folder.filePath(QStringLiteral("live.db"))))),
          m_spool(*m_store, m_folder.filePath(QStringLiteral("imports")), QByteArray(32, 'k'))
    {
        must(m_store->migrate());
        m_engine = std::make_unique<ImportEngine>(*m_store, m_clock, m_spool);
        caller = Caller::system();
        institution = makeInstitution(QStringLiteral("school"));
        otherInstitution = makeInstitution(QStringLiteral("other"));
        caller.kind = Caller::Kind::Member;
        caller.name = QStringLiteral("admin@school.org");
        caller.role = Role::Admin;
        caller.institution = institution;
        caller.abilities = AbilitySet::of(Role::Admin);
        paris = makeEntity(QStringLiteral("Paris"));
    }

    template<class T> static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s %s", result.error().reason.constData(), qUtf8Printable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] ImportEngine &engine() { return *m_engine; }
    [[nodiscard]] ImportSpool &spool() { return m_spool; }
    [[nodiscard]] StillClock &clock() { return m_clock; }
    // Of the uploaded files that are kept.
    [[nodiscard]] QStringList spooled() const
    {
        return m_spool.namesBefore(Instant::fromText("2999-01-01T00:00:00.000Z"));
    }
    // As after a crash: nothing is left but the database and the files.
    void restart() { m_engine = std::make_unique<ImportEngine>(*m_store, m_clock, m_spool); }

    // In a transaction, as `asWhom` and in an institution.
    template<class Use> auto write(Use &&use, const Caller &asWhom, Id where)
    {
        return m_store->write([&](Connection &database) {
            Context context{asWhom, *asWhom.scope(where), where, *m_store, database, m_clock.now()};
            return use(context);
        });
    }
    template<class Use> auto write(Use &&use) { return write(std::forward<Use>(use), caller, institution); }

    // In no transaction, for what opens its own.
    template<class Use> auto look(Use &&use)
    {
        return m_store->look([&](Connection &database) {
            Context context{caller, *caller.scope(institution), institution, *m_store, database, m_clock.now()};
            return use(context);
        });
    }

    Id makeEntity(const QString &name)
    {
        return must(write([&](Context &context) {
                   Change<Entity> change;
                   change.value.name = name;
                   change.set = recordType<Entity>().mask({"name"});
                   return EntityService().create(context, change);
               }))
            .id;
    }

    // A learner of Paris with these fields over the usual ones.
    Learner makeLearner(const QByteArray &json, bool elsewhere = false)
    {
        Caller system = Caller::system();
        return must(write(
            [&](Context &context) -> Result<Learner> {
                LearnerInput input;
                QList<Problem> problems;
                Learner &value = input.change.value;
                value.lastname = QStringLiteral("Last");
                value.firstname = QStringLiteral("First");
                value.entity.id = paris;
                input.change.set = recordType<Learner>().mask({"lastname", "firstname", "entity"});
                readFields(recordType<Learner>(), Naming::Platform, QJsonDocument::fromJson(json).object(),
                           &value, input.change.set, problems);
                if (elsewhere) {
                    Change<Entity> entity;
                    entity.value.name = QStringLiteral("Elsewhere");
                    entity.set = recordType<Entity>().mask({"name"});
                    value.entity.id = must(EntityService().create(context, entity)).id;
                }
                return LearnerService().create(context, input);
            },
            system, elsewhere ? otherInstitution : institution));
    }

    void changeLearner(const QString &login, const QByteArray &json)
    {
        must(write([&](Context &context) -> Result<Learner> {
            LearnerInput input;
            QList<Problem> problems;
            readFields(recordType<Learner>(), Naming::Platform, QJsonDocument::fromJson(json).object(),
                       &input.change.value, input.change.set, problems);
            const std::optional<Learner> learner =
                must(findOne<Learner>(context.database, context.scope, "login", login));
            return LearnerService().update(context, learner->id, input);
        }));
    }

    [[nodiscard]] static Change<ImportOptions> options(const QByteArray &json)
    {
        Change<ImportOptions> change;
        QList<Problem> problems;
        readFields(recordType<ImportOptions>(), Naming::Platform, QJsonDocument::fromJson(json).object(),
                   &change.value, change.set, problems);
        if (!problems.isEmpty())
            qFatal("bad options in a test: %s", json.constData());
        return change;
    }

    [[nodiscard]] Result<ImportJob> upload(const QByteArray &file, const QByteArray &optionsJson = "{}",
                                           const QByteArray &mapping = "{}")
    {
        QByteArray bytes = file;
        QBuffer content(&bytes);
        content.open(QIODevice::ReadOnly);
        Result<ImportJob> kept = m_engine->keep({QStringLiteral("people.csv"), &content, institution, options(optionsJson),
                                                 QJsonDocument::fromJson(mapping).object()});
        if (!kept)
            return kept;
        return write([&](Context &context) { return m_engine->receive(context, *kept); });
    }

    // Works until nothing is left to do.
    void work()
    {
        const std::atomic<bool> stopping = false;
        while (must(workOnJob(*m_store, *m_engine, QStringLiteral("test"), stopping))) {
        }
    }

    [[nodiscard]] ImportJob job(const QString &id)
    {
        return must(write([&](Context &context) { return m_engine->get(context, id); }));
    }

    [[nodiscard]] ImportJob import(const QByteArray &file, const QByteArray &optionsJson = "{}",
                                   const QByteArray &mapping = "{}")
    {
        const ImportJob received = must(upload(file, optionsJson, mapping));
        work();
        return job(received.id);
    }

    [[nodiscard]] Result<ImportJob> apply(const QString &id, const QStringList &confirmed = {})
    {
        return look([&](Context &context) { return m_engine->apply(context, id, confirmed); });
    }

    [[nodiscard]] Result<ImportJob> undo(const QString &id)
    {
        return write([&](Context &context) { return m_engine->undo(context, id); });
    }

    ImportJob undone(const ImportJob &what)
    {
        (void)must(undo(what.id));
        work();
        return job(what.id);
    }

    // Works step by step until it holds.
    template<class Reached> void workUntil(Reached &&reached)
    {
        std::atomic<bool> stopping = false;
        m_clock.asked = [&] {
            const std::function<void()> ask = std::exchange(m_clock.asked, {});
            stopping = reached();
            m_clock.asked = ask;
        };
        while (!stopping && must(workOnJob(*m_store, *m_engine, QStringLiteral("test"), stopping))) {
        }
        m_clock.asked = {};
    }
    void workUntilSomebodyIsThere()
    {
        workUntil([this] { return sql(QStringLiteral("select count(*) from member")) != "0"; });
    }

    Id makeSession(const QByteArray &more = {})
    {
        return must(write([&](Context &context) {
                   Change<Session> change;
                   QList<Problem> problems;
                   const QByteArray json =
                       "{\"name\":\"S\",\"filter\":\"A1\",\"location\":\"Haifa\",\"status\":\"open\"" + more + '}';
                   readFields(recordType<Session>(), Naming::Platform, QJsonDocument::fromJson(json).object(),
                              &change.value, change.set, problems);
                   return SessionService().create(context, change);
               }))
            .id;
    }

    // What the member's history tells, the last first.
    QJsonArray historyOf(const char *login)
    {
        const Result<JsonPage> page = write([&](Context &context) {
            const std::optional<Learner> learner =
                must(findOne<Learner>(context.database, context.scope, "login", QString::fromLatin1(login)));
            return AuditService().history(context, learner->id, {});
        });
        return QJsonDocument::fromJson(must(page).rows).array();
    }

    // All that an import may touch.
    [[nodiscard]] QByteArray dump()
    {
        return dumpTables(m_store->engine(), {"entity", "member", "member_tag", "assignment", "mail"},
                          [this](const QString &statement) { return sql(statement).split('|'); });
    }

    // The first column of each row, with | between.
    [[nodiscard]] QByteArray sql(const QString &statement, const QVariantList &values = {})
    {
        return must(m_store->look([&](Connection &database) -> Result<QByteArray> {
            Result<Cursor> cursor = database.run(statement, values);
            if (!cursor)
                return cursor.error();
            QByteArrayList texts;
            while (cursor->next())
                texts << cursor->bytes(0);
            return texts.join('|');
        }));
    }

    [[nodiscard]] std::vector<ImportRow> rows(const ImportJob &job)
    {
        std::vector<ImportRow> rows = must(m_store->look([&](Connection &database) {
            return findAll<ImportRow>(database, Caller::system().scope(), "job_id",
                                      {QString::number(job.number)});
        }));
        std::sort(rows.begin(), rows.end(),
                  [](const ImportRow &a, const ImportRow &b) { return *a.line < *b.line; });
        return rows;
    }

    // All that a person wants to know of a job, a line a fact.
    [[nodiscard]] QByteArray report(const ImportJob &job)
    {
        QByteArray out = nameOf(job.state);
        const std::pair<const char *, std::optional<qint64>> figures[] = {
            {"rows", job.totalRows},      {"to_create", job.toCreate}, {"to_update", job.toUpdate},
            {"unchanged", job.unchanged}, {"skipped", job.skipped},    {"rejected", job.rejected},
            {"created", job.created},     {"updated", job.updated},
            {"to_deactivate", job.toDeactivate}, {"deactivated", job.deactivated}, {"in_scope", job.inScope}, {"edited", job.edited}};
        for (const auto &[name, figure] : figures) {
            if (*figure)
                out += QByteArray(" ") + name + '=' + QByteArray::number(*figure);
        }
        if (!job.fault.isEmpty())
            out += "\nfault " + job.fault;
        for (const QJsonValue &note : QJsonDocument::fromJson(job.notes).array())
            out += "\nnote " + reasonText(note.toObject());
        for (const QJsonValue &gate : QJsonDocument::fromJson(job.gates).array())
            out += "\ngate " + gate[QLatin1StringView("gate")].toString().toUtf8() + ' ' +
                   texts(gate[QLatin1StringView("values")]) + figuresText(gate[QLatin1StringView("figures")].toObject()) +
                   (gate[QLatin1StringView("confirmed")].toBool() ? " confirmed" : "");
        for (const ImportRow &row : rows(job)) {
            out +=
                '\n' + QByteArray::number(*row.line) + ' ' + nameOf(row.outcome) + ' ' + row.login.toUtf8();
            for (const QJsonValue &problem : QJsonDocument::fromJson(row.problems).array())
                out += ' ' + problem[QLatin1StringView("field")].toString().toUtf8() + '@' +
                       QByteArray::number(problem[QLatin1StringView("column")].toInt()) + ':' +
                       reasonText(problem.toObject());
            if (row.outcome == RowOutcome::Update)
                out += ' ' + row.before + " -> " + row.after;
        }
        return out;
    }

    static QByteArray undoFigures(const ImportJob &job)
    {
        return "removed=" + QByteArray::number(*job.removed) + " restored=" + QByteArray::number(*job.restored) +
               " kept=" + QByteArray::number(*job.kept);
    }

    // The learners of the institution as a line each: login, entity, names and what else is not empty.
    [[nodiscard]] QByteArray people()
    {
        std::vector<Learner> learners = must(write([&](Context &context) {
            return findAll<Learner>(context.database, context.scope, "institution_id",
                                    {QString::number(institution)});
        }));
        std::sort(learners.begin(), learners.end(),
                  [](const Learner &a, const Learner &b) { return a.login < b.login; });
        QByteArrayList lines;
        for (const Learner &learner : learners) {
            QStringList parts{learner.login, learner.entity.name, learner.lastname, learner.firstname};
            for (const FieldInfo &field : recordType<Learner>().fields) {
                const QByteArrayView wire(field.wire);
                const bool shown = !field.is(ReadOnly) && wire != "role" && wire != "status" && wire != "login" && wire != "entity" &&
                                   wire != "lastname" && wire != "firstname" && !isBlank(field, &learner) &&
                                   !(wire == "test_user" && !learner.testUser) &&
                                   !(wire == "language" && learner.language == Language::English);
                if (shown)
                    parts << QLatin1StringView(field.wire) + u'=' + textOf(field, &learner);
            }
            lines << parts.join(u' ').toUtf8();
        }
        return lines.join('\n');
    }

    Caller caller;
    Id institution = 0, otherInstitution = 0, paris = 0;

private:
    Id makeInstitution(const QString &slug)
    {
        return must(write(
                        [&](Context &context) {
                            Change<Institution> change;
                            change.value.name = change.value.slug = slug;
                            change.set = recordType<Institution>().mask({"name", "slug"});
                            return InstitutionService().create(context, change);
                        },
                        caller, 0))
            .id;
    }

    static QByteArray figuresText(const QJsonObject &object)
    {
        QByteArray out;
        for (auto figure = object.begin(); figure != object.end(); ++figure)
            out += ' ' + figure.key().toUtf8() + '=' + QByteArray::number(figure->toInteger());
        return out;
    }
    static QByteArray texts(const QJsonValue &list)
    {
        QByteArrayList result;
        for (const QJsonValue &text : list.toArray())
            result << text.toString().toUtf8();
        return result.join(',');
    }
    static QByteArray reasonText(const QJsonObject &object)
    {
        const QByteArray arguments = texts(object.value(QLatin1StringView("arguments")));
        return object.value(QLatin1StringView("reason")).toString().toUtf8() +
               (arguments.isEmpty() ? QByteArray() : '(' + arguments + ')');
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresDatabase> m_postgres;
    StillClock m_clock;
    std::unique_ptr<Store> m_store;
    ImportSpool m_spool;
    std::unique_ptr<ImportEngine> m_engine;
};

} // namespace ulpan::tests
