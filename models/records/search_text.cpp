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

qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

} // namespace

QString searchable(const QString &text)
{
    QString result;
    bool inWord = false;
    const QList<uint> plain = folded(text).toUcs4();
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
