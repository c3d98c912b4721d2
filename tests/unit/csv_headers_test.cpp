#include "models/csv/headers.h"
#include "models/csv/synonyms.h"
#include "models/csv/values.h"
#include "tests/support/test_main.h"

using namespace ulpan;

namespace {

struct NamedHeaders
{
    const char *field; // empty: no field
    const char *headers;
};

// Written apart from the table in the code, on purpose: first what is promised, then what real files have.
const NamedHeaders namedHeaders[] = {
    {"learnerID", "learnerID|learner id|learner_id|identifiant apprenant|מזהה לומד"},
    {"login",
     "login|email|e-mail|mail|username|identifiant|courriel|adresse e-mail|שם משתמש|דוא\"ל|אימייל|מייל"},
    {"civility", "civility|title|salutation|civilité|titre|תואר|פנייה"},
    {"lastname", "lastname|last name|surname|family name|nom|nom de famille|שם משפחה"},
    {"firstname", "firstname|first name|given name|prénom|שם פרטי"},
    {"entity", "entity|campus|department|branch|entité|site|service|ישות|יחידה|קמפוס|מחלקה|סניף"},
    {"role", "role|rôle|profil|תפקיד במערכת"},
    {"code", "code|student number|employee number|matricule|קוד|מספר אישי"},
    {"jobTitle", "job title|position|fonction|poste|תפקיד|jobTitle|job_title"},
    {"seniority", "seniority|ancienneté|ותק"},
    {"level", "level|degree|niveau|diplôme|רמה"},
    {"contactEmail", "contact email|e-mail de contact|דוא\"ל ליצירת קשר|contact_email|contactEmail[0]"},
    {"phone", "phone|mobile|telephone|téléphone|portable|טלפון|נייד"},
    {"filter", "filter|tag|group|session|filtre|groupe|מסנן|תגית|קבוצה|filter[3]|cohort1"},
    {"location", "location|city|lieu|ville|מיקום|עיר"},
    {"country", "country|pays|מדינה|ארץ"},
    {"testUser", "test user|utilisateur test|משתמש בדיקה|test_user"},
    {"externalID", "external id|identifiant externe|מזהה חיצוני|externalId|EXTERNAL_ID"},
    {"password", "password|mot de passe|סיסמה"},
    {"language", "language|langue|שפה"},

    {"login",
     "E-mail address|Courriel professionnel|Email Address [Required]|כתובת דוא״ל|adresse électronique|Mél"},
    {"lastname", " Nom * |NOM|Last Name [Required]|Nom (obligatoire)|Nom / Last name|Last\u00a0name|\u200fשם "
                 "משפחה\u200f|שֵׁם מִשְׁפָּחָה"},
    {"firstname", "PRENOM|Prénom|Pre\u0301nom|pr\u00e9nom\u200b|First-Name|Prénom (usuel)|prénom/שם פרטי"},
    {"code", "N° étudiant|Nº étudiant|No étudiant|Student ID|Employee ID|מס' תלמיד|N° INE"},
    {"entity", "Org Unit Path [Required]|Établissement|בית ספר|entity[identifier]"},
    {"filter", "Classe|Classes|class|כיתה|Groupes|Tags"},
    {"country", "Country/Region"},
    {"phone", "Mobile Phone|N° de téléphone|טלפון נייד|Tél.|phone1"},
    {"level", "Niveau d’études|שכבה|CECRL"},

    {"", "ת\"ז|ת.ז.|תעודת זהות|מספר זהות|ID|id number|name|שם|full name|שם מלא|Nom et prénom|Nom / "
         "Prénom|date of birth"
         "|date de naissance|תאריך לידה|entity[create]|assignation|error|comments|phone 7||***|2|()"},
};

} // namespace

class CsvHeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        for (const NamedHeaders &row : namedHeaders) {
            for (const QString &header : QString::fromUtf8(row.headers).split(u'|'))
                QTest::newRow(qPrintable(header + u'=' + QString::fromUtf8(row.field)))
                    << header << QString::fromUtf8(row.field);
        }
    }
    void matches()
    {
        QFETCH(QString, header);
        QFETCH(QString, field);
        QCOMPARE(matchHeader(header), field);
        QCOMPARE(matchHeader(header.toUpper()), field);
        QCOMPARE(matchHeader(u' ' + header + QStringLiteral(" *")), field);
    }

    void everyFieldIsKnownByItsName()
    {
        const QStringList fields = importFields();
        QCOMPARE(fields.size(), 20);
        for (const QString &field : fields)
            QCOMPARE(matchHeader(field), field);
        HeaderMapping expected{fields};
        QCOMPARE(proposeMapping(fields), expected);
    }

    // No word of the table speaks of two fields.
    void noWordIsInTwoPlaces()
    {
        QHash<QString, QString> fields;
        for (const HeaderWords &row : headerWords()) {
            for (const QString &word : QString::fromUtf16(row.words).split(u'|')) {
                const QString key = synonymKey(word), field = QString::fromUtf16(row.field);
                QVERIFY(!key.isEmpty());
                QVERIFY2(fields.value(key, field) == field, qPrintable(word));
                fields.insert(key, field);
            }
        }
    }

    void proposes_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("sample"); // rows between ¶
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("unknown");
        QTest::addColumn<QString>("duplicates");
        const auto row = [](const char *name, const char *header, const char *sample, const char *fields,
                            const char *unknown = "", const char *duplicates = "") {
            QTest::newRow(name) << QString::fromUtf8(header) << QString::fromUtf8(sample)
                                << QString::fromUtf8(fields) << QString::fromUtf8(unknown)
                                << QString::fromUtf8(duplicates);
        };
        row("plain", "login,lastname,firstname,entity", "", "login,lastname,firstname,entity");
        row("any order, one unknown", "Ville,Prénom,Remarque,Nom,Courriel", "",
            "location,firstname,,lastname,login", "Remarque");
        row("columns without a name", "login,,nom", "", "login,,lastname");
        row("one field twice", "email,mail,nom", "", "login,login,lastname", "", "login");
        row("one field three times", "phone,mobile,telephone,login", "", "phone,phone,phone,login", "",
            "phone");
        row("same header twice", "nom,nom,login", "", "lastname,lastname,login", "", "lastname");
        row("same list header twice", "groupe,tag,login", "", "filter,filter,login", "", "filter");
        row("two accounts", "login,username", "", "login,login", "", "login");
        row("user name and e-mail", "username,firstname,lastname,email", "",
            "login,firstname,lastname,contactEmail");
        row("user name in the form of an e-mail", "username,email", "a@b.co,c@d.co", "login,contactEmail");
        row("user name that cannot be a login", "username,firstname,lastname,email,cohort1",
            "jdoe,John,Doe,a@b.co,A¶dlevi,Dan,Levi,c@d.co,B", ",firstname,lastname,login,filter", "username");
        row("no addresses at all", "username,email", "jdoe,?", "login,contactEmail");
        row("sample of empty cells", "username,email", ",", "login,contactEmail");
        row("all three", "login,email,contact email", "", "login,,contactEmail", "email");
        row("e-mail and contact e-mail", "email,contact email", "", "login,contactEmail");
        row("hebrew", "שם משתמש,דוא\"ל,שם פרטי,שם משפחה,כיתה,ת\"ז", "",
            "login,contactEmail,firstname,lastname,filter,", "ת\"ז");
        row("work and private e-mail", "Work email,Personal email,Nom", "", "login,contactEmail,lastname");
        row("work e-mail beside e-mail", "Email,Work email", "", "login,contactEmail");
        row("google",
            "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org "
            "Unit Path [Required],"
            "Recovery Email,Home Secondary Email,Work Phone,Mobile Phone,Employee ID,Employee Title",
            "", "firstname,lastname,login,password,entity,contactEmail,,,phone,code,jobTitle",
            "Home Secondary Email,Work Phone");
        row("pronote", "Nom,Prénom,Classe,Groupes,Adresse E-mail,Identifiant,Tél. portable", "",
            "lastname,firstname,,filter,contactEmail,login,phone", "Classe");
        row("moodle", "username,firstname,lastname,email,institution,department,cohort1,cohort2,lang", "",
            "login,firstname,lastname,contactEmail,,entity,filter,filter,language", "institution");
        row("numbered lists", "login,filter[0],filter[1],contactEmail[0],contactEmail[1]", "",
            "login,filter,filter,contactEmail,contactEmail");
        row("the same number twice", "login,filter[0],filter[0]", "", "login,filter,filter", "", "filter");
        row("numbered beside another word", "login,group1,tag", "", "login,filter,filter", "", "filter");
        row("name beside first name", "Name,First name,login", "", "lastname,firstname,login");
        row("name beside last name", "שם,משפחה,דוא\"ל", "", "firstname,lastname,login");
        row("name alone", "Name,login", "", ",login", "Name");
        row("title and job title", "Title,Job title,Role,Position held", "", "civility,jobTitle,role,",
            "Position held");
        row("rejected rows fed back", "login,lastname,firstname,error", "", "login,lastname,firstname,",
            "error");
    }
    void proposes()
    {
        QFETCH(QString, header);
        QFETCH(QString, sample);
        QFETCH(QString, fields);
        QFETCH(QString, unknown);
        QFETCH(QString, duplicates);
        QList<QStringList> rows;
        for (const QString &line : sample.split(QStringLiteral("¶"), Qt::SkipEmptyParts))
            rows << line.split(u',');
        const HeaderMapping mapping = proposeMapping(header.split(u','), rows);
        QCOMPARE(mapping.fieldOfColumn.join(u','), fields);
        QCOMPARE(mapping.unknown.join(u','), unknown);
        QCOMPARE(mapping.duplicates.join(u','), duplicates);
    }

    void proposesValues_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *field, const char *value, const char *words) {
            QTest::newRow(qPrintable(QString::fromUtf8(field) + u'=' + QString::fromUtf8(value)))
                << QString::fromUtf8(field) << QString::fromUtf8(words) << QString::fromUtf8(value);
        };
        row("civility", "m", "m|M.|Mr|Mr.|Monsieur|MONSIEUR|מר| מר ");
        row("civility", "mme", "mme|Mme|Mme.|Mrs|Ms.|Miss|Madame|Mlle|גב'|גב׳|גברת");
        row("civility", "", "Dr|Prof.|ד\"ר|yes||-");
        row("language", "fr", "fr|FR|français|Francais|French|צרפתית|fr-FR|fr_FR");
        row("language", "en", "en|EN|English|anglais|אנגלית");
        row("language", "he", "he|iw|Hebrew|hébreu|עברית|עִבְרִית|he_IL");
        row("language", "", "Deutsch|m|");
        row("testUser", "1", "1|yes|Oui|כן|TRUE|vrai|x|X|✓");
        row("testUser", "0", "0|no|Non|לא|false|faux|☐");
        row("testUser", "", "2|maybe||?");
        row("role", "learner", "learner|Student|Apprenant|élève|Eleve|תלמיד|לומד");
        row("role", "teacher", "teacher|Trainer|formateur|Enseignante|מורה");
        row("role", "admin", "Admin|administrateur|מנהל");
        row("role", "owner", "owner|propriétaire|בעלים");
        row("role", "support", "support|תמיכה");
        row("role", "", "operator|king|");
        row("lastname", "", "m|fr|1|x");
    }
    void proposesValues()
    {
        QFETCH(QString, field);
        QFETCH(QString, words);
        QFETCH(QString, value);
        for (const QString &word : words.split(u'|'))
            QVERIFY2(proposeValue(field, word) == value, qPrintable(word + u'=' + proposeValue(field, word)));
    }
};

ULPAN_TEST(CsvHeadersTest)
#include "csv_headers_test.moc"
