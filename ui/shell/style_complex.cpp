#include "ui/shell/fonts.h"
#include "ui/shell/style.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/icon.h"

#include <QPainter>
#include <QScrollArea>
#include <QStyleOption>

namespace ulpan {

namespace {

void paintComboBox(const Style &style, const QStyleOptionComboBox &combo, QPainter *painter,
                   const QWidget *widget)
{
    const bool focused = combo.state & QStyle::State_HasFocus;
    ControlColours colours = controlColours(&combo, false);
    if (combo.editable)
        colours.fill = colour(combo.state & QStyle::State_Enabled ? Colour::Surface : Colour::Window);
    if (combo.frame)
        paintRounded(painter, combo.rect, scaled(6), colours.fill,
                     focused ? colour(Colour::Accent) : colours.line, focused ? 2 : 1);
    QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &combo, QStyle::SC_ComboBoxArrow, widget);
    const QPoint centre = arrow.center();
    arrow.setSize(QSize(scaled(16), scaled(16)));
    arrow.moveCenter(centre);
    paintIcon(painter, arrow, Icon::Down,
              colour(combo.state & QStyle::State_Enabled ? Colour::Secondary : Colour::Disabled));
}

void paintSpinBox(const Style &style, const QStyleOptionSpinBox &spin, QPainter *painter,
                  const QWidget *widget)
{
    const bool focused = spin.state & QStyle::State_HasFocus;
    const bool enabled = spin.state & QStyle::State_Enabled;
    if (spin.frame)
        paintRounded(painter, spin.rect, scaled(6), colour(enabled ? Colour::Surface : Colour::Window),
                     colour(focused   ? Colour::Accent
                            : enabled ? Colour::Outline
                                      : Colour::Line),
                     focused ? 2 : 1);
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto button = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, Icon name) {
        QRect rect = style.subControlRect(QStyle::CC_SpinBox, &spin, part, widget);
        const bool usable = enabled && spin.stepEnabled & step;
        if (usable && spin.activeSubControls == part && spin.state & QStyle::State_MouseOver)
            paintRounded(painter, rect.adjusted(1, 1, -1, -1), scaled(3),
                         colour(spin.state & QStyle::State_Sunken ? Colour::Pressed : Colour::Hover),
                         Qt::transparent);
        paintIcon(painter, rect, name, colour(usable ? Colour::Secondary : Colour::Disabled));
    };
    button(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Icon::Up);
    button(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Icon::Down);
}

void paintScrollBar(const Style &style, const QStyleOptionSlider &bar, QPainter *painter,
                    const QWidget *widget)
{
    // It stands on what it scrolls: a page is the window's colour, a list a surface.
    const QWidget *area = widget && widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr;
    painter->fillRect(bar.rect,
                      colour(qobject_cast<const QScrollArea *>(area) ? Colour::Window : Colour::Surface));
    if (bar.minimum == bar.maximum)
        return;
    QRect slider = style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    const int gap = scaled(3);
    slider.adjust(gap, gap, -gap, -gap);
    const bool held = bar.state & QStyle::State_Sunken && bar.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool hover = bar.state & QStyle::State_MouseOver;
    QColor fill = colour(held || hover ? Colour::Secondary : Colour::Outline);
    if (!held && !hover)
        fill.setAlphaF(0.75f);
    paintRounded(painter, slider, qMin(slider.width(), slider.height()) / 2.0, fill, Qt::transparent);
}

} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox)
        paintComboBox(*this, *combo, painter, widget);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
             spin && control == CC_SpinBox)
        paintSpinBox(*this, *spin, painter, widget);
    else if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
             bar && control == CC_ScrollBar)
        paintScrollBar(*this, *bar, painter, widget);
    else if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
             tool && control == CC_ToolButton) {
        // A button that is nothing but its menu needs no second sign of it.
        QStyleOptionToolButton plain = *tool;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    } else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace ulpan
