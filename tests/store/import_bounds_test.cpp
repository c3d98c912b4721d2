#include "models/imports/batch_bound.h"
#include "models/imports/known_learners.h"
#include "tests/store/import_test.h"

using namespace ulpan;
using namespace ulpan::tests;

// What an import holds at once is bounded by the learners who are there, too, on both engines.
class ImportBoundsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsNoMoreLearnersThanCanBeHeld()
    {
        makeLargePeople();
        const auto find = [&](int count) {
            return m_fixture->must(m_fixture->write([&](Context &context) {
                KnownLearners::Keys keys;
                for (int i = 0; i < count; ++i)
                    keys.logins << QStringLiteral("p%1@school.org").arg(i);
                return KnownLearners::find(context, keys, BatchBound::mostLearnerBytes);
            }));
        };
        const KnownLearners few = find(5), many = find(people);
        QVERIFY(few.isWhole() && few.byLogin(QStringLiteral("p4@school.org")));
        QVERIFY(!many.isWhole());
        QVERIFY2(many.bytes() <= BatchBound::mostLearnerBytes + few.bytes() / 5,
                 qPrintable(QString::number(many.bytes())));
    }

    // Rows that mean large learners go in more batches, in each of which all happens that is to.
    void importsAndTakesBackInSmallerBatches()
    {
        (void)m_fixture->import(manyPeople(people));
        const ImportJob small = m_fixture->import(phones(1), summary);
        QCOMPARE(small.updated, people);
        enlarge();
        const QByteArray before = m_fixture->people();
        const ImportJob large = m_fixture->import(phones(2), summary);
        QCOMPARE(large.state, ImportState::Applied);
        QCOMPARE(large.updated, people);
        QVERIFY2(large.version >= small.version + 4,
                 qPrintable(QStringLiteral("%1 %2").arg(small.version).arg(large.version)));
        QCOMPARE(m_fixture->sql(QStringLiteral("select count(*) from member where phone = '2'")),
                 QByteArray::number(people));
        QCOMPARE(m_fixture->sql(
                     QStringLiteral(
                         "select count(distinct line) || ' ' || count(*) from import_row where job_id = ?"),
                     {large.number}),
                 QByteArray::number(people) + ' ' + QByteArray::number(people));
        const ImportJob undone = m_fixture->undone(large);
        QCOMPARE(undone.state, ImportState::Undone);
        QCOMPARE(ImportFixture::undoFigures(undone),
                 "removed=0 restored=" + QByteArray::number(people) + " kept=0");
        QCOMPARE(m_fixture->people(), before);
    }

private:
    static constexpr qint64 people = 40;
    static constexpr char summary[] = R"({"events":"summary"})";

    static QByteArray phones(int phone)
    {
        QByteArray file = "login,lastname,firstname,entity,phone\n";
        for (int i = 0; i < people; ++i)
            file += "p" + QByteArray::number(i) + "@school.org,Last" + QByteArray::number(i) +
                    ",First,Paris," + QByteArray::number(phone) + '\n';
        return file;
    }

    // As many tags, locations and countries for each as there may be.
    void enlarge()
    {
        QJsonArray values;
        for (int i = 0; i < 200; ++i)
            values.append(QString::number(i) + QString(250, u'x'));
        const QString list = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
        (void)m_fixture->sql(QStringLiteral("update member set filter = ?, location = ?, country = ?"),
                             {list, list, list});
    }
    void makeLargePeople()
    {
        (void)m_fixture->import(manyPeople(people));
        enlarge();
    }
};

ULPAN_TEST(ImportBoundsTest)
#include "import_bounds_test.moc"
