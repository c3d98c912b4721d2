#include "models/base/text.h"

#include "models/base/characters.h"

#include <QRegularExpression>

#include <array>

namespace ulpan {

namespace {

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// Of plain ASCII; costs nothing where there is no capital, as in most logins and tags.
QString lowerAscii(const QString &text)
{
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (std::none_of(text.begin(), text.end(), isCapital))
        return text;
    QString result = text;
    for (QChar &c : result) {
        if (isCapital(c))
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return result;
}

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00a0 || u == 0x00ad || (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202f)
        || (u >= 0x2060 && u <= 0x206f) || u == 0xfeff;
}

// Turkish writes i with and without its dot as two letters, and programs that do not know so make the one of the
// other when they change capitals.
QString withPlainDots(QString text)
{
    return text.replace(u'\u0131', u'i').replace(u'\u0130', u'i').replace(QStringLiteral("i\u0307"), QStringLiteral("i"));
}

// Letters that people who cannot type them write otherwise, and that Unicode takes for letters of their own.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case 0x0131: return QStringLiteral("i");
    case 0x00df: return QStringLiteral("ss");
    case 0x0142: return QStringLiteral("l");
    case 0x00f8: return QStringLiteral("o");
    case 0x0111: return QStringLiteral("d");
    case 0x0153: return QStringLiteral("oe");
    case 0x00e6: return QStringLiteral("ae");
    default: return c;
    }
}

QString foldedByUnicode(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing && !isInvisible(c))
            c >= u'\u00df' && c <= u'\u0153' ? result.append(plainLetter(c)) : result.append(c);
    }
    return result;
}

// What becomes of the characters that most names are written in, Latin to Hebrew: none of them depends on its neighbours, so that each
// need be looked up only once.
struct FoldedLetter
{
    char16_t to[3] = {};
    quint8 size = 0;
};
constexpr char16_t foldedLettersEnd = 0x0600;

const std::array<FoldedLetter, foldedLettersEnd> &foldedLetters()
{
    static const auto letters = [] {
        std::array<FoldedLetter, foldedLettersEnd> made;
        for (char16_t u = 0; u < foldedLettersEnd; ++u) {
            const QString folds = foldedByUnicode(QChar(u));
            Q_ASSERT(folds.size() <= 3);
            for (const QChar c : folds)
                made[u].to[made[u].size++] = c.unicode();
        }
        return made;
    }();
    return letters;
}

QString foldedByLetter(const QString &text)
{
    const auto &letters = foldedLetters();
    QString result(text.size() * 3, Qt::Uninitialized);
    QChar *to = result.data();
    for (const QChar c : text) {
        const FoldedLetter &letter = letters[c.unicode()];
        for (int i = 0; i < letter.size; ++i)
            *to++ = letter.to[i];
    }
    result.truncate(to - result.constData());
    return result;
}

} // namespace

QString normalised(const QString &text)
{
    const QString trimmed = text.trimmed();
    return isPlainAscii(trimmed) ? trimmed : trimmed.normalized(QString::NormalizationForm_C);
}

QString folded(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (isPlainAscii(trimmed))
        return lowerAscii(trimmed);
    const bool common = std::all_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.unicode() < foldedLettersEnd; });
    return common ? foldedByLetter(trimmed) : foldedByUnicode(trimmed);
}

QString caseFolded(const QString &text)
{
    const QString normal = normalised(text);
    return isPlainAscii(normal) ? lowerAscii(normal) : withPlainDots(normal.toCaseFolded());
}

bool hasInvisible(QStringView text)
{
    return hiddenCharacter(text, CharacterRule::Address).has_value();
}

QString withoutInvisible(const QString &text)
{
    const QString result = withoutHidden(text, CharacterRule::Address);
    return result;
}

namespace {

// Whether dots and hyphens stand where mail servers take them.
bool isWellDivided(QStringView address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QStringView local = address.first(at);
    if (local.startsWith(u'.') || local.endsWith(u'.') || local.contains(u".."))
        return false;
    for (const QStringView label : address.sliced(at + 1).split(u'.')) {
        if (label.startsWith(u'-') || label.endsWith(u'-'))
            return false;
    }
    return true;
}

bool isRefusedInAddress(char16_t c)
{
    switch (c) {
    case u'"':
    case u'(':
    case u')':
    case u',':
    case u':':
    case u';':
    case u'<':
    case u'>':
    case u'[':
    case u'\\':
    case u']':
        return true;
    default:
        return c <= u' ' || c >= 0x7f;
    }
}

// The same as the expression below and isWellDivided(), at a tenth of the cost: an import asks four times a row.
bool isAsciiEmailForm(QStringView text)
{
    qsizetype at = -1, dot = -1;
    char16_t before = u'.';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isRefusedInAddress(c))
            return false;
        const bool begins = before == u'.' || before == u'@'; // a part of either side
        if ((c == u'.' || c == u'@') && (begins || (at >= 0 && before == u'-')))
            return false;
        if (c == u'-' && at >= 0 && begins)
            return false;
        if (c == u'@') {
            if (at >= 0 || i > 64)
                return false;
            at = i;
        } else if (c == u'.' && at >= 0) {
            dot = i;
        }
        before = c;
    }
    return dot > 0 && before != u'-' && text.size() - dot > 2;
}

} // namespace

bool isEmailForm(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.size() <= 254 && isAsciiEmailForm(text);
    static const QRegularExpression form(
        QStringLiteral("^[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@(?:[^\\s@.\"(),:;<>\\[\\\\\\]]+\\.)+[^\\s@.\"(),:;<>\\[\\\\\\]]{2,}$"));
    return text.size() <= 254 && !hasInvisible(text) && !lookalikeCharacter(text) && !symbolInAddress(text) && form.match(text.toString()).hasMatch() && isWellDivided(text);
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069);
}

QString leftToRight(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2066) + text + QChar(0x2069);
}

QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2069; });
}

} // namespace ulpan
