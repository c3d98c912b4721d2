#include "models/csv/synonyms.h"

namespace ulpan {

std::span<const HeaderWords> headerWords()
{
    using enum HeaderClaim;
    static constexpr HeaderWords table[] = {
        {u"learnerID", Named,
         u"learnerID|learner id|learner number|learner identifier"
         u"|identifiant apprenant|identifiant de l'apprenant|id apprenant|n° apprenant|numéro apprenant"
         u"|מזהה לומד|מזהה הלומד|מספר לומד"},

        {u"login", Account,
         u"login|login name|login id|username|user login|sign-in name|logon|logon name|account|account "
         u"name|user"
         u"|user principal name|UPN"
         u"|identifiant|identifiant de connexion|identifiant utilisateur|nom d'utilisateur|nom utilisateur"
         u"|nom de connexion|compte|compte utilisateur|utilisateur|pseudo"
         u"|שם משתמש|שם המשתמש|שם כניסה|שם התחברות|משתמש|חשבון"},
        {u"login", Mail,
         u"email|e-mail|mail|email address|e-mail address|mail address|electronic mail|primary email"
         u"|primary email address|user email|student email|student email address|learner email"
         u"|courriel|adresse courriel|e-mail adresse|adresse e-mail|adresse email|adresse mail|adresse "
         u"électronique"
         u"|adresse de messagerie|adresse de courriel|messagerie|mél|adresse mél|courrier électronique"
         u"|e-mail élève|e-mail de l'élève|e-mail étudiant|e-mail apprenant"
         u"|דוא\"ל|דואר אלקטרוני|דוא\"ל ראשי|כתובת דוא\"ל|כתובת דואר אלקטרוני|אימייל|איימייל|אי-מייל|כתובת "
         u"אימייל"
         u"|מייל|כתובת מייל|דוא\"ל תלמיד|מייל תלמיד|דוא\"ל סטודנט|מייל סטודנט"},
        {u"login", WorkMail,
         u"work email|work email address|business email|business email address|professional email|company "
         u"email"
         u"|school email|office email|corporate email|institutional email"
         u"|courriel professionnel|e-mail professionnel|mail professionnel|email pro|mail pro|e-mail de "
         u"travail"
         u"|adresse e-mail professionnelle|adresse mail professionnelle|mél professionnel|e-mail académique"
         u"|e-mail institutionnel|courriel institutionnel"
         u"|דוא\"ל בעבודה|מייל בעבודה|מייל עבודה|דוא\"ל ארגוני|דוא\"ל מוסדי|אימייל ארגוני"},

        {u"contactEmail", Named,
         u"contactEmail|contact email|contact e-mails|contact email address|contact mail|email contact"
         u"|e-mail de contact|e-mails de contact|courriel de contact|mail de contact|adresse e-mail de "
         u"contact"
         u"|דוא\"ל ליצירת קשר|מייל ליצירת קשר|אימייל ליצירת קשר|כתובת דוא\"ל ליצירת קשר|דוא\"ל קשר"},
        {u"contactEmail", Hinted,
         u"secondary email|alternate email|alternative email|other email|additional email|recovery email"
         u"|personal email|private email|home email|home secondary email|work secondary email|parent "
         u"email|second email"
         u"|guardian email"
         u"|e-mail secondaire|autre e-mail|e-mail personnel|courriel personnel|mail personnel|mail "
         u"perso|e-mail perso"
         u"|e-mail parent|e-mail parents|e-mail responsable|e-mail du responsable|e-mail de secours"
         u"|דוא\"ל נוסף|מייל נוסף|דוא\"ל אישי|מייל אישי|דוא\"ל פרטי|מייל פרטי|דוא\"ל הורה|מייל הורה|דוא\"ל "
         u"הורים"
         u"|מייל הורים"},

        {u"civility", Named,
         u"civility|title|salutation"
         u"|civilité|titre|titre de civilité"
         u"|תואר|פנייה|פניה|לשון פנייה|תואר פנייה"},
        {u"civility", Hinted, u"honorific|honorific prefix|name prefix|prefix|civ|formule de politesse"},

        {u"lastname", Named,
         u"lastname|last name|surname|family name|student last name|learner last name|last names|user last "
         u"name"
         u"|nom|nom de famille|nom élève|nom de l'élève|nom étudiant|nom de l'étudiant|nom apprenant"
         u"|nom de l'apprenant|nom patronymique|patronyme"
         u"|שם משפחה|שם המשפחה|משפחה|שם משפחה תלמיד|שם משפחה לועזי"},
        {u"lastname", Hinted,
         u"lname|last|sn|legal last name|nom d'usage|nom usuel|nom de naissance|שם משפחה באנגלית"},

        {u"firstname", Named,
         u"firstname|first name|given name|forename|student first name|learner first name|first names|given "
         u"names"
         u"|user first name"
         u"|prénom|prénoms|prénom élève|prénom de l'élève|prénom étudiant|prénom de l'étudiant|prénom "
         u"apprenant"
         u"|prénom de l'apprenant"
         u"|שם פרטי|השם הפרטי|פרטי|שם פרטי תלמיד"},
        {u"firstname", Hinted,
         u"fname|first|legal first name|preferred name|preferred first name|prénom usuel|prénom "
         u"d'usage|premier prénom"
         u"|שם פרטי באנגלית"},
        {u"lastname", Name, u"name|שם"},

        {u"entity", Named,
         u"entity|entity name|entityID|entity identifier|campus|department|branch"
         u"|entité|nom de l'entité|identifiant entité|site|service"
         u"|ישות|שם ישות|יחידה|קמפוס|מחלקה|סניף"},
        {u"entity", Hinted,
         u"faculty|school|school name|organisation|organization|organizational unit|organisational unit|org "
         u"unit"
         u"|org unit path|OU|institution|company|company name|center|centre|business unit|unit|office|agency"
         u"|département|établissement|nom de l'établissement|agence|antenne|direction|filiale|centre de "
         u"formation"
         u"|composante|école|collège|lycée|société|entreprise|structure|unité|organisme|bureau|pôle|faculté"
         u"|בית ספר|בית הספר|שם בית ספר|מוסד|שם מוסד|מוסד לימודים|מוסד "
         u"חינוכי|פקולטה|ארגון|חברה|מרכז|אגף|שלוחה"
         u"|אולפן|משרד"},

        {u"role", Named,
         u"role|user role|member role"
         u"|rôle|profil|rôle utilisateur|rôle de l'utilisateur"
         u"|תפקיד במערכת|תפקיד משתמש"},
        {u"role", Hinted,
         u"user type|account type|profile|user profile|member type|type d'utilisateur|type de compte|type de "
         u"profil"
         u"|סוג משתמש|סוג חשבון|הרשאה|פרופיל"},

        {u"code", Named,
         u"code|student number|employee number|learner code"
         u"|matricule|code apprenant"
         u"|קוד|מספר אישי|קוד לומד"},
        {u"code", Hinted,
         u"student id|student code|student no|employee id|employee code|employee no|staff id|staff number"
         u"|personnel number|registration number|enrolment number|enrollment number|roll number|badge number"
         u"|payroll number|matriculation number|matriculation"
         u"|numéro étudiant|n° étudiant|no étudiant|nº étudiant|num étudiant|numéro d'étudiant|code "
         u"étudiant|id étudiant"
         u"|identifiant étudiant|n° matricule|numéro matricule|numéro de matricule|numéro élève|n° "
         u"élève|code élève"
         u"|identifiant élève|INE|n° INE|numéro INE|code INE|numéro d'employé|n° employé|n° salarié|numéro "
         u"salarié"
         u"|code salarié|id salarié|matricule RH|n° dossier|numéro d'inscription"
         u"|מספר תלמיד|מס' תלמיד|קוד תלמיד|מזהה תלמיד|מספר סטודנט|מס' סטודנט|מזהה סטודנט|מספר עובד|מס' עובד"
         u"|קוד עובד|מזהה עובד|מס' אישי"},

        {u"jobTitle", Named,
         u"jobTitle|job title|position"
         u"|fonction|poste|intitulé de poste|intitulé du poste"
         u"|תפקיד|תואר תפקיד|משרה"},
        {u"jobTitle", Hinted,
         u"job|job role|job position|function|occupation|profession|employee title|emploi|métier|fonction "
         u"occupée"
         u"|titre du poste|poste occupé|libellé emploi|qualité"
         u"|מקצוע|עיסוק|הגדרת תפקיד|תפקיד בארגון"},

        {u"seniority", Named, u"seniority|ancienneté|ותק"},
        {u"seniority", Hinted,
         u"years of service|length of service|years of experience|experience|expérience|années d'expérience"
         u"|années d'ancienneté|שנות ותק|שנות ניסיון|ניסיון"},

        {u"level", Named, u"level|degree|niveau|diplôme|רמה"},
        {u"level", Hinted,
         u"grade|grade level|language level|hebrew level|CEFR|CEFR level|education level|level of "
         u"education|diploma"
         u"|qualification|niveau d'études|niveau de langue|niveau d'hébreu|niveau CECR|niveau "
         u"CECRL|CECR|CECRL"
         u"|niveau scolaire|niveau de formation|רמת שפה|רמת עברית|רמת לימוד|דרגה|שכבה|שכבת גיל|השכלה|תואר "
         u"אקדמי"},

        {u"phone", Named,
         u"phone|phone number|mobile|mobile phone|mobile number|telephone|telephone number"
         u"|téléphone|numéro de téléphone|n° de téléphone|n° téléphone|portable|téléphone portable|téléphone "
         u"mobile"
         u"|numéro de portable|tél|tél portable"
         u"|טלפון|מספר טלפון|מס' טלפון|נייד|טלפון נייד|מספר נייד"},
        {u"phone", Hinted,
         u"tel|tel no|phone no|phone1|phone2|cell|cell phone|cellphone|cellular|contact number|work "
         u"phone|home phone|office phone"
         u"|gsm|n° portable|tél mobile|tél fixe|téléphone fixe|téléphone professionnel|tél pro|ligne directe"
         u"|טל'|טל' נייד|סלולרי|טלפון סלולרי|פלאפון|נייד תלמיד|טלפון בבית|טלפון בעבודה|טלפון נוסף"},

        {u"filter", Named,
         u"filter|filters|tag|tags|group|groups|session|sessions"
         u"|filtre|filtres|groupe|groupes"
         u"|מסנן|מסננים|תגית|תגיות|קבוצה|קבוצות"},
        {u"filter", Hinted,
         u"class|classes|class name|cohort|cohorts|cohort name|group name|section|team|course group|training "
         u"session"
         u"|classe|division|promotion|promo|cohorte|équipe|étiquette|étiquettes|mot-clé|mots-clés|session de "
         u"formation"
         u"|nom du groupe"
         u"|כיתה|כתה|כיתות|כיתה מקבילה|מחזור|תג|תגים|קבוצת לימוד|צוות|מפגש|שם קבוצה|שם כיתה"},

        {u"location", Named, u"location|locations|city|lieu|lieux|ville|villes|מיקום|מיקומים|עיר"},
        {u"location", Hinted,
         u"town|place|locality|office location|work location|localité|commune|localisation|lieu de formation"
         u"|lieu de travail|ville de résidence|יישוב|ישוב|מקום|עיר מגורים|מקום לימודים"},

        {u"country", Named, u"country|countries|pays|מדינה|מדינות|ארץ|ארצות"},
        {u"country", Hinted,
         u"country name|country code|country/region|country of residence|nation|pays de résidence|code "
         u"pays|ארץ מגורים"
         u"|מדינת מגורים"},

        {u"testUser", Named,
         u"testUser|test user|utilisateur test|utilisateur de test|משתמש בדיקה|משתמש לבדיקה|משתמש בדיקות"},
        {u"testUser", Hinted,
         u"is test|test account|test|compte test|compte de test|חשבון בדיקה|משתמש ניסיון"},

        {u"externalID", Named,
         u"externalID|external id|external identifier|external number"
         u"|identifiant externe|id externe|numéro externe"
         u"|מזהה חיצוני|מספר חיצוני|מס' חיצוני"},
        {u"externalID", Hinted,
         u"ext id|external user id|SIS ID|SIS user id|source id|sourced id|foreign id|third party id|HR "
         u"id|ERP id"
         u"|identifiant SI|id SIRH|identifiant SIRH|id ext|קוד חיצוני|מזהה במערכת חיצונית"},

        {u"password", Named, u"password|mot de passe|סיסמה|סיסמא"},
        {u"password", Hinted,
         u"pwd|passwd|pass|initial password|temporary password|mdp|mot de passe initial|mot de passe "
         u"provisoire"
         u"|סיסמה ראשונית|סיסמה זמנית"},

        {u"language", Named, u"language|langue|שפה"},
        {u"language", Hinted,
         u"lang|locale|preferred language|interface language|user language|UI language|langue préférée"
         u"|langue de l'interface|langue d'interface|langue utilisateur|שפת ממשק|שפת משתמש|שפה מועדפת"},
    };
    return table;
}

} // namespace ulpan
