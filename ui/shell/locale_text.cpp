#include "ui/shell/locale_text.h"

#include "models/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBoundaryFinder>

#include <array>

namespace ulpan {

namespace {

struct RelativeStep
{
    qint64 below, unit; // seconds
    const char *past, *future;
};

constexpr std::array relativeSteps = {
    RelativeStep{3600, 60, QT_TRANSLATE_N_NOOP("LocaleText", "%n min ago"),
                 QT_TRANSLATE_N_NOOP("LocaleText", "in %n min")},
    RelativeStep{86400, 3600, QT_TRANSLATE_N_NOOP("LocaleText", "%n h ago"),
                 QT_TRANSLATE_N_NOOP("LocaleText", "in %n h")},
    RelativeStep{7 * 86400, 86400, QT_TRANSLATE_N_NOOP("LocaleText", "%n d ago"),
                 QT_TRANSLATE_N_NOOP("LocaleText", "in %n d")},
};

// Longer names leave no room for the sentence that they stand in.
constexpr int mostOfName = 48, endOfName = 20; // in what people take for letters

QString withoutMiddle(const QString &name)
{
    QList<qsizetype> letters; // where each begins
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    for (qsizetype at = 0; at >= 0 && at < name.size(); at = finder.toNextBoundary())
        letters << at;
    if (letters.size() <= mostOfName)
        return name;
    return name.left(letters[mostOfName - endOfName - 1]) + QChar(0x2026) +
           name.sliced(letters[letters.size() - endOfName]);
}

} // namespace

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString fileNameText(const QString &name)
{
    return wholeFileNameText(withoutMiddle(name));
}

QString wholeFileNameText(const QString &name)
{
    return QLocale().textDirection() == Qt::LeftToRight ? leftToRight(name) : isolated(name);
}

QString shortDateTime(Instant instant)
{
    return instant.isNull() ? QString()
                            : QLocale().toString(instant.toDateTime().toLocalTime(), QLocale::ShortFormat);
}

QString longDateTime(Instant instant)
{
    return instant.isNull() ? QString()
                            : QLocale().toString(instant.toDateTime().toLocalTime(), QLocale::LongFormat);
}

QString relativeTime(Instant instant, Instant now)
{
    if (instant.isNull())
        return {};
    const qint64 seconds = (now.milliseconds - instant.milliseconds) / 1000;
    if (qAbs(seconds) < 60)
        return QCoreApplication::translate("LocaleText", "just now");
    for (const RelativeStep &step : relativeSteps) {
        if (qAbs(seconds) < step.below)
            return QCoreApplication::translate("LocaleText", seconds > 0 ? step.past : step.future, nullptr,
                                               int(qAbs(seconds) / step.unit));
    }
    return QLocale().toString(instant.toDateTime().toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace ulpan
