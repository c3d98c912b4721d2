#include "tests/store/import_fixture.h"
#include "tests/support/json_compare.h"
#include "tests/support/test_main.h"

using namespace ulpan;
using namespace ulpan::tests;

// What is told and kept of an import, on both engines.
class ImportReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("engine");
        QTest::newRow("sqlite") << int(Engine::Sqlite);
        QTest::newRow("postgres") << int(Engine::Postgres);
    }

    void init()
    {
        QFETCH_GLOBAL(int, engine);
        m_fixture = std::make_unique<ImportFixture>(Engine(engine));
    }

    void cleanup() { m_fixture.reset(); }

    void writesOneAuditEntryAndTheEventsAskedFor()
    {
        const QString learnerEvents =
            QStringLiteral("select count(*) from event where type like 'member.%'");
        const QString audited = QStringLiteral("select action from audit_entry where action not like "
                                               "'institution.%' and action not like 'entity.%' order by id");
        const ImportJob each = m_fixture->import(manyPeople(3));
        QCOMPARE(m_fixture->sql(learnerEvents), QByteArray("3"));
        QCOMPARE(m_fixture->sql(audited), QByteArray("import.applied"));
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select actor_name from audit_entry where action = 'import.applied'")),
                 QByteArray("admin@school.org"));
        QCOMPARE(m_fixture->sql(
                     QStringLiteral("select record_id from audit_entry where action = 'import.applied'")),
                 QByteArray::number(each.number));
        (void)m_fixture->import(minimalHeader + "z@x.org,M,A,Paris\n", R"({"events":"summary"})");
        QCOMPARE(m_fixture->sql(learnerEvents), QByteArray("3"));
        QCOMPARE(m_fixture->sql(audited), QByteArray("import.applied|import.applied"));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from event where type = 'import.finished'")),
                 QByteArray("2"));
    }

    void keepsInstitutionsApart()
    {
        const ImportJob job = m_fixture->import(manyPeople(1));
        Caller stranger = m_fixture->caller;
        stranger.institution = m_fixture->otherInstitution;
        const Result<ImportJob> found =
            m_fixture->write([&](Context &context) { return m_fixture->engine().get(context, job.id); },
                             stranger, m_fixture->otherInstitution);
        QCOMPARE(found.error().reason, QByteArray("import.not_found"));
    }

    void listsJobsAndRows()
    {
        const ImportJob job =
            m_fixture->import(minimalHeader + "a@x.org,M,A,Paris\nb,M,B,Paris\nc@x.org,M,C,Paris\n");
        const JsonPage jobs = m_fixture->must(
            m_fixture->write([&](Context &context) { return m_fixture->engine().list(context, {}); }));
        const QJsonObject listed = QJsonDocument::fromJson(jobs.rows).array().first().toObject();
        QCOMPARE(listed.value(QStringLiteral("id")).toString(), job.id);
        QVERIFY(!listed.contains(QStringLiteral("number")) && !listed.contains(QStringLiteral("caller")));
        const auto outcomes = [&](const char *outcome) {
            ListQuery query;
            query.filters << ListQuery::Filter{"outcome", QString::fromLatin1(outcome)};
            const JsonPage page = m_fixture->must(m_fixture->write(
                [&](Context &context) { return m_fixture->engine().rows(context, job.id, query); }));
            return page.total;
        };
        QCOMPARE(outcomes("create"), 2);
        QCOMPARE(outcomes("rejected"), 1);
        QCOMPARE(outcomes("unchanged"), 0);
    }

    void showsASampleWithoutPasswords()
    {
        const ImportJob job = m_fixture->import(
            "login;lastname;firstname;entity;password\na@x.org;M;A;Paris;geheim123\n", R"({"dry_run":1})");
        const QByteArray sample = m_fixture->must(m_fixture->write(
            [&](Context &context) { return m_fixture->engine().sample(context, job.id, {}, {}); }));
        const QJsonObject object = QJsonDocument::fromJson(sample).object();
        QCOMPARE(object.value(QStringLiteral("delimiter")).toString(), QStringLiteral("semicolon"));
        QCOMPARE(object.value(QStringLiteral("rows")).toArray().first().toArray().last().toString(),
                 QString());
        QVERIFY(!sample.contains("geheim123"));
        const QByteArray asCommas = m_fixture->must(m_fixture->write([&](Context &context) {
            return m_fixture->engine().sample(context, job.id, {}, QStringLiteral("comma"));
        }));
        QCOMPARE(QJsonDocument::fromJson(asCommas)[QStringLiteral("columns")].toArray().size(), 1);
    }

    void storesNoPassword()
    {
        const QString id =
            m_fixture
                ->must(m_fixture->upload("login,lastname,firstname,entity,password\na,M,A,Paris,geheim123\n",
                                         R"({"dry_run":1})"))
                .id;
        const std::unique_ptr<QIODevice> device = m_fixture->must(m_fixture->spool().open(id));
        QVERIFY(device->readAll().contains("geheim123"));
        m_fixture->work();
        const ImportJob job = m_fixture->job(id);
        QCOMPARE(m_fixture->rows(job)[0].cells, QByteArray(R"(["a","M","A","Paris",""])"));
    }

    void reportsRejectedRowsAsAFile()
    {
        const QByteArray file =
            "\xef\xbb\xbflogin;lastname;firstname;entity;password;note\r\n"
            "a@x.org;M;A;Paris;geheim123;fine\r\nb;\"M;N\";=1+1;Paris;geheim123;\"line\nbreak\"\r\n";
        const ImportJob job = m_fixture->import(file);
        const Catalogue catalogue;
        const auto csv = [&](Language language) {
            RejectedCsv rejected(m_fixture->store(), catalogue, job, language);
            QByteArray out;
            for (;;) {
                const QByteArray piece = m_fixture->must(rejected.next());
                if (piece.isEmpty())
                    return out;
                out += piece;
            }
        };
        COMPARE_TEXT(
            csv(Language::English),
            QByteArray("\xef\xbb\xbflogin;lastname;firstname;entity;password;note;error\r\n"
                       "b;\"M;N\";'=1+1;Paris;;\"line\nbreak\";login: This is not an e-mail address.\r\n"));
        // Corrected and fed back in, it is imported, and its error column is nobody's business.
        const ImportJob again = m_fixture->import(csv(Language::English).replace("\r\nb;", "\r\nb@x.org;"));
        COMPARE_TEXT(
            m_fixture->report(again),
            QByteArray("applied rows=1 to_create=1 created=1\nnote import.columns_ignored(note)\n"
                       "2 create b@x.org"));
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris M A\nb@x.org Paris M;N =1+1"));
    }

    void tidiesUp()
    {
        const ImportJob waiting = m_fixture->import(manyPeople(1), R"({"dry_run":1})");
        QByteArray bytes = manyPeople(1);
        QBuffer content(&bytes);
        content.open(QIODevice::ReadOnly);
        const QString orphan = QStringLiteral("imp_zzz");
        QVERIFY(m_fixture->spool().keep(orphan, content, m_fixture->clock().now()));
        m_fixture->clock().moment = Instant::fromText("2001-01-01T00:00:00.000Z");
        QVERIFY(m_fixture->engine().tidy());
        QVERIFY(m_fixture->spooled().contains(orphan)); // it may be on its way to its job
        m_fixture->clock().moment = Instant::fromText("2099-01-01T00:00:00.000Z");
        QVERIFY(m_fixture->engine().tidy());
        QCOMPARE(m_fixture->spooled(), QStringList{waiting.id});
    }

private:
    std::unique_ptr<ImportFixture> m_fixture;
};

ULPAN_TEST(ImportReportTest)
#include "import_report_test.moc"
