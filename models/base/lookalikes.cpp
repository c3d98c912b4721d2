#include "models/base/characters.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace ulpan {

namespace {

struct LetterRange
{
    char32_t first, last;
};

// Small capitals and other Latin letters that no language writes, only tables of sounds, and those of few
// languages that nobody tells from a letter or a sign of ASCII: ɑ, ɡ, ɩ, ɪ, ƅ, ƍ, ƽ, ƿ, ǀ, ǃ, ꞁ, ꞟ. Their capitals
// are found by them.
constexpr LetterRange latinDoubles[] = {
    {0x0185, 0x0185}, {0x018d, 0x018d}, {0x01bd, 0x01bd}, {0x01bf, 0x01c3}, {0x0237, 0x0237},
    {0x0251, 0x0251}, {0x0261, 0x0262}, {0x0269, 0x026a}, {0x0274, 0x0274}, {0x0276, 0x0276},
    {0x0280, 0x0281}, {0x028f, 0x028f}, {0x0299, 0x0299}, {0x029b, 0x029c}, {0x029f, 0x029f},
    {0x1d00, 0x1d25}, {0x1d6b, 0x1d77}, {0x1d79, 0x1d7a}, {0x1d80, 0x1d9a}, {0x1eff, 0x1eff},
    {0xa730, 0xa731}, {0xa781, 0xa781}, {0xa799, 0xa799}, {0xa79f, 0xa79f}, {0xa7af, 0xa7af}, {0xab30, 0xab68},
};

// Letters of other alphabets, small ones and capitals, that stand for one of a Latin word unnoticed.
constexpr QStringView foreignDoubles(u"аеорсухіјѕһӏԁԛԝѵ"
                                     u"АВЕКМНОРСТУХІЈЅԀԚԜѴӀ"
                                     u"αγηικνορτυχωϳ"
                                     u"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
                                     u"օոսհցզյ"
                                     u"ⲁⲃⲉⲏⲓⲕⲙⲛⲟⲣⲥⲧⲩⲭ"
                                     u"ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏎᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏴᏻ"
                                     u"ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ");

bool isLatinDouble(char32_t c)
{
    return std::ranges::any_of(latinDoubles,
                               [c](const LetterRange &range) { return c >= range.first && c <= range.last; });
}

// Whether it is a letter's double wherever it stands: what Unicode takes for another form of one, too.
bool isDoubleForm(char32_t c)
{
    if (isLatinDouble(c) || isLatinDouble(QChar::toCaseFolded(c)))
        return true;
    const auto script = QChar::script(c);
    // These write an ordinary vowel with such a character.
    if (script == QChar::Script_Thai || script == QChar::Script_Lao)
        return false;
    const QChar::Decomposition form = QChar::decompositionTag(c);
    return form != QChar::NoDecomposition && form != QChar::Canonical;
}

bool isOfLikeAlphabet(QChar::Script script)
{
    constexpr QChar::Script alike[] = {QChar::Script_Latin,    QChar::Script_Greek,    QChar::Script_Cyrillic,
                                       QChar::Script_Armenian, QChar::Script_Cherokee, QChar::Script_Coptic,
                                       QChar::Script_Lisu};
    return std::ranges::find(alike, script) != std::end(alike);
}

// A mark that a letter does not show, or that makes another letter of it: one that is no part of any letter
// of an alphabet whose letters are whole, or is there twice. The dot that a small i has anyway is what
// changing capitals leaves of the Turkish one.
bool isStrayMark(char32_t mark, char32_t before, char32_t base)
{
    if (!QChar::isMark(mark))
        return false;
    if (!QChar::isLetter(base) || mark == before)
        return true;
    const bool isGeneral = mark >= 0x0300 && mark <= 0x036f;
    const bool isWhole =
        isOfLikeAlphabet(QChar::script(base)) || QChar::script(base) == QChar::Script_Georgian;
    const bool isDotOfI = mark == 0x0307 && (before == u'i' || before == 0x0131);
    return (isGeneral || isWhole) && !isDotOfI;
}

// The first letter that only looks like one of the alphabet that the letters before it are of.
std::optional<char32_t> foreignLetter(const QList<uint> &part)
{
    QChar::Script seen = QChar::Script_Unknown;
    for (const char32_t c : part) {
        const QChar::Script script = QChar::script(c);
        if (!QChar::isLetter(c) || !isOfLikeAlphabet(script))
            continue;
        if (seen != QChar::Script_Unknown && seen != script)
            return c;
        seen = script;
    }
    return std::nullopt;
}

// Of a word in another alphabet, its first letter where each of them could be a Latin one.
std::optional<char32_t> disguisedLetter(QStringView word)
{
    std::optional<char32_t> first;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_D)) {
        if (!c.isLetter())
            continue;
        // Coptic capitals and small Cherokee letters have the shapes of the others.
        if (!foreignDoubles.contains(c) && !foreignDoubles.contains(c.toCaseFolded()))
            return std::nullopt;
        first = first ? first : std::optional<char32_t>(c.unicode());
    }
    return first;
}

QChar::Script alphabetOf(QStringView label)
{
    const auto letter = std::ranges::find_if(label, [](QChar c) { return c.isLetter(); });
    return letter == label.end() ? QChar::Script_Unknown : letter->script();
}

// A country that writes its own domain so has words that look Latin by chance; elsewhere they are taken for
// the Latin ones. The last part is the domain's end.
std::optional<char32_t> disguisedPart(const QList<QStringView> &parts)
{
    for (const QStringView part : parts) {
        if (alphabetOf(part) == alphabetOf(parts.last()))
            continue;
        if (const std::optional<char32_t> letter = disguisedLetter(part))
            return letter;
    }
    return std::nullopt;
}

constexpr QStringView asciiLabel(u"xn--");

// An address as programs show it: labels that are sent in the letters of ASCII alone stand for others.
QString shownAddress(QStringView address)
{
    const qsizetype at = address.indexOf(u'@');
    QStringList labels;
    for (const QStringView label : address.sliced(at + 1).split(u'.')) {
        const QString shown = label.startsWith(asciiLabel, Qt::CaseInsensitive)
                                  ? QUrl::fromAce(label.toLatin1().toLower(), QUrl::IgnoreIDNWhitelist)
                                  : QString();
        labels << (shown.isEmpty() ? label.toString() : shown);
    }
    return address.first(at + 1).toString() + labels.join(u'.');
}

} // namespace

std::optional<char32_t> lookalikeCharacter(QStringView address)
{
    const bool isShownOtherwise = address.contains(asciiLabel, Qt::CaseInsensitive);
    if (!isShownOtherwise && std::ranges::all_of(address, [](QChar c) { return c.unicode() < 0x80; }))
        return std::nullopt;
    const QString text =
        (isShownOtherwise ? shownAddress(address) : address.toString()).normalized(QString::NormalizationForm_C);
    char32_t before = 0, base = 0;
    for (const char32_t c : text.toUcs4()) {
        if (isDoubleForm(c) || isStrayMark(c, before, base))
            return c;
        before = c;
        base = QChar::isMark(c) ? base : c;
    }
    const qsizetype at = text.indexOf(u'@');
    const QStringView all(text);
    QList<QStringView> parts{at < 0 ? all : all.first(at)};
    if (at >= 0)
        parts << all.sliced(at + 1).split(u'.');
    for (const QStringView part : parts) {
        if (const std::optional<char32_t> foreign = foreignLetter(part.toUcs4()))
            return foreign;
    }
    return at < 0 ? std::nullopt : disguisedPart(parts);
}

std::optional<char32_t> symbolInAddress(QStringView address)
{
    // Signs that are written between the letters of Catalan, Greek, Hebrew and Japanese words.
    constexpr char32_t within[] = {0x00b7, 0x0375, 0x05f3, 0x05f4, 0x30fb};
    for (const char32_t c : address.toUcs4()) {
        const bool isWord = QChar::isLetterOrNumber(c) || QChar::isMark(c) || QChar::isSpace(c);
        if (c >= 0x80 && !isWord && std::ranges::find(within, c) == std::end(within))
            return c;
    }
    return std::nullopt;
}

} // namespace ulpan
