#include "models/base/unsaid.h"

namespace ulpan {

namespace {

constexpr qsizetype mostPlaces = 3; // of a reason

} // namespace

QString withoutUnsaid(QString sentence, qsizetype said)
{
    for (qsizetype number = mostPlaces; number > said; --number) {
        const QString place = u'%' + QString::number(number);
        // French has a blank before the colon.
        const QString before =
            sentence.endsWith(place) ? sentence.chopped(place.size()).trimmed() : QString();
        if (before.endsWith(u':'))
            sentence = before.chopped(1).trimmed() + u'.';
        else
            sentence.replace(place, QStringLiteral("…"));
    }
    return sentence;
}

} // namespace ulpan
