#include "models/base/text.h"

#include "models/base/characters.h"

#include <QRegularExpression>

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
    const QString decomposed = trimmed.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing && !isInvisible(c))
            result.append(c);
    }
    return result;
}

QString caseFolded(const QString &text)
{
    const QString normal = normalised(text);
    return isPlainAscii(normal) ? lowerAscii(normal) : normal.toCaseFolded();
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

bool isHiddenMark(QChar c)
{
    return isInvisible(c) && c != u'\u00a0' && c != u'\u00ad' && c != u'\u202f';
}

// Between letters of an alphabet that is not joined a joiner does nothing.
bool isShapedBy(const QString &text, qsizetype joiner)
{
    if (joiner == 0 || joiner + 1 == text.size() || text[joiner + 1].isSpace() || isHiddenMark(text[joiner + 1]))
        return false;
    switch (text[joiner - 1].script()) {
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
        return false;
    default:
        return true;
    }
}

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

} // namespace

QString withoutMarks(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isHiddenMark))
        return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool joins = text[i] == u'\u200c' || text[i] == u'\u200d';
        if (!isHiddenMark(text[i]) || (joins && isShapedBy(text, i)))
            result.append(text[i]);
    }
    return result;
}

bool isEmailForm(QStringView text)
{
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
