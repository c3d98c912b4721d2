#include "models/csv/encoding.h"
#include "models/imports/kept_mappings.h"
#include "tests/store/import_test.h"
#include "tests/support/json_compare.h"

using namespace ulpan;
using namespace ulpan::tests;

namespace {

QByteArray in(Encoding encoding, const char *text)
{
    QByteArray bytes;
    if (!appendEncoded(bytes, QString::fromUtf8(text), encoding))
        qFatal("a test's text cannot be said in its encoding");
    return bytes;
}

const char *const french = "Prénom;Nom *;Adresse e-mail;Civilité;Campus\r\n"
                           "Hélène;L’Hôte;h@x.fr;Mme;Paris\r\nZoé;Müller;z@x.fr;M.;Paris\r\n";
const char *const frenchReport = "applied rows=2 to_create=2 created=2\n2 create h@x.fr\n3 create z@x.fr";
const char *const frenchPeople =
    "h@x.fr Paris L’Hôte Hélène civility=mme\nz@x.fr Paris Müller Zoé civility=m";
const char *const hebrew = "שם פרטי\tשם משפחה\tדוא\"ל\tתואר\tקמפוס\r\n"
                           "דנה\tכהן\td@x.il\tגב'\tParis\r\nגיא\tבן דוד\tg@x.il\tמר\tParis\r\n";
const char *const hebrewReport = "applied rows=2 to_create=2 created=2\n2 create d@x.il\n3 create g@x.il";
const char *const hebrewPeople = "d@x.il Paris כהן דנה civility=mme\ng@x.il Paris בן דוד גיא civility=m";

} // namespace

// What an office sends is read without a hand on it; where that cannot be, a person is asked.
class ImportReadingsTest : public ImportTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsItCame_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("report");
        QTest::addColumn<QByteArray>("people");
        const auto row = [](const char *name, const QByteArray &file, const char *encoding,
                            const char *report, const char *people) {
            QTest::newRow(name) << file << QByteArray(encoding) << QByteArray(report) << QByteArray(people);
        };
        using enum Encoding;
        row("UTF-8, commas", QByteArray(french).replace(';', ','), "utf-8", frenchReport, frenchPeople);
        row("UTF-8 with mark, semicolons", "\xef\xbb\xbf" + QByteArray(french), "utf-8", frenchReport,
            frenchPeople);
        row("Windows-1252, semicolons", in(Windows1252, french), "windows-1252", frenchReport, frenchPeople);
        row("Windows-1255, tabs", in(Windows1255, hebrew), "windows-1255", hebrewReport, hebrewPeople);
        row("UTF-16LE with mark, tabs", "\xff\xfe" + in(Utf16Le, hebrew), "utf-16le", hebrewReport,
            hebrewPeople);
        row("UTF-16BE with mark", "\xfe\xff" + in(Utf16Be, french), "utf-16be", frenchReport, frenchPeople);
        row("UTF-16LE without mark", in(Utf16Le, hebrew), "utf-16le", hebrewReport, hebrewPeople);
        row("ISO-8859-15", in(Iso8859_15, "nom;prénom;courriel;site\nLecœur;Hélène;h@x.fr;Paris\n"),
            "iso-8859-15", "applied rows=1 to_create=1 created=1\n2 create h@x.fr",
            "h@x.fr Paris Lecœur Hélène");
        row("carriage returns alone", QByteArray(french).replace("\r\n", "\r"), "utf-8", frenchReport,
            frenchPeople);
        row("field names in another order",
            "entity,firstname,login,lastname,civility\nParis,Hélène,h@x.fr,L’Hôte,mme\n"
            "Paris,Zoé,z@x.fr,Müller,m\n",
            "utf-8", frenchReport, frenchPeople);
        row("sep line in Windows-1252", "sep=;\r\n" + in(Windows1252, french), "windows-1252",
            "applied rows=2 to_create=2 created=2\n3 create h@x.fr\n4 create z@x.fr", frenchPeople);
        row("line breaks in quotes, UTF-16",
            "\xff\xfe" + in(Utf16Le,
                            "login\tlastname\tfirstname\tentity\r\na@x.org\t\"Le\nBon\"\tA\tParis\r\n"
                            "b@x.org\tM\tB\tParis\r\n"),
            "utf-16le", "applied rows=2 to_create=2 created=2\n2 create a@x.org\n4 create b@x.org",
            "a@x.org Paris Le Bon A\nb@x.org Paris M B");
        row("empty columns and rows at the end",
            "Nom;Prénom;E-mail;Site;;;\nMartin;Zoé;a@x.org;Paris;;;\n;;;;;;\n\n", "utf-8",
            "applied rows=1 to_create=1 created=1\nnote import.columns_unnamed(3)\nnote "
            "import.blank_rows(2)\n2 create a@x.org",
            "a@x.org Paris Martin Zoé");
        row("a title above the header",
            "Liste;;;\n;;;\nNom;Prénom;E-mail;Site\nMartin;Zoé;a@x.org;Paris\n", "utf-8",
            "applied rows=1 to_create=1 created=1\nnote import.title_left_out(Liste)\nnote "
            "import.blank_rows(1)\n4 create a@x.org",
            "a@x.org Paris Martin Zoé");
        row("login and e-mail", "login,email,lastname,firstname,entity\na@x.org,c@x.org,M,A,Paris\n", "utf-8",
            "applied rows=1 to_create=1 created=1\nnote import.second_email(email)\n2 create a@x.org",
            "a@x.org Paris M A contact_email=c@x.org");
        row("marks that nobody sees",
            "login,lastname,firstname,entity,code,phone,job title,filter,title\n"
            "a@x.org,\u200fM\u200b\u00a0,\u2067A\u2069,Pa\u200eris,\u200e007,\u202a+33 6\u202c,Chef\u200d,\u200ex\u200e,"
            "\u200fMme\n",
            "utf-8", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris M A civility=mme code=007 job_title=Chef phone=+33 6 filter=x");
        row("joiners that shape letters", "login,lastname,firstname,entity\na@x.org,می\u200cخواهم,क्\u200dष,Paris\n",
            "utf-8", "applied rows=1 to_create=1 created=1\n2 create a@x.org",
            "a@x.org Paris می\u200cخواهم क्\u200dष");
        row("stars and padding, no-break spaces too",
            "  Nom * ;\u00a0Prénom\u00a0*;* E-mail ; Site (*)\n Martin ;\u00a0Zoé ;  a@x.org ;\tParis \n",
            "utf-8", "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris Martin Zoé");
        row("names composed of two characters",
            "login,lastname,firstname,entity\na@x.org,Le\u0301vy,Zoe\u0301,Paris\n", "utf-8",
            "applied rows=1 to_create=1 created=1\n2 create a@x.org", "a@x.org Paris Lévy Zoé");
    }

    void readsAsItCame()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, report);
        QFETCH(QByteArray, people);
        const ImportJob job = m_fixture->import(file);
        COMPARE_TEXT(m_fixture->report(job), report);
        COMPARE_TEXT(m_fixture->people(), people);
        QCOMPARE(job.encoding.toLatin1(), encoding);
        QVERIFY(!job.encodingDoubtful);
        QCOMPARE(job.doubtful, QByteArray("[]"));
    }

    // Half of it was written by one program and half by another; in neither encoding all of it is right.
    void asksWhereEncodingsAreMixed()
    {
        const QByteArray header = "login;lastname;firstname;entity\n";
        const ImportJob job = m_fixture->import(header + "a@x.org;Andr\xc3\xa9;A;Paris\nb@x.org;Ren\xe9;B;Paris\n");
        COMPARE_TEXT(m_fixture->report(job), "needs_confirmation rows=2 to_create=2\ngate encoding windows-1252\n2 create a@x.org\n3 create b@x.org");
        QCOMPARE(job.doubtful, QByteArray("[{\"line\":2,\"column\":2,\"readings\":{\"windows-1252\":\"AndrÃ©\",\"utf-8\":\"André\"}},"
                                          "{\"line\":3,\"column\":2,\"readings\":{\"windows-1252\":\"René\",\"utf-8\":\"Ren\uFFFD\"}}]"));
        // A capital and a sign behind it are no character of UTF-8 that anybody writes.
        const ImportJob sure = m_fixture->import(header + "c@x.org;\"CAF\xc9\xbb\";C;Paris\nd@x.org;Ren\xe9;B;Paris\n");
        QCOMPARE(sure.state, ImportState::Applied);
    }

    void asksWhatCannotBeDecided()
    {
        const QByteArray file = "login;lastname;firstname;entity;group;password\n"
                                "a@x.org;Martin;A;Paris;\xe0;\xe1\xe1\xe1 geheim12\nb@x.org;Martin;B;Paris;x;geheim12\n"
                                "c@x.org;Martin;C;Paris;\xe0;geheim12\n";
        const QByteArray report =
            "rows=3 to_create=3\ngate encoding windows-1252";
        ImportJob job =
            m_fixture->import(file.left(file.indexOf("\xe1")) + file.mid(file.indexOf("\xe1") + 3));
        COMPARE_TEXT(m_fixture->report(job), "needs_confirmation " + report +
                                                 "\n2 create a@x.org\n3 create b@x.org\n4 create c@x.org");
        QVERIFY(job.encodingDoubtful);
        COMPARE_TEXT(
            job.doubtful,
            QByteArray(R"([{"line":2,"column":5,"readings":{"windows-1252":"à","windows-1255":"א"}}])"));
        COMPARE_TEXT(m_fixture->people(), QByteArray());
        // The sample shows the same, and how it reads otherwise.
        const auto sampled = [&](const char *encoding) {
            return QJsonDocument::fromJson(m_fixture->must(m_fixture->write([&](Context &context) {
                       return m_fixture->engine().sample(context, job.id, QString::fromLatin1(encoding), {});
                   })))
                .object();
        };
        QCOMPARE(sampled("")[QLatin1StringView("doubtful")].toArray().size(), 1);
        QCOMPARE(sampled("")[QLatin1StringView("encoding_doubtful")].toBool(), true);
        QCOMPARE(sampled("cp1255")[QLatin1StringView("rows")][0][4].toString(), QStringLiteral("א"));
        QCOMPARE(sampled("cp1255")[QLatin1StringView("encoding_doubtful")].toBool(), false);
        // Confirmed as it is, or chosen.
        QCOMPARE(m_fixture->apply(job.id).error().reason, QByteArray("import.gate"));
        const ImportChange hebrewChoice{m_fixture->options(R"({"encoding":"windows-1255","dry_run":0})"), {}};
        m_fixture->must(m_fixture->write(
            [&](Context &context) { return m_fixture->engine().change(context, job.id, hebrewChoice); }));
        m_fixture->work();
        job = m_fixture->job(job.id);
        QCOMPARE(job.state, ImportState::Applied);
        QVERIFY(!job.encodingDoubtful);
        QVERIFY(m_fixture->people().startsWith("a@x.org Paris Martin A filter=א\n"));
    }

    void theInstitutionsLanguageHelps()
    {
        (void)m_fixture->sql(QStringLiteral("update institution set language = 'he'"));
        const ImportJob job =
            m_fixture->import("login,lastname,firstname,entity,group\na@x.org,M,A,Paris,\xe9\xe3\n");
        QCOMPARE(job.encoding, QStringLiteral("windows-1255"));
        QCOMPARE(job.state, ImportState::Applied);
        COMPARE_TEXT(m_fixture->people(), QByteArray("a@x.org Paris M A filter=יד"));
    }

    void rejectedRowsBeginWithTheHeader()
    {
        const ImportJob job = m_fixture->import("Liste;;;\nNom;Prénom;E-mail;Site\nM;A;nobody;Paris\n");
        COMPARE_TEXT(rejectedOf(job, Language::English),
                     QByteArray("Nom;Prénom;E-mail;Site;error\r\nM;A;nobody;Paris;E-mail: This is not an e-mail "
                                "address.\r\n"));
        QCOMPARE(*m_fixture->rows(job)[0].line, 3);
    }

    // What was rejected is written as the file was and comes back in as it is.
    void rejectedRowsComeBack_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("rejected");
        QTest::addColumn<int>("language");
        const auto row = [](const char *name, const QByteArray &file, const QByteArray &rejected,
                            Language language) { QTest::newRow(name) << file << rejected << int(language); };
        using enum Encoding;
        row("Windows-1252 in French",
            in(Windows1252, "Prénom;Nom;E-mail;Mot de passe;Site\r\nZoé;Müller;nobody;geheim123;Paris\r\n"),
            in(Windows1252, "Prénom;Nom;E-mail;Mot de passe;Site;error\r\nZoé;Müller;nobody;;Paris;E-mail\u00a0: "
                            "Ce n’est pas une adresse e-mail.\r\n"),
            Language::French);
        row("Windows-1252, told in English",
            in(Windows1252, "Prénom;Nom;E-mail;Mot de passe;Site\r\nZoé;Müller;nobody;geheim123;Paris\r\n"),
            in(Windows1252, "Prénom;Nom;E-mail;Mot de passe;Site;error\r\nZoé;Müller;nobody;;Paris;E-mail: "
                            "This is not an e-mail address.\r\n"),
            Language::Hebrew);
        row("Windows-1255 with sep line",
            "sep=\t\r\n" + in(Windows1255, "שם פרטי\tשם משפחה\tמייל\tקמפוס\r\nדנה\tכהן\tnobody\tParis\r\n"),
            "sep=\t\r\n" +
                in(Windows1255, "שם פרטי\tשם משפחה\tמייל\tקמפוס\terror\r\nדנה\tכהן\tnobody\tParis\tמייל\u00a0: Ce "
                                "n’est pas une adresse e-mail.\r\n"),
            Language::French);
        row("UTF-16 with mark",
            "\xff\xfe" + in(Utf16Le, "שם פרטי\tשם משפחה\tמייל\tקמפוס\r\nדנה\tכהן\tnobody\tParis\r\n"),
            "\xff\xfe" +
                in(Utf16Le, "שם פרטי\tשם משפחה\tמייל\tקמפוס\terror\r\nדנה\tכהן\tnobody\tParis\tמייל: This is "
                            "not an e-mail address.\r\n"),
            Language::English);
        row("what spreadsheets compute",
            "login,lastname,firstname,entity,jobTitle\r\nno,'=x,''=x,Paris,'=1+1\r\nno2,-5,+33600000000,"
            "Paris,'@a\r\n",
            "login,lastname,firstname,entity,jobTitle,error\r\nno,'=x,''=x,Paris,'=1+1,login: This is not an "
            "e-mail address.\r\n"
            "no2,-5,+33600000000,Paris,'@a,login: This is not an e-mail address.\r\n",
            Language::English);
    }

    void rejectedRowsComeBack()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, rejected);
        QFETCH(int, language);
        const ImportJob job = m_fixture->import(file);
        QCOMPARE(job.state, ImportState::Applied);
        QVERIFY(*job.rejected > 0);
        QCOMPARE(rejectedOf(job, Language(language)), rejected);
        // As it is: read the same, rejected again, and told the same.
        const ImportJob again = m_fixture->import(rejected);
        QCOMPARE(again.state, ImportState::Applied);
        QCOMPARE(again.encoding, job.encoding);
        QCOMPARE(again.delimiter, job.delimiter);
        QCOMPARE(*again.rejected, *job.rejected);
        QCOMPARE(rejectedOf(again, Language(language)), rejected);
        // Corrected, it is imported.
        QByteArray mended = rejected;
        const bool wide = mended.startsWith("\xff\xfe");
        if (wide)
            mended.replace(in(Encoding::Utf16Le, "nobody"), in(Encoding::Utf16Le, "dana@x.il"));
        else
            mended.replace("nobody", "zoe@x.fr").replace("no,", "a@x.org,").replace("no2,", "b@x.org,");
        const ImportJob last = m_fixture->import(mended);
        QCOMPARE(*last.created, *job.rejected);
        QCOMPARE(*last.rejected, 0);
    }

    void keptMappingsAreUsed()
    {
        const QByteArray file =
            "Qui;Famille;Petit nom;Où;Genre;Courriel\nx@x.fr;Martin;Zoé;Paris;Fraulein;y@x.fr\n";
        const QByteArray sent = R"({"columns":{"QUI":"login","Famille *":"lastname","petit nom":"firstname",)"
                                R"("Où":"entity","Genre":"civility","Ailleurs":"phone"},)"
                                R"("values":{"civility":{"Fraulein":"Mme"}}})";
        const auto keep = [&](const char *name, const QByteArray &json) {
            return m_fixture->write([&](Context &context) {
                Change<KeptMappingInput> input;
                QList<Problem> problems;
                readFields(recordType<KeptMappingInput>(), Naming::Platform,
                           QJsonDocument::fromJson(json).object(), &input.value, input.set, problems);
                return KeptMappings().put(context, QString::fromUtf8(name), input);
            });
        };
        QVERIFY(m_fixture->must(keep("Mairie", sent)).made);
        QVERIFY(!m_fixture->must(keep("MAIRIE", sent)).made);
        const ImportJob job = m_fixture->import(file, "{}", R"({"name":"mairie"})");
        COMPARE_TEXT(m_fixture->report(job), QByteArray("applied rows=1 to_create=1 created=1\nnote "
                                                        "import.columns_ignored(Courriel)\n2 create x@x.fr"));
        COMPARE_TEXT(m_fixture->people(), QByteArray("x@x.fr Paris Martin Zoé civility=mme"));
        QCOMPARE(QJsonDocument::fromJson(job.mapping)[QLatin1StringView("name")].toString(),
                 QStringLiteral("Mairie"));
        // The mapping of an import is kept as it was used, with what was proposed for the texts.
        const ImportJob plain = m_fixture->import(french);
        const KeptMapping taken =
            m_fixture->must(keep("Rectorat", "{\"import\":\"" + plain.id.toLatin1() + "\"}")).mapping;
        COMPARE_JSON(taken.columns, R"({"Adresse e-mail":"login","Campus":"entity","Civilité":"civility",)"
                                    R"("Nom *":"lastname","Prénom":"firstname"})");
        COMPARE_JSON(taken.values, R"({"civility":{"m.":"m","mme":"mme"}})");
        // What is nothing is refused.
        QCOMPARE(keep("x", R"({"columns":{"A":"shoe"}})").error().problems.value(0).reason,
                 QByteArray("import.field_unknown"));
        QCOMPARE(keep("x", R"({"columns":{"A":"civility"},"values":{"civility":{"Dr":"doctor"}}})")
                     .error()
                     .problems.value(0)
                     .reason,
                 QByteArray("import.value_unknown"));
        QCOMPARE(keep("x", "{}").error().problems.value(0).field, QStringLiteral("columns"));
        QCOMPARE(m_fixture->upload(file, "{}", R"({"name":"none"})").error().problems.value(0).reason,
                 QByteArray("import_mapping.not_found"));
        QVERIFY(m_fixture->spooled().isEmpty());
    }

    void tellsWhatTextsMeanNothing()
    {
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity,title\na@x.org,M,A,Paris,"
                                                "Dr\nb@x.org,M,B,Paris,Mme\nc@x.org,M,C,Paris,Dr\n",
                                                R"({"dry_run":1})");
        QVERIFY2(m_fixture->report(job).contains("note import.values_unknown(civility,Dr)"),
                 m_fixture->report(job).constData());
        const QJsonDocument mapping = QJsonDocument::fromJson(job.mapping);
        COMPARE_JSON(
            QJsonDocument(mapping[QLatin1StringView("values")].toObject()).toJson(QJsonDocument::Compact),
            R"({"civility":{"mme":"mme"}})");
    }

    void offersToRemoveWhatCannotBeSeen()
    {
        const ImportJob job = m_fixture->import("login,lastname,firstname,entity\n\xe2\x80\x8f"
                                                "a\xe2\x80\x8b@x.org\xe2\x81\xa9,M,A,Paris\n");
        const QJsonValue problem = QJsonDocument::fromJson(m_fixture->rows(job)[0].problems)[0];
        QCOMPARE(problem[QLatin1StringView("reason")].toString(), QStringLiteral("field.invisible"));
        QCOMPARE(problem[QLatin1StringView("fix")].toString(), QStringLiteral("remove"));
        QCOMPARE(problem[QLatin1StringView("suggestion")].toString(), QStringLiteral("a@x.org"));
    }

    // Letters that a person puts in are kept, whatever the file was written in.
    void rejectedRowsKeepCorrections()
    {
        const ImportJob job = m_fixture->import(
            in(Encoding::Windows1252, "Prénom;Nom;E-mail;Site\r\nZoé;Müller;nobody;Paris\r\n"), R"({"dry_run":1})");
        m_fixture->must(m_fixture->look([&](Context &context) {
            return m_fixture->engine().correct(context, job.id, 2, QJsonObject{{QStringLiteral("lastname"), QStringLiteral("כהן")}});
        }));
        QCOMPARE(rejectedOf(m_fixture->job(job.id), Language::English),
                 QByteArray("\xef\xbb\xbfPrénom;Nom;E-mail;Site;error\r\nZoé;כהן;nobody;Paris;E-mail: This is not an "
                            "e-mail address.\r\n"));
    }

    // Marks of direction are for the screen; programs stumble over them, and Windows-1255 has none.
    void rejectedRowsHaveNoMarksOfDirection()
    {
        for (const Encoding encoding : {Encoding::Windows1255, Encoding::Utf8}) {
            const ImportJob job = m_fixture->import(
                in(encoding, "שם פרטי;שם משפחה;דוא\"ל;סניף\r\nדנה;כהן;nobody;Paris\r\n"), R"({"dry_run":1})");
            QCOMPARE(*job.rejected, 1);
            const QByteArray file = rejectedOf(job, Language::Hebrew);
            QVERIFY2(file.contains(in(encoding, ";דוא\"ל: זו אינה כתובת דוא״ל.")) ||
                         file.contains(in(encoding, ";\"דוא\"\"ל: זו אינה כתובת דוא״ל.\"")),
                     file.constData());
        }
    }

private:
    QByteArray rejectedOf(const ImportJob &job, Language language)
    {
        static const Catalogue catalogue;
        RejectedCsv rejected(m_fixture->store(), catalogue, job, language);
        QByteArray out;
        for (;;) {
            const QByteArray piece = m_fixture->must(rejected.next());
            if (piece.isEmpty())
                return out;
            out += piece;
        }
    }

};

ULPAN_TEST(ImportReadingsTest)
#include "import_readings_test.moc"
