#include "models/csv/common_names.h"

#include <QSet>

namespace ulpan {

namespace {

const char16_t *const hebrewNames = u"כהן|לוי|מזרחי|פרץ|ביטון|דהן|אברהם|פרידמן|מלכה|אזולאי|כץ|יוסף|דוד|עמר|"
                                    u"אוחיון|חדד|גבאי|בן|אדרי|לביא|טל|קליין"
                                    u"|חן|שפירא|חזן|משה|אשכנזי|סגל|גולן|שרון|אבוטבול|רוזן|הרוש|ברק|ישראלי|"
                                    u"אלון|נחום|מור|שמש|בר|יצחק|יעקב|שמואל"
                                    u"|דניאל|מיכאל|אורי|איתן|נועם|יונתן|עומר|אריאל|איתי|גיא|רון|עידו|נדב|"
                                    u"אלעד|רועי|תומר|עמית|ליאור|שי|רן|גל|ניר"
                                    u"|שרה|רבקה|רחל|לאה|מרים|אסתר|חנה|דנה|נועה|מאיה|תמר|יעל|שירה|מיכל|ענת|"
                                    u"הילה|ליאת|אורית|רות|טליה|עדי|רוני|הדס"
                                    u"|שם|משפחה|פרטי|ישות|קמפוס|מחלקה|טלפון|נייד|תואר|תפקיד|מייל|אימייל|"
                                    u"ירושלים|חיפה|אביב|תל|באר|שבע|עיר|כיתה";
const char16_t *const westernNames = u"andré|rené|hervé|josé|noël|joël|zoé|chloé|noé|léa|léo|théo|andrée|"
                                     u"renée|désirée|hélène|agnès|françois|françoise"
                                     u"|frédéric|jérôme|rémi|rémy|sébastien|valérie|stéphane|stéphanie|"
                                     u"céline|cécile|mélanie|amélie|aurélie|véronique"
                                     u"|béatrice|geneviève|thérèse|michèle|danièle|joëlle|gaëlle|maël|"
                                     u"raphaël|gaël|loïc|anaïs|maïté|benoît|jérémy|cédric"
                                     u"|clément|grégory|gérard|édouard|émilie|élodie|élise|éric|étienne|inès|"
                                     u"müller|jürgen|günther|jörg|björn|søren|åsa"
                                     u"|garcía|gonzález|rodríguez|martínez|hernández|lópez|pérez|sánchez|"
                                     u"ramírez|muñoz|núñez|maría|jesús|raúl|andrés"
                                     u"|joão|conceição|gonçalves|gonçalo|antónio|lefèvre|lefebvre|prévost|"
                                     u"bénard|guérin|gérard|hébert|lévy|lévêque|dubé"
                                     u"|prénom|prénoms|identité|entité|téléphone|société|matricule|civilité|"
                                     u"rôle|élève|élèves|étudiant|faculté";

QSet<QString> namesIn(const char16_t *names)
{
    const QStringList list = QString::fromUtf16(names).split(u'|');
    return {list.cbegin(), list.cend()};
}

} // namespace

bool isCommonName(QByteArrayView word, Encoding encoding)
{
    static const QSet<QString> hebrew = namesIn(hebrewNames), western = namesIn(westernNames);
    constexpr qsizetype longest = 20;
    if (word.size() > longest)
        return false;
    QString text;
    for (const char c : word) {
        const char16_t character = uchar(c) < 0x80 ? char16_t(c) : upperHalf(encoding)[uchar(c) - 0x80];
        text.append(QChar(character).toLower());
    }
    return (encoding == Encoding::Windows1255 ? hebrew : western).contains(text);
}

} // namespace ulpan
