#include "models/base/text.h"
#include "models/csv/csv_reader.h"
#include "models/csv/headers.h"
#include "models/csv/values.h"
#include "models/samples/sample_crowd.h"
#include "models/samples/sample_people.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QHash>
#include <QSet>

using namespace ulpan;

namespace {

QByteArray sampleFile(qint64 people, quint32 seed, const CsvFormat &format = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeSamplePeople(buffer, people, seed, format) ? buffer.data() : QByteArray();
}

} // namespace

// The file of the sample institution.
class SamplePeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameFile()
    {
        QCOMPARE(sampleFile(300, 7), sampleFile(300, 7));
        QVERIFY(sampleFile(300, 7) != sampleFile(300, 8));
        // More people begin with the same ones.
        QVERIFY(sampleFile(600, 7).startsWith(sampleFile(300, 7)));
    }

    void peopleDiffer()
    {
        SampleCrowd crowd(1);
        QSet<QString> names, logins, firstNames;
        QHash<Language, int> languages;
        for (int number = 0; number < 1000; ++number) {
            const SamplePerson person = crowd.next();
            names << person.firstname + u' ' + person.lastname;
            firstNames << person.firstname;
            logins << person.login;
            ++languages[person.language];
            const QString name = person.login.section(u'@', 0, 0);
            QVERIFY2(std::all_of(name.begin(), name.end(),
                                 [](QChar c) {
                                     return (c >= u'a' && c <= u'z') || c == u'.' || c == u'-' || c.isDigit();
                                 }),
                     qPrintable(person.login));
            QVERIFY(person.contactEmail.isEmpty() || person.contactEmail.section(u'@', 0, 0) == name);
        }
        QCOMPARE(names.size(), 1000);
        QCOMPARE(logins.size(), 1000);
        QVERIFY2(firstNames.size() > 150, qPrintable(QString::number(firstNames.size())));
        for (const Language language : {Language::Hebrew, Language::French, Language::English})
            QVERIFY(languages[language] > 100);
    }

    void womenAndMenAreCalledSo()
    {
        SampleCrowd crowd(1);
        for (int number = 0; number < 500; ++number) {
            const SamplePerson person = crowd.next();
            if (person.civility == u"m")
                QVERIFY2(person.jobTitle != u"Infirmière" && person.jobTitle != u"אחות",
                         qPrintable(person.jobTitle));
            else if (person.civility == u"mme")
                QVERIFY2(person.jobTitle != u"Infirmier" && person.jobTitle != u"אח",
                         qPrintable(person.jobTitle));
        }
    }

    void peopleAreFitToBeImported()
    {
        QByteArray bytes =
            sampleFile(3000, 1, {.encoding = Encoding::Utf16Le, .delimiter = Delimiter::Tab, .bom = true});
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const Result<CsvDialect> dialect = detectDialect(buffer);
        QVERIFY(dialect);
        QCOMPARE(dialect->encoding, Encoding::Utf16Le);
        CsvReader reader(&buffer, *dialect);
        const QStringList fields = proposeMapping(*reader.header()).fieldOfColumn;
        QCOMPARE(fields, *reader.header());
        QSet<QString> logins, languages, entities;
        CsvRow row;
        for (;;) {
            const Result<bool> more = reader.next(row);
            QVERIFY(more);
            if (!*more)
                break;
            const QString login = row.cells[fields.indexOf(QStringLiteral("login"))];
            QVERIFY2(isEmailForm(login), qPrintable(login));
            QVERIFY2(!logins.contains(caseFolded(login)), qPrintable(login));
            logins << caseFolded(login);
            languages << row.cells[fields.indexOf(QStringLiteral("language"))];
            entities << row.cells[fields.indexOf(QStringLiteral("entity"))];
            for (const char *needed : {"lastname", "firstname", "entity"})
                QVERIFY(!row.cells[fields.indexOf(QLatin1StringView(needed))].isEmpty());
        }
        QCOMPARE(logins.size(), 3000);
        QCOMPARE(languages.size(), 3);
        QCOMPARE(entities.size(), qsizetype(sampleEntities().size()));
    }
};

ULPAN_TEST(SamplePeopleTest)
#include "sample_people_test.moc"
