#include "ui/shell/fonts.h"

#include "ui/widgets/lengths.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>
#include <QTextLayout>
#include <QTimer>

#include <array>
#include <utility>

namespace ulpan {

namespace {

constexpr double basePointSize = 10;
int fontScalePercent = 100;
bool tablesAreCompact = false;
// Each cell of a table asks for one, and a copy brings with it what Qt has found out about the first.
QHash<TextStyle, QFont> madeFonts;

struct TextStyleRow
{
    double points;
    QFont::Weight weight;
};

// In the order of TextStyle. The bundled families have no semi-bold, which the font matcher answers with
// bold.
constexpr std::array textStyles = {
    TextStyleRow{basePointSize, QFont::Normal},
    TextStyleRow{basePointSize, QFont::DemiBold},
    TextStyleRow{16, QFont::DemiBold},
    TextStyleRow{11, QFont::DemiBold},
    TextStyleRow{9, QFont::Normal},
    TextStyleRow{9.5, QFont::Normal},
};

QFont madeFont(TextStyle style)
{
    const TextStyleRow &row = textStyles[size_t(style)];
    QFont result;
    QStringList families = {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Hebrew")};
    if (style == TextStyle::Technical) {
        result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        // By its real name: an alias such as "monospace" is no family in a list of families.
        families.prepend(QFontInfo(result).family());
        result.setStyleHint(QFont::Monospace);
        result.setFixedPitch(true);
    }
    result.setFamilies(families);
    result.setPointSizeF(row.points * fontScalePercent / 100);
    result.setWeight(row.weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    // Noto's figures are tabular by themselves; this holds for whatever stands in for it.
    result.setFeature("tnum", 1);
#endif
    return result;
}

} // namespace

void installFonts()
{
    for (const char *file :
         {"NotoSans-Regular", "NotoSans-Bold", "NotoSansHebrew-Regular", "NotoSansHebrew-Bold"}) {
        if (QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1StringView(file))) <
            0)
            qWarning("The font %s could not be loaded.", file);
    }
    madeFonts.clear();
    QApplication::setFont(font(TextStyle::Body));
}

void lookForOtherLetters(QObject *owner)
{
    auto *pause = new QTimer(owner);
    QObject::connect(pause, &QTimer::timeout, pause,
                     [pause, left = QString(QStringLiteral("王አاאИ"))]() mutable {
                         QTextLayout word(left.last(1), font(TextStyle::Body));
                         word.beginLayout();
                         word.createLine();
                         word.endLayout();
                         left.chop(1);
                         if (left.isEmpty())
                             pause->deleteLater();
                     });
    pause->start(0);
}

void setTextScale(int percent)
{
    const auto rescale = lengthsToRescale();
    fontScalePercent = qBound(100, percent, 200);
    madeFonts.clear();
    // Before those that follow by themselves, who know better.
    rescale();
    QApplication::setFont(font(TextStyle::Body));
    measureAllAnew();
}

int textScale()
{
    return fontScalePercent;
}

void setCompactTables(bool compact)
{
    if (compact == std::exchange(tablesAreCompact, compact))
        return;
    QEvent event(lengthsChangedEvent());
    QCoreApplication::sendEvent(qApp, &event);
}

bool compactTables()
{
    return tablesAreCompact;
}

QEvent::Type lengthsChangedEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

QFont font(TextStyle style)
{
    auto made = madeFonts.find(style);
    if (made == madeFonts.end())
        made = madeFonts.insert(style, madeFont(style));
    return *made;
}

int scaled(int pixels)
{
    return pixels * fontScalePercent / 100;
}

int rescaled(int pixels, int percent)
{
    // No scale is below 100, so each length has one design, which is found by rounding up.
    return scaled((pixels * 100 + percent - 1) / percent);
}

} // namespace ulpan
