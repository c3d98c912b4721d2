#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

// Nobody is let in past the institution's seats by an import or its undo, whatever there was room for when it was planned; on both engines.
class ImportSeatsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void plansThatFitAloneDoNotExceedThemTogether()
    {
        setSeats("5");
        const ImportJob first = m_fixture->import(people("a", 4), R"({"dry_run":1})"), second = m_fixture->import(people("b", 4), R"({"dry_run":1})");
        QVERIFY(m_fixture->apply(first.id));
        QVERIFY(m_fixture->apply(second.id));
        m_fixture->work();
        QCOMPARE(taken(), QByteArray("5"));
        COMPARE_TEXT(m_fixture->report(m_fixture->job(first.id)),
                     "applied rows=4 to_create=4 created=4\n2 create a0@x.org\n3 create a1@x.org\n4 create a2@x.org\n5 create a3@x.org");
        COMPARE_TEXT(m_fixture->report(m_fixture->job(second.id)),
                     "applied rows=4 to_create=4 rejected=3 created=1\n2 create b0@x.org\n3 rejected b1@x.org status@0:institution.seats_used_up(5)\n"
                     "4 rejected b2@x.org status@0:institution.seats_used_up(5)\n5 rejected b3@x.org status@0:institution.seats_used_up(5)");
    }

    // Somebody who saw how many there are too many let them all in.
    void whoeverConfirmedLetsAllIn()
    {
        setSeats("5");
        const ImportJob job = m_fixture->import(people("a", 6));
        QVERIFY(m_fixture->apply(job.id, {QStringLiteral("seats")}));
        m_fixture->makeLearner(R"({"login":"late@x.org"})");
        m_fixture->work();
        QCOMPARE(*m_fixture->job(job.id).created, 6);
        QCOMPARE(taken(), QByteArray("7"));
    }

    // Who comes stands before who goes in the same file.
    void whoGoesMakesRoomForWhoComes()
    {
        setSeats("5");
        (void)m_fixture->import(people("a", 5));
        ImportJob job = m_fixture->import(people("a", 1) + "n1@x.org,N,N,Paris\nn2@x.org,N,N,Paris\n", QByteArray(synchronise));
        COMPARE_TEXT(m_fixture->report(job).split('\n').first(), "applied rows=3 to_create=2 unchanged=1 created=2 to_deactivate=4 deactivated=4 in_scope=5");
        QCOMPARE(taken(), QByteArray("3"));
        job = m_fixture->undone(job);
        QCOMPARE(ImportFixture::undoFigures(job), QByteArray("removed=2 restored=4 kept=0"));
        QCOMPARE(job.state, ImportState::Undone);
        QCOMPARE(taken(), QByteArray("5"));
    }

    // Also where all seats are taken from the beginning to the end.
    void aSwapAtTheLastSeatIsTakenBack()
    {
        setSeats("5");
        (void)m_fixture->import(people("a", 5));
        const QByteArray before = m_fixture->dump();
        ImportJob job = m_fixture->import(people("n", 5), QByteArray(synchronise));
        QCOMPARE(*job.created, 5);
        QCOMPARE(taken(), QByteArray("5"));
        job = m_fixture->undone(job);
        QCOMPARE(ImportFixture::undoFigures(job), QByteArray("removed=5 restored=5 kept=0"));
        QCOMPARE(job.state, ImportState::Undone);
        COMPARE_TEXT(m_fixture->dump(), before);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row where kept_values is not null")), QByteArray("0"));
    }

    void whoIsLetInAgainByAFileNeedsASeat()
    {
        setSeats("5");
        (void)m_fixture->import(people("a", 5));
        (void)m_fixture->import(people("a", 4), QByteArray(synchronise));
        const ImportJob job = m_fixture->import(people("a", 5), R"({"mode":"synchronise","scope_entities":["Paris"],"dry_run":1})");
        QCOMPARE(*job.toUpdate, 1);
        m_fixture->makeLearner(R"({"login":"late@x.org"})");
        setSeats("6");
        QVERIFY(m_fixture->apply(job.id));
        setSeats("5");
        m_fixture->work();
        COMPARE_TEXT(m_fixture->report(m_fixture->job(job.id)).split('\n').last(), "6 rejected a4@x.org status@0:institution.seats_used_up(5)");
        QCOMPARE(taken(), QByteArray("5"));
    }

    void anUndoLetsNobodyInPastThem()
    {
        setSeats("5");
        (void)m_fixture->import(people("a", 5));
        ImportJob job = m_fixture->import(people("a", 1), QByteArray(synchronise));
        QCOMPARE(*job.deactivated, 4);
        for (const char *late : {"b1@x.org", "b2@x.org", "b3@x.org"})
            m_fixture->makeLearner(QByteArray("{\"login\":\"") + late + "\"}");
        job = m_fixture->undone(job);
        QCOMPARE(taken(), QByteArray("5"));
        QCOMPARE(ImportFixture::undoFigures(job), QByteArray("removed=0 restored=1 kept=3"));
        QCOMPARE(job.state, ImportState::PartlyUndone);
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from import_row where undo = 'kept' and kept_values like '%\"institution.seats_used_up\"%'")),
                 QByteArray("3"));
        // Who was kept out is suspended as before.
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member where status = 'suspended'")), QByteArray("3"));
    }

private:
    static constexpr char synchronise[] = R"({"mode":"synchronise","scope_entities":["Paris"],"safety_share":100})";

    static QByteArray people(const char *name, int count)
    {
        QByteArray file = minimalHeader;
        for (int i = 0; i < count; ++i)
            file += name + QByteArray::number(i) + "@x.org,Last,First,Paris\n";
        return file;
    }
    void setSeats(const char *seats)
    {
        (void)m_fixture->sql(QStringLiteral("update institution set seats = %1 where slug = 'school'").arg(QLatin1StringView(seats)));
    }
    QByteArray taken()
    {
        return m_fixture->sql(QStringLiteral("select count(*) from member where role = 'learner' and status in ('invited', 'active')"));
    }
};

ULPAN_TEST(ImportSeatsTest)
#include "import_seats_test.moc"
