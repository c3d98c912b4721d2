#include "models/records/search_text.h"

#include "models/base/text.h"

#include <QRegularExpression>

namespace ulpan {

namespace {

constexpr qsizetype shortestPart = 3; // of what an index of three characters can find

bool isOfWords(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_SpacingCombining;
}

bool isWordOfItsOwn(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

// What divides words, and what no text should have: private characters are the index's own.
bool isLeftOut(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return QChar::isSpace(c) || category == QChar::Other_Control || category == QChar::Other_PrivateUse ||
           category == QChar::Other_Surrogate;
}

// What searchable() does, without asking what each character is.
QString searchableAscii(const QString &text)
{
    QString result(text.size() * 3, Qt::Uninitialized);
    QChar *to = result.data();
    bool inWord = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool word = (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z');
        if (word && !inWord) {
            *to++ = u' ';
            *to++ = u' ';
        }
        if (u > u' ' && u != 0x7f)
            *to++ = c;
        inWord = word;
    }
    result.truncate(to - result.constData());
    return result;
}

qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

} // namespace

QString searchable(const QString &text)
{
    const QString folds = folded(text);
    if (std::all_of(folds.begin(), folds.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return searchableAscii(folds);
    QString result;
    bool inWord = false;
    const QList<uint> plain = folds.toUcs4();
    for (const char32_t c : plain) {
        if (isLeftOut(c)) {
            inWord = false;
            continue;
        }
        const bool word = isOfWords(c);
        if (word && (!inWord || isWordOfItsOwn(c)))
            result += QStringLiteral("  ");
        result += QChar::fromUcs4(c);
        inWord = word;
    }
    return result;
}

QStringList searchWords(const QString &query)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    QStringList words;
    for (const QString &part : query.split(blanks, Qt::SkipEmptyParts)) {
        const QString word = searchable(part);
        const QString within = word.startsWith(u"  ") ? word.mid(2) : word;
        if (!within.isEmpty())
            words << (characters(within) < shortestPart ? word : within);
    }
    words.removeDuplicates();
    return words;
}

} // namespace ulpan
