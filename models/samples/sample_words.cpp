#include "models/samples/sample_words.h"

namespace ulpan {

// The numbers are of the ranges that are kept for stories, where a country has one.
std::span<const SampleWords> sampleWords()
{
    static constexpr SampleWords words[] = {
        {Language::Hebrew, "ישראל",
         "נועה/noa|תמר/tamar|מאיה/maya|יעל/yael|שירה/shira|אביגיל/avigail|טליה/talia|רוני/roni|מיכל/michal|עדי/adi"
         "|רבקה/rivka|אסתר/esther|הילה/hila|ענת/anat|ליאת/liat|אורית/orit|דנה/dana|הדס/hadas|סיוון/sivan|מרים/miriam"
         "|אולגה/olga|סבטלנה/svetlana|יוליה/yulia|פאטמה/fatima|אמינה/amina|טירונש/tirunesh|גלית/galit|איילת/ayelet"
         "|שלומית/shlomit|נטע/neta|קרן/keren|רחל/rachel|שרה/sarah|לאה/leah|חנה/hannah|אפרת/efrat|עינת/einat"
         "|מורן/moran|לינוי/linoy|אנסטסיה/anastasia",
         "דוד/david|יוסף/yosef|אריאל/ariel|איתי/itay|נועם/noam|עומר/omer|דניאל/daniel|אורי/uri|משה/moshe"
         "|יונתן/yonatan|איתן/eitan|גיא/guy|רועי/roi|תומר/tomer|אלון/alon|עידו/ido|מוחמד/mohammad|אלכסנדר/alex"
         "|יצחק/yitzhak|בועז/boaz|סרגיי/sergei|ולדימיר/vladimir|בוריס/boris|מחמוד/mahmoud|סמיר/samir|אבבה/abebe"
         "|שמעון/shimon|אהרון/aharon|אלי/eli|ירון/yaron|ניר/nir|אסף/asaf|עמית/amit|ליאור/lior|מתן/matan|נדב/nadav"
         "|שחר/shahar|יאיר/yair|חיים/haim|פאולו/paulo",
         "כהן/cohen|לוי/levi|מזרחי/mizrahi|פרץ/peretz|ביטון/biton|דהן/dahan|אברהם/avraham|פרידמן/friedman"
         "|מלכה/malka|אזולאי/azoulay|כץ/katz|בן דוד/bendavid|עמר/amar|אוחיון/ohayon|חדד/hadad|גבאי/gabay"
         "|בן־שושן/benshushan|קליין/klein|שפירא/shapira|חטיב/khatib|וינוקור/vinokur|צ'רניחובסקי/tchernichovsky"
         "|אדרי/edri|סגל/segal|אברמוב/abramov|גולדשטיין/goldstein|רוזנברג/rosenberg|וקנין/vaknin|טדסה/tadesse"
         "|אבו ראס/aburas|מנצור/mansour|חורי/khoury|ברק/barak|שטרן/stern|אלקיים/elkayam|סויסה/suissa|זוהר/zohar"
         "|ירושלמי/yerushalmi|פוגל/fogel|בר־לב/barlev|איבנוב/ivanov|קוזלוב/kozlov|נחום/nahum|אשכנזי/ashkenazi",
         "מורה|אח/אחות|מהנדס תוכנה/מהנדסת תוכנה|רואה חשבון/רואת חשבון|נהג/נהגת|רופא/רופאה|סטודנט/סטודנטית"
         "|מנהל משרד/מנהלת משרד|חשמלאי/חשמלאית|עובד סוציאלי/עובדת סוציאלית|עורך דין/עורכת דין|רוקח/רוקחת"
         "|אדריכל/אדריכלית|פיזיותרפיסט/פיזיותרפיסטית|טבח/טבחית|מטפל בקשישים/מטפלת בקשישים|גנן/גננת|מעצב/מעצבת",
         "%1 שנים", "+97255xxxxxxx"},
        {Language::French, "France",
         "Léa|Chloé|Camille|Zoé|Manon|Inès|Élise|Hélène|Anaïs|Françoise|Amélie|Marie-Ève|Noémie|Juliette|Béatrice"
         "|Clémence|Maëlle|Thérèse|Sarah|Aïcha|Océane|Gaëlle|Sylvie|Fatou|Yasmine|Salomé|Rébecca|Esther|Agnès"
         "|Laëtitia|Delphine|Véronique|Élodie|Mathilde|Capucine|Solène|Brigitte|Nadia|Irène|Eugénie",
         "Hugo|Lucas|Théo|Noé|Jérôme|François|Rémi|Étienne|Loïc|Benoît|André|Jean-Luc|Stéphane|Raphaël|Mathéo|Gaël"
         "|Karim|Cédric|Édouard|Maxime|Mamadou|Youssef|Joël|Gérard|Simon|Samuel|Élie|Nathan|Guillaume|Grégoire"
         "|Hervé|Pascal|Thibault|Valentin|Frédéric|Ludovic|Olivier|Bastien|Côme|Yvan",
         "Martin|Bernard|Lefèvre|L’Hôte/lhote|Dubois|Müller/muller|d’Aubigné/daubigne|Lévy|Garçon|Petit|Béranger"
         "|Le Goff/legoff|Nuñez|Saint-Étienne/saintetienne|Benhaïm|Roussel|Gauthier|Prévost|Guérin|Lecœur/lecoeur"
         "|Diallo|Ferreira|Chevalier|Hébert|Moreau|Fontaine|Renaud|Lambert|Traoré|Nguyen|Zerbib|Attali|Schneider"
         "|Perrin|Mérieux|Rolland|Vasseur|Delaunay|Cohen-Solal/cohensolal|Picard|Boulanger|Aubert|Haddad|Weill",
         "Infirmier/Infirmière|Comptable|Professeur/Professeure|Ingénieur/Ingénieure|Juriste|Étudiant/Étudiante"
         "|Chargé d’accueil/Chargée d’accueil|Électricien/Électricienne|Rédacteur/Rédactrice|Médecin|Architecte"
         "|Pharmacien/Pharmacienne|Traducteur/Traductrice|Aide-soignant/Aide-soignante|Cuisinier/Cuisinière"
         "|Graphiste|Assistant RH/Assistante RH|Technicien de laboratoire/Technicienne de laboratoire",
         "%1 ans", "+3363998xxxx"},
        {Language::English, "United Kingdom",
         "Olivia|Amelia|Grace|Emily|Sophie|Charlotte|Ruth|Hannah|Zara|Imogen|Leah|Naomi|Abigail|Phoebe|Rachel"
         "|Harriet|Isla|Poppy|Eleanor|Florence|Priya|Aisha|Miriam|Deborah|Siobhán|Bronwen|Martha|Edith|Chloe|Freya"
         "|Niamh|Judith|Joanna|Beatrice|Margaret",
         "Thomas|Oliver|Jack|Noah|Samuel|Adam|Benjamin|Joshua|Oscar|Daniel|Isaac|Gareth|Callum|Ethan|Simon|Arthur"
         "|Harry|George|Leo|Alfie|Rohan|Imran|Kwame|Ewan|Rhys|Declan|Jonathan|Nathaniel|Elliot|Toby|Hamish|Felix"
         "|Patrick|Edward|Malcolm",
         "Smith|O’Neil/oneil|Wright|Taylor|Goldberg|Evans|Khan|Robinson|Walker|Ben-David/bendavid|Stone|Hughes|Patel"
         "|MacDonald/macdonald|Green|Fisher|Rosen|Clarke|Thompson|Bennett|Cooper|Singh|Begum|Okafor|Fitzgerald|Murray"
         "|Campbell|Llewellyn|Ashworth|Harrison|Levine|Abrahams|Sinclair|Montgomery|Price|Whitfield",
         "Nurse|Accountant|Teacher|Software engineer|Student|Driver|Office manager|Electrician|Editor|Physician"
         "|Pharmacist|Architect|Social worker|Chef|Librarian|Project manager|Graphic designer|Care assistant",
         "%1 years", "+447700900xxx"},
    };
    return words;
}

} // namespace ulpan
