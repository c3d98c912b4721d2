#include "models/base/text.h"
#include "models/csv/csv_reader.h"
#include "models/csv/headers.h"
#include "models/csv/values.h"
#include "models/samples/sample_people.h"
#include "tests/support/test_main.h"

#include <QBuffer>
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
