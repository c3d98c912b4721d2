#include "ui/shell/fonts.h"
#include "ui/shell/style.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/icon.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTableView>

namespace ulpan {

namespace {

void paintIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool filled = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool focused = option->state & QStyle::State_HasFocus;
    QColor fill = colour(option->state & QStyle::State_MouseOver ? Colour::Hover : Colour::Surface);
    QColor line = colour(Colour::Outline);
    if (filled)
        fill = line = colour(option->state & QStyle::State_MouseOver ? Colour::AccentHover : Colour::Accent);
    if (!enabled)
        fill = filled ? colour(Colour::Disabled) : colour(Colour::Window),
        line = colour(filled ? Colour::Disabled : Colour::Line);
    const int side = qMin(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    paintRounded(painter, box, round ? side / 2.0 : scaled(4), fill, focused ? colour(Colour::Accent) : line,
                 focused ? 2 : 1);
    if (!filled)
        return;
    const QColor mark = colour(enabled ? Colour::OnAccent : Colour::Surface);
    if (round) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(QRectF(box).center(), side / 5.0, side / 5.0);
        painter->restore();
    } else {
        paintIcon(painter, box.adjusted(1, 1, -1, -1),
                  option->state & QStyle::State_On ? Icon::Check : Icon::Minus, mark);
    }
}

void paintItemPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, option->palette.brush(QPalette::Highlight));
    else if (option->state & QStyle::State_MouseOver && !qobject_cast<const QTableView *>(widget))
        painter->fillRect(option->rect, colour(Colour::Hover));
}

// The ground and outline of what is typed into.
void paintInput(QPainter *painter, const QStyleOption *option)
{
    const bool enabled =
        option->state & QStyle::State_Enabled && !(option->state & QStyle::State_ReadOnly);
    const bool focused = option->state & QStyle::State_HasFocus;
    paintRounded(painter, option->rect, scaled(6), colour(enabled ? Colour::Surface : Colour::Window),
                 colour(focused   ? Colour::Accent
                        : enabled ? Colour::Outline
                                  : Colour::Line),
                 focused ? 2 : 1);
}

void paintToolPanel(QPainter *painter, const QStyleOption *option)
{
    const bool pressed = option->state & QStyle::State_Sunken;
    const bool on = option->state & QStyle::State_On;
    const bool hover = option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled;
    const bool focused = option->state & QStyle::State_HasFocus;
    if (!(pressed || on || hover || focused))
        return;
    const QColor fill = pressed ? colour(Colour::Pressed)
                        : on    ? colour(Colour::Selection)
                        : hover ? colour(Colour::Hover)
                                : QColor(Qt::transparent);
    paintRounded(painter, option->rect, scaled(6), fill,
                 focused ? colour(Colour::Accent) : QColor(Qt::transparent), focused ? 2 : 1);
}

} // namespace

void paintRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                  qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.alpha() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.alpha() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal half = line.alpha() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

ControlColours controlColours(const QStyleOption *option, bool primary)
{
    const bool hover = option->state & QStyle::State_MouseOver,
               pressed = option->state & QStyle::State_Sunken;
    if (!(option->state & QStyle::State_Enabled))
        return {colour(Colour::Window), colour(Colour::Line), colour(Colour::Disabled)};
    if (primary) {
        const QColor fill = colour(pressed ? Colour::AccentPressed
                                   : hover ? Colour::AccentHover
                                           : Colour::Accent);
        return {fill, fill, colour(Colour::OnAccent)};
    }
    return {colour(pressed ? Colour::Pressed
                   : hover ? Colour::Hover
                           : Colour::Surface),
            colour(Colour::Outline), colour(Colour::Text)};
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_FrameFocusRect:
        paintRounded(painter, option->rect, scaled(4), Qt::transparent, colour(Colour::Accent),
                     qobject_cast<const QAbstractItemView *>(widget) ? 1 : 2);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth <= 0) {
            // A box has painted its own field, with round corners.
            if (!widget || !qobject_cast<const QComboBox *>(widget->parentWidget()))
                painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        paintInput(painter, option);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            paintInput(painter, option);
            return;
        }
        painter->fillRect(option->rect.adjusted(0, 0, 0, 1 - option->rect.height()), colour(Colour::Line));
        painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), colour(Colour::Line));
        painter->fillRect(option->rect.adjusted(0, 0, 1 - option->rect.width(), 0), colour(Colour::Line));
        painter->fillRect(option->rect.adjusted(option->rect.width() - 1, 0, 0, 0), colour(Colour::Line));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        if (element != PE_FrameMenu)
            painter->fillRect(option->rect, colour(Colour::Surface));
        painter->setPen(colour(Colour::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameTabWidget:
        painter->fillRect(option->rect.adjusted(0, 0, 0, 1 - option->rect.height()), colour(Colour::Line));
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, colour(Colour::Surface));
        return;
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
    case PE_FrameWindow:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, colour(Colour::Window));
        painter->fillRect(option->rect.adjusted(0, 0, 0, 1 - option->rect.height()), colour(Colour::Line));
        return;
    case PE_IndicatorCheckBox:
        paintIndicator(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        paintIndicator(painter, option, true);
        return;
    case PE_PanelItemViewItem:
        paintItemPanel(painter, option, widget);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelButtonTool:
        paintToolPanel(painter, option);
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, Icon::Down, colour(enabled ? Colour::Secondary : Colour::Disabled));
        return;
    case PE_IndicatorArrowUp:
        paintIcon(painter, option->rect, Icon::Up, colour(enabled ? Colour::Secondary : Colour::Disabled));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace ulpan
