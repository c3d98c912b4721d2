#include "models/base/sort_key.h"

#include "models/base/text.h"

#include <algorithm>

namespace ulpan {

namespace {

// An index of PostgreSQL takes no more than 2,700 bytes a row, a cursor 4,096 characters; both have two such keys at most.
constexpr qsizetype longestKey = 120;

// Hebrew and typographic signs as the ones that keyboards have, so that nobody is sorted by what they typed with.
char16_t plainSign(QChar c)
{
    switch (c.unicode()) {
    case 0x02bc:
    case 0x05f3:
    case 0x2018:
    case 0x2019: return u'\'';
    case 0x05f4:
    case 0x201c:
    case 0x201d: return u'"';
    case 0x05be:
    case 0x2010:
    case 0x2012:
    case 0x2013:
    case 0x2014: return u'-';
    default: return c.isSpace() ? u' ' : c.unicode();
    }
}

} // namespace

QString sortKey(const QString &name)
{
    const QString folds = folded(name);
    QString key(folds.size(), Qt::Uninitialized);
    QChar *to = key.data();
    bool afterBlank = true;
    for (const QChar c : folds) {
        const char16_t plain = c.unicode() > u' ' && c.unicode() < 0x80 ? c.unicode() : plainSign(c);
        if (plain != u' ' || !afterBlank)
            *to++ = plain;
        afterBlank = plain == u' ';
    }
    key.truncate(to - key.constData() - (to != key.constData() && afterBlank ? 1 : 0));
    if (key.size() > longestKey)
        key.truncate(key.at(longestKey - 1).isHighSurrogate() ? longestKey - 1 : longestKey);
    if (key.isEmpty())
        return name.left(longestKey);
    // Half a character has no place among others.
    return key.isValidUtf16() ? key : QString::fromUtf8(key.toUtf8());
}

} // namespace ulpan
