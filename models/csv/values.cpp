#include "models/csv/values.h"

#include "models/base/text.h"
#include "models/csv/csv_writer.h"
#include "models/csv/synonyms.h"

#include <QRegularExpression>
#include <QSet>

namespace ulpan {

namespace {

struct ValueWords
{
    const char16_t *field;
    const char16_t *value;
    const char16_t *words;
};

constexpr ValueWords valueWords[] = {
    {u"civility", u"m", u"m|mr|mister|sir|male|man|monsieur|h|homme|masculin|garçon|מר|אדון|ז|זכר|גבר|בן"},
    {u"civility", u"mme",
     u"mme|mrs|ms|miss|madam|female|woman|f|madame|mlle|mademoiselle|femme|féminin|fille"
     u"|גב'|גברת|הגברת|עלמה|נ|נקבה|אישה|בת"},
    {u"role", u"learner",
     u"learner|student|pupil|trainee|participant|apprenant|apprenante|élève|étudiant|étudiante|stagiaire"
     u"|תלמיד|תלמידה|לומד|לומדת|סטודנט|סטודנטית|חניך|חניכה|משתתף|משתתפת"},
    {u"role", u"teacher",
     u"teacher|trainer|tutor|instructor|professor|editing teacher|non-editing "
     u"teacher|formateur|formatrice|enseignant"
     u"|enseignante|professeur|professeure|prof|tuteur|tutrice|מורה|מדריך|מדריכה|מרצה|מנחה|מתרגל"},
    {u"role", u"support", u"support|helpdesk|assistance|assistant|תמיכה|תומך|תומכת"},
    {u"role", u"admin",
     u"admin|administrator|manager|administrateur|administratrice|gestionnaire|responsable|מנהל|מנהלת|מנהל "
     u"מערכת|אדמין"},
    {u"role", u"owner", u"owner|propriétaire|בעלים"},
    {u"language", u"en", u"en|eng|english|anglais|אנגלית|en-us|en-gb"},
    {u"language", u"fr", u"fr|fra|fre|french|français|francais|צרפתית|fr-fr|fr-be|fr-ch|fr-ca"},
    {u"language", u"he", u"he|heb|iw|hebrew|hébreu|עברית|he-il|iw-il"},
    {u"testUser", u"1", u"1|yes|y|true|on|x|v|oui|o|vrai|כן|כ|אמת|נכון"},
    {u"testUser", u"0", u"0|no|n|false|off|non|faux|לא|ל|שקר"},
};

using ValueKey = std::pair<QString, QString>; // field, key of the text

const QHash<ValueKey, QString> &valueTable()
{
    static const QHash<ValueKey, QString> table = [] {
        QHash<ValueKey, QString> result;
        for (const ValueWords &row : valueWords) {
            for (const QString &word : QString::fromUtf16(row.words).split(u'|')) {
                const ValueKey key{QString::fromUtf16(row.field), synonymKey(word)};
                Q_ASSERT_X(!result.contains(key) || result[key] == QString::fromUtf16(row.value),
                           "valueWords", qPrintable(word));
                result.insert(key, QString::fromUtf16(row.value));
            }
        }
        return result;
    }();
    return table;
}

bool isOddSpace(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00a0 || (u >= 0x2000 && u <= 0x200a) || u == 0x202f || u == 0x205f;
}

} // namespace

QString proposeValue(QStringView field, QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (field == u"testUser" && trimmed.size() == 1 && QStringView(u"✓✔☑✗✘☐").contains(trimmed.front()))
        return QStringView(u"✓✔☑").contains(trimmed.front()) ? QStringLiteral("1") : QStringLiteral("0");
    return valueTable().value({field.toString(), synonymKey(trimmed)});
}

QStringList splitList(const QString &cell, Delimiter delimiter)
{
    QStringList items;
    QSet<QString> seen;
    // Most cells hold one.
    if (!cell.contains(u'|') && !cell.contains(u';')) {
        if (const QString text = cell.trimmed(); !text.isEmpty())
            items << text;
        return items;
    }
    const auto add = [&](QStringView item) {
        const QString text = item.trimmed().toString();
        const QString key = caseFolded(text);
        if (text.isEmpty() || seen.contains(key))
            return;
        items << text;
        seen.insert(key);
    };
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        const bool divides = i == cell.size() || (cell[i] == u'|' && delimiter != Delimiter::Pipe) ||
                             (cell[i] == u';' && delimiter != Delimiter::Semicolon);
        if (divides) {
            add(QStringView(cell).sliced(begin, i - begin));
            begin = i + 1;
        }
    }
    return items;
}

QString importedCell(const QString &cell)
{
    if (cell.size() >= 3 && cell.startsWith(QStringLiteral("=\"")) && cell.endsWith(u'"')) {
        const QStringView inside = QStringView(cell).sliced(2, cell.size() - 3);
        const QString text = inside.toString().replace(QStringLiteral("\"\""), QStringLiteral("\""));
        if (text.count(u'"') * 2 == inside.count(u'"'))
            return text;
    }
    return unguarded(cell);
}

bool isLostNumber(QStringView text)
{
    if (!text.contains(u'e', Qt::CaseInsensitive))
        return false;
    static const QRegularExpression scientific(
        QStringLiteral("^[+-]?[0-9](?:[.,][0-9]+)?[eE][+-][0-9]{1,3}$"));
    return scientific.match(text.trimmed().toString()).hasMatch();
}

bool isSpreadsheetError(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (!trimmed.startsWith(u'#') && !trimmed.startsWith(u"Err:"))
        return false;
    static const QRegularExpression form(
        QStringLiteral("^(?:#(?:REF!|N/A|VALUE!|VALEUR!|NAME\\?|NOM\\?|DIV/"
                       "0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|EPARS!|ÉPARS!|CALC!|ERROR!"
                       "|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA)|#{3,}|Err:[0-9]{3})$"));
    return form.match(trimmed.toString()).hasMatch();
}

QString plainNumber(const QString &text)
{
    QString digits;
    for (QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (c != u' ' && !isOddSpace(c))
            return text;
    }
    return digits;
}

QString inOneLine(const QString &text)
{
    const auto isBreak = [](QChar c) { return c == u'\n' || c == u'\r'; };
    if (std::none_of(text.begin(), text.end(), isBreak))
        return text;
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        for (const QString &part : line.split(u'\r')) {
            if (!part.trimmed().isEmpty())
                lines << part.trimmed();
        }
    }
    return lines.join(u' ');
}

QString plainSpaces(QString text)
{
    for (QChar &c : text) {
        if (isOddSpace(c))
            c = u' ';
    }
    return text;
}

} // namespace ulpan
