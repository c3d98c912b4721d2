#include "models/imports/import_keeper.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// What is told and kept of an import, on both engines.
class ImportReportTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
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

    // Read with a delimiter that the file does not have, cells are not where its passwords are.
    void showsNoPasswordsInAnotherReading_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("mapping");
        QTest::newRow("in one column") << QByteArray("login;lastname;firstname;entity;password\na@x.org;M;A;Paris;geheim123\n") << QByteArray("{}");
        QTest::newRow("in a column without its header")
            << QByteArray("login;last,name;firstname;entity;password,x\na@x.org;M;A;Paris;geheim123,y\n") << QByteArray(R"({"columns":["login","lastname","firstname","entity","password"]})");
        QTest::newRow("under a header that only the mapping knows")
            << QByteArray("login;lastname;firstname;entity;Zugang\na@x.org;M;A;Paris;geheim123\n") << QByteArray(R"({"columns":{"Zugang":"password"}})");
    }
    void showsNoPasswordsInAnotherReading()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, mapping);
        const ImportJob job = m_fixture->import(file, R"({"dry_run":1,"delimiter":"semicolon"})", mapping);
        for (const char *delimiter : {"", "comma", "tab", "semicolon"}) {
            const QByteArray sample = m_fixture->must(m_fixture->write([&](Context &context) {
                return m_fixture->engine().sample(context, job.id, {}, QString::fromLatin1(delimiter));
            }));
            QVERIFY2(!sample.contains("geheim"), sample.constData());
            QCOMPARE(sample.contains("a@x.org"), QByteArrayView(delimiter) == "" || QByteArrayView(delimiter) == "semicolon");
        }
    }

    // Whatever it is called, and whether it is imported or not.
    void hidesUnknownPasswordColumns_data()
    {
        QTest::addColumn<QString>("header");
        for (const char *header : {"Passwort (neu)", "Kennwort", "pwd", "mot de passe provisoire 2", "סיסמה זמנית לתלמיד", "Contraseña", "Пароль", "PASS", "user_pw"})
            QTest::newRow(header) << QString::fromUtf8(header);
    }
    void hidesUnknownPasswordColumns()
    {
        QFETCH(QString, header);
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,passport," + header.toUtf8() + "\na,M,A,Paris,P77,geheim123\n",
                                                R"({"dry_run":1})");
        QCOMPARE(m_fixture->rows(job)[0].cells, QByteArray(R"(["a","M","A","Paris","P77",""])"));
        const QByteArray sample = m_fixture->must(m_fixture->write(
            [&](Context &context) { return m_fixture->engine().sample(context, job.id, {}, {}); }));
        QVERIFY(sample.contains("P77") && !sample.contains("geheim"));
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

    // Lists show the beginning of what is large; the file to be corrected has all of it.
    void cutsLargeCells()
    {
        const QByteArray large(400'000, 'x');
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,note\na," + large + ",A,Paris," + large + "\n",
                                                R"({"dry_run":1})");
        QCOMPARE(*job.rejected, 1);
        const JsonPage page = m_fixture->must(m_fixture->write([&](Context &context) { return m_fixture->engine().rows(context, job.id, {}); }));
        QVERIFY2(page.rows.size() < 64 * 1024, QByteArray::number(page.rows.size()).constData());
        const QJsonValue row = QJsonDocument::fromJson(page.rows).array().first();
        QCOMPARE(row[QLatin1StringView("cells")][4].toString(), QString(4096, u'x') + u'…');
        QVERIFY(row[QLatin1StringView("lastname")].toString().endsWith(u'…'));
        const Catalogue catalogue;
        RejectedCsv rejected(m_fixture->store(), catalogue, job, Language::English);
        QByteArray out;
        for (QByteArray piece = m_fixture->must(rejected.next()); !piece.isEmpty();
             piece = m_fixture->must(rejected.next()))
            out += piece;
        QVERIFY(out.contains("a," + large + ",A,Paris," + large + ","));
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

    // As long as somebody may have it planned again, its file is there.
    void forgetsWhatHasFailed()
    {
        const ImportJob failed = m_fixture->import("login,lastname,firstname\na@x.org,L,F\n");
        QCOMPARE(failed.state, ImportState::Failed);
        ImportKeeper keeper(m_fixture->store(), m_fixture->clock(), m_fixture->engine(), m_fixture->spool());
        const auto tidyAfter = [&](qint64 days) {
            m_fixture->clock().moment = m_fixture->clock().moment.plusSeconds(days * 24 * 3600);
            return m_fixture->engine().tidy() && keeper.tidy();
        };
        QVERIFY(tidyAfter(ImportKeeper::keptDays - 1));
        QCOMPARE(m_fixture->spooled(), QStringList{failed.id});
        QVERIFY(tidyAfter(2));
        QCOMPARE(m_fixture->spooled(), QStringList());
        const Result<ImportJob> again = m_fixture->write([&](Context &context) {
            return m_fixture->engine().change(context, failed.id, {m_fixture->options(R"({"test_user":1})")});
        });
        QVERIFY(!again && again.error().reason == "import.file_gone");
    }
};

ULPAN_TEST(ImportReportTest)
#include "import_report_test.moc"
