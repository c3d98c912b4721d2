#include "models/samples/sample_words.h"

namespace ulpan {

// The numbers are of the ranges that are kept for stories, where a country has one.
std::span<const SampleWords> sampleWords()
{
    static constexpr SampleWords words[] = {
        {Language::Hebrew, "ישראל",
         "נועה/noa|תמר/tamar|מאיה/maya|יעל/yael|שירה/shira|אביגיל/avigail|טליה/talia|רוני/roni|מיכל/"
         "michal|עדי/adi"
         "|רבקה/rivka|אסתר/esther|הילה/hila|ענת/anat|ליאת/liat|אורית/orit|דנה/dana|הדס/hadas|סיוון/"
         "sivan|מרים/miriam",
         "דוד/david|יוסף/yosef|אריאל/ariel|איתי/itay|נועם/noam|עומר/omer|דניאל/daniel|אורי/uri|משה/"
         "moshe|יונתן/yonatan"
         "|איתן/eitan|גיא/guy|רועי/roi|תומר/tomer|אלון/alon|עידו/ido|מוחמד/mohammad|אלכסנדר/alex|יצחק/"
         "yitzhak|בועז/boaz",
         "כהן/cohen|לוי/levi|מזרחי/mizrahi|פרץ/peretz|ביטון/biton|דהן/dahan|אברהם/avraham|פרידמן/"
         "friedman|מלכה/malka"
         "|אזולאי/azoulay|כץ/katz|בן "
         "דוד/bendavid|עמר/amar|אוחיון/ohayon|חדד/hadad|גבאי/gabay|בן־שושן/benshushan"
         "|קליין/klein|שפירא/shapira|חטיב/khatib|וינוקור/vinokur|צ'רניחובסקי/tchernichovsky|אדרי/edri|סגל/"
         "segal",
         "מורה|אחות|מהנדסת תוכנה|רואת חשבון|נהג|רופא|סטודנטית|מנהלת משרד|חשמלאי|עובדת סוציאלית", "%1 שנים",
         "+97255xxxxxxx"},
        {Language::French, "France",
         "Léa|Chloé|Camille|Zoé|Manon|Inès|Élise|Hélène|Anaïs|Françoise|Amélie|Marie-Ève|Noémie|Juliette|"
         "Béatrice"
         "|Clémence|Maëlle|Thérèse|Sarah|Aïcha",
         "Hugo|Lucas|Théo|Noé|Jérôme|François|Rémi|Étienne|Loïc|Benoît|André|Jean-Luc|Stéphane|Raphaël|"
         "Mathéo|Gaël"
         "|Karim|Cédric|Édouard|Maxime",
         "Martin|Bernard|Lefèvre|L’Hôte/lhote|Dubois|Müller/muller|d’Aubigné/"
         "daubigne|Lévy|Garçon|Petit|Béranger"
         "|Le "
         "Goff/legoff|Nuñez|Saint-Étienne/saintetienne|Benhaïm|Roussel|Gauthier|Prévost|Guérin|Lecœur/"
         "lecoeur|Diallo"
         "|Ferreira|Chevalier|Hébert",
         "Infirmière|Comptable|Professeur|Ingénieure|Juriste|Étudiant|Chargée "
         "d’accueil|Électricien|Rédactrice|Médecin",
         "%1 ans", "+3363998xxxx"},
        {Language::English, "United Kingdom",
         "Olivia|Amelia|Grace|Emily|Sophie|Charlotte|Ruth|Hannah|Zara|Imogen|Leah|Naomi|Abigail|Phoebe|"
         "Rachel",
         "Thomas|Oliver|Jack|Noah|Samuel|Adam|Benjamin|Joshua|Oscar|Daniel|Isaac|Gareth|Callum|Ethan|Simon",
         "Smith|O’Neil/oneil|Wright|Taylor|Goldberg|Evans|Khan|Robinson|Walker|Ben-David/"
         "bendavid|Stone|Hughes|Patel"
         "|MacDonald/macdonald|Green|Fisher|Rosen|Clarke",
         "Nurse|Accountant|Teacher|Software engineer|Student|Driver|Office "
         "manager|Electrician|Editor|Physician",
         "%1 years", "+447700900xxx"},
    };
    return words;
}

} // namespace ulpan
