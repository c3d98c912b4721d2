#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace ulpan {

// Fusion's behaviour under a drawing of our own: flat surfaces, hairlines, a visible focus; every length
// follows the font.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                       const QWidget *widget) const override;
    QPixmap standardPixmap(StandardPixmap standard, const QStyleOption *option,
                           const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    using QProxyStyle::polish;

private:
    bool drawButton(ControlElement element, const QStyleOption *option, QPainter *painter,
                    const QWidget *widget) const;
};

// The one button of a page or dialog that does what one came for; everything else stays an ordinary button.
void makePrimary(QAbstractButton *button);
[[nodiscard]] bool isPrimary(const QWidget *widget);

} // namespace ulpan
