#include "models/base/characters.h"

#include <algorithm>

namespace ulpan {

namespace {

struct CharacterRange
{
    char32_t first, last;
};

// What Unicode asks programs to show as nothing, less joiners and selectors, and what shows as nothing though
// it should not.
constexpr CharacterRange hiddenRanges[] = {
    {0x00ad, 0x00ad},   {0x034f, 0x034f}, {0x061c, 0x061c},   {0x115f, 0x1160},   {0x17b4, 0x17b5},
    {0x200b, 0x200b},   {0x200e, 0x200f}, {0x2028, 0x202e},   {0x2060, 0x206f},   {0x2800, 0x2800},
    {0x3164, 0x3164},   {0xd800, 0xdfff}, {0xfdd0, 0xfdef},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0},
    {0xfff0, 0xfffb},   {0xfffe, 0xffff}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe00ff},
    {0xe01f0, 0xe0fff},
};

constexpr CharacterRange softMarks[] = {
    {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c}, {0x200b, 0x200b}, {0x200e, 0x200f},
    {0x202a, 0x202c}, {0x2060, 0x2060}, {0x2066, 0x2069}, {0xfeff, 0xfeff},
};

// What everybody may give a meaning of their own.
constexpr CharacterRange privateRanges[] = {{0xe000, 0xf8ff}, {0xf0000, 0xffffd}, {0x100000, 0x10fffd}};

constexpr CharacterRange selectors[] = {{0x180b, 0x180f}, {0xfe00, 0xfe0f}, {0xe0100, 0xe01ef}};

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

// The characters of a text, one after the other; half of one is one.
class CharacterWalk
{
public:
    explicit CharacterWalk(QStringView text) : m_text(text) {}
    [[nodiscard]] bool hasNext() const { return m_at < m_text.size(); }
    [[nodiscard]] char32_t peekNext() const
    {
        const QChar c = m_text[m_at];
        const bool isPair =
            c.isHighSurrogate() && m_at + 1 < m_text.size() && m_text[m_at + 1].isLowSurrogate();
        return isPair ? QChar::surrogateToUcs4(c, m_text[m_at + 1]) : c.unicode();
    }
    char32_t next()
    {
        const char32_t c = peekNext();
        m_at += QChar::requiresSurrogates(c) ? 2 : 1;
        return c;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

template<size_t Count> bool isAmong(const CharacterRange (&ranges)[Count], char32_t c)
{
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [c](const CharacterRange &range) { return c >= range.first && c <= range.last; });
}

// The last two of each of the 17 planes are no characters.
bool isNoCharacter(char32_t c)
{
    return (c & 0xfffe) == 0xfffe;
}

bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\u007f'; });
}

bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

// Alphabets whose letters stand by themselves: nothing between or behind them shapes them.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
        return true;
    default:
        return c < 0x80 || QChar::isSpace(c);
    }
}

// Between `before` (0: nothing) and `after`, does a joiner or selector shape anything?
bool shapes(char32_t c, char32_t before, char32_t after)
{
    if (before == 0 || isJoiner(before))
        return false;
    if (c == 0x200c && (after == 0 || QChar::isSpace(after)))
        return false;
    if (isJoiner(c))
        return !standsAlone(before);
    const bool isKeycap = after == 0x20e3 && before < 0x80;
    return isKeycap || (!standsAlone(before) && !isAmong(selectors, before));
}

bool endsLine(char32_t c)
{
    return (c >= u'\t' && c <= u'\r') || c == 0x2028 || c == 0x2029;
}

bool isHidden(char32_t c, char32_t before, char32_t after, CharacterRule rule)
{
    // The alphabets of most names, at once.
    if ((c > 0x00ad && c < 0x034f) || (c > 0x034f && c < 0x061c))
        return false;
    if (rule == CharacterRule::Lines &&
        (c == u'\n' || c == u'\r' || c == u'\t' || c == 0x2028 || c == 0x2029))
        return false;
    const bool isAddress = rule == CharacterRule::Address;
    if (isControl(c) || isNoCharacter(c) || isAmong(hiddenRanges, c) || isAmong(privateRanges, c) ||
        (isAddress && c >= 0x80 && QChar::isSpace(c)))
        return true;
    return (isJoiner(c) || isAmong(selectors, c)) && (isAddress || !shapes(c, before, after));
}

// Calls visit(character, whether it is hidden) for each one until it says true.
template<class Visit> void walkCharacters(QStringView text, CharacterRule rule, Visit visit)
{
    char32_t before = 0;
    for (CharacterWalk i(text); i.hasNext();) {
        const char32_t c = i.next();
        const char32_t after = i.hasNext() ? i.peekNext() : 0;
        const bool hidden = isHidden(c, before, after, rule);
        if (visit(c, hidden))
            return;
        before = hidden ? before : c;
    }
}

// Cheap, because each cell of a file is asked.
bool mayBeSoft(QChar character)
{
    const char16_t c = character.unicode();
    return (c >= 0x200b && c <= 0x2069) || c == 0x00ad || c == 0x034f || c == 0x061c || c == 0xfeff;
}

struct PlacedCharacter
{
    char32_t code = 0;
    int place = 0; // from 1, as a person counts
};

std::optional<PlacedCharacter> firstHidden(QStringView text, CharacterRule rule)
{
    std::optional<PlacedCharacter> result;
    if (isPrintableAscii(text))
        return result;
    int place = 0;
    walkCharacters(text, rule, [&](char32_t c, bool hidden) {
        ++place;
        if (hidden)
            result = {c, place};
        return hidden;
    });
    return result;
}

} // namespace

QString withoutSoftMarks(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), mayBeSoft))
        return text;
    QString result;
    walkCharacters(text, CharacterRule::Line, [&](char32_t c, bool hidden) {
        if (!hidden || (!isJoiner(c) && !isAmong(softMarks, c)))
            result.append(QChar::fromUcs4(c));
        return false;
    });
    return result.size() == text.size() ? result : withoutSoftMarks(result);
}

std::optional<char32_t> hiddenCharacter(QStringView text, CharacterRule rule)
{
    const std::optional<PlacedCharacter> hidden = firstHidden(text, rule);
    return hidden ? std::optional(hidden->code) : std::nullopt;
}

QString withoutHidden(const QString &text, CharacterRule rule)
{
    if (isPrintableAscii(text))
        return text;
    QString result;
    walkCharacters(text, rule, [&](char32_t c, bool hidden) {
        if (!hidden)
            result.append(QChar::fromUcs4(c));
        else if (endsLine(c) && rule != CharacterRule::Address)
            result.append(u' ');
        return false;
    });
    // A joiner may have lost what it joined.
    return result == text ? result : withoutHidden(result, rule);
}

std::optional<Problem> hiddenProblem(const QString &field, QStringView text, CharacterRule rule)
{
    const std::optional<PlacedCharacter> hidden = firstHidden(text, rule);
    if (!hidden)
        return std::nullopt;
    return Problem{field,
                   isControl(hidden->code) || endsLine(hidden->code) ? "field.control" : "field.invisible",
                   {codePoint(hidden->code), QString::number(hidden->place)}};
}

bool isVisible(QStringView text)
{
    for (CharacterWalk i(text); i.hasNext();) {
        const char32_t c = i.next();
        const QChar::Category category = QChar::category(c);
        const bool isMark = category <= QChar::Mark_Enclosing;
        if (!isMark && !QChar::isSpace(c) && !isControl(c) && !isJoiner(c) &&
            !isAmong(hiddenRanges, c))
            return true;
    }
    return false;
}

qsizetype visibleLength(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    qsizetype length = 0;
    walkCharacters(trimmed, CharacterRule::Line, [&](char32_t, bool hidden) {
        length += !hidden;
        return false;
    });
    return length;
}

QString codePoint(char32_t character)
{
    return QStringLiteral("U+%1").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace ulpan
