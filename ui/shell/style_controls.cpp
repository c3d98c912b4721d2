#include "ui/shell/fonts.h"
#include "ui/shell/style.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/icon.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace ulpan {

namespace {

bool isPrimaryButton(const QStyleOptionButton &button, const QWidget *widget)
{
    return isPrimary(widget) || button.features & QStyleOptionButton::DefaultButton;
}

void paintButtonBevel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget)
{
    const bool primary = isPrimaryButton(button, widget);
    const bool focused = button.state & QStyle::State_HasFocus;
    const bool flat = button.features & QStyleOptionButton::Flat;
    ControlColours colours = controlColours(&button, primary);
    if (button.state & QStyle::State_On && !primary)
        colours.fill = colour(Colour::Selection);
    if (flat && !(button.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On)))
        colours.fill = Qt::transparent;
    if (flat)
        colours.line = Qt::transparent;
    if (!focused) {
        paintRounded(painter, button.rect, scaled(6), colours.fill, colours.line);
        return;
    }
    // A ring with a gap, so that focus is seen on the accent fill as well.
    paintRounded(painter, button.rect, scaled(6), primary ? colour(Colour::Surface) : colours.fill,
                 colour(Colour::Accent), 2);
    if (primary)
        paintRounded(painter, QRectF(button.rect).adjusted(3, 3, -3, -3), scaled(4), colours.fill,
                     Qt::transparent);
}

// Icon and words as one centred group: Qt 6.4 sets the words apart from the icon where the line runs right to
// left.
void paintButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget)
{
    QRect room = button.rect.adjusted(scaled(6), 0, -scaled(6), 0);
    if (button.features & QStyleOptionButton::HasMenu) {
        room.setWidth(room.width() - scaled(20));
        room = QStyle::visualRect(button.direction, button.rect, room);
    }
    const bool pictured = !button.icon.isNull();
    const QSize picture = pictured ? button.iconSize : QSize(0, 0);
    const int gap = pictured && !button.text.isEmpty() ? scaled(6) : 0;
    const QString words = button.fontMetrics.elidedText(
        button.text, Qt::ElideRight, room.width() - picture.width() - gap, Qt::TextShowMnemonic);
    const int width = button.fontMetrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, words).width();
    QRect group(0, 0, picture.width() + gap + width, room.height());
    group.moveCenter(room.center());
    if (pictured) {
        QRect place(QPoint(group.left(), group.top() + (group.height() - picture.height()) / 2), picture);
        place = QStyle::visualRect(button.direction, group, place);
        button.icon.paint(painter, place, Qt::AlignCenter,
                          button.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->setPen(controlColours(&button, isPrimaryButton(button, widget)).ink);
    const QRect place = group.adjusted(group.width() - width, 0, 0, 0);
    painter->drawText(QStyle::visualRect(button.direction, group, place).adjusted(-2, 0, 2, 0),
                      Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, words);
}

void paintHeaderSection(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect,
                      colour(option->state & QStyle::State_MouseOver ? Colour::Hover : Colour::Surface));
    painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), colour(Colour::Line));
}

void paintHeader(const QStyleOptionHeader &header, QPainter *painter)
{
    paintHeaderSection(&header, painter);
    QRect words = header.rect.adjusted(scaled(9), 0, -scaled(9), 0);
    if (header.sortIndicator != QStyleOptionHeader::None) {
        const int side = scaled(16);
        const QRect arrow(words.right() - side, header.rect.top(), side, header.rect.height());
        words.setRight(arrow.left() - scaled(4));
        paintIcon(painter, QStyle::visualRect(header.direction, header.rect, arrow),
                  header.sortIndicator == QStyleOptionHeader::SortUp ? Icon::Up : Icon::Down,
                  colour(Colour::Accent));
    }
    painter->setPen(
        colour(header.sortIndicator != QStyleOptionHeader::None ? Colour::Text : Colour::Secondary));
    painter->drawText(QStyle::visualRect(header.direction, header.rect, words),
                      int(QStyle::visualAlignment(header.direction, header.textAlignment) | Qt::AlignVCenter |
                          Qt::TextSingleLine),
                      header.fontMetrics.elidedText(header.text, Qt::ElideRight, words.width()));
}

void paintTab(const QStyleOptionTab &tab, QPainter *painter)
{
    const bool selected = tab.state & QStyle::State_Selected;
    if (!selected && tab.state & QStyle::State_MouseOver)
        painter->fillRect(tab.rect, colour(Colour::Hover));
    if (selected)
        painter->fillRect(tab.rect.adjusted(0, tab.rect.height() - 3, 0, 0), colour(Colour::Accent));
}

void paintMenuBarItem(const QStyleOptionMenuItem &item, QPainter *painter)
{
    painter->fillRect(item.rect, colour(Colour::Window));
    if (item.state & QStyle::State_Selected && item.state & QStyle::State_Enabled)
        paintRounded(painter, item.rect, scaled(6),
                     colour(item.state & QStyle::State_Sunken ? Colour::Pressed : Colour::Hover),
                     Qt::transparent);
}

} // namespace

bool Style::drawButton(ControlElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return false;
    if (element == CE_PushButtonBevel) {
        paintButtonBevel(*button, painter, widget);
        if (button->features & QStyleOptionButton::HasMenu) {
            const int side = scaled(16);
            const QRect arrow(button->rect.right() - side - scaled(6), 0, side, button->rect.height());
            paintIcon(painter, visualRect(button->direction, button->rect, arrow), Icon::Down,
                      controlColours(option, isPrimaryButton(*button, widget)).ink);
        }
        return true;
    }
    paintButtonLabel(*button, painter, widget);
    return true;
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
    case CE_PushButtonLabel:
        if (drawButton(element, option, painter, widget))
            return;
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            paintHeader(*header, painter);
            return;
        }
        break;
    case CE_HeaderSection:
        paintHeaderSection(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colour(Colour::Surface));
        painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), colour(Colour::Line));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            paintTab(*tab, painter);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            paintMenuBarItem(*item, painter);
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         item->palette, item->state & State_Enabled, item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colour(Colour::Window));
        return;
    case CE_Splitter: {
        QRect line = option->rect;
        const bool vertical = option->state & State_Horizontal;
        vertical ? line.setWidth(1) : line.setHeight(1);
        line.moveCenter(option->rect.center());
        painter->fillRect(line, colour(option->state & State_MouseOver ? Colour::Accent : Colour::Line));
        return;
    }
    case CE_ProgressBarGroove:
        paintRounded(painter, option->rect, option->rect.height() / 2.0, colour(Colour::Line),
                     Qt::transparent);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            // Without a range a third is shown at the start: work goes on, how much is not known.
            const double share =
                range > 0 ? double(qint64(bar->progress) - bar->minimum) / double(range) : 1.0 / 3;
            QRect done = bar->rect;
            done.setWidth(qMax(share > 0 ? bar->rect.height() : 0, int(bar->rect.width() * share)));
            if (done.width() > 0)
                paintRounded(painter, visualRect(bar->direction, bar->rect, done), done.height() / 2.0,
                             colour(Colour::Accent), Qt::transparent);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace ulpan
