#include "ui/shell/style.h"

#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icon.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace ulpan {

namespace {

constexpr char primaryProperty[] = "ulpanPrimary";

// The width at 100 % of what opens a box.
constexpr int comboArrow = 25;

// 30 pixels at 100 %: a line of the base font and 12.
int controlHeight(const QStyleOption *option)
{
    return qMax(scaled(30), option->fontMetrics.height() + scaled(12));
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void makePrimary(QAbstractButton *button)
{
    button->setProperty(primaryProperty, true);
    button->update();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(primaryProperty).toBool();
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_Menu_FlashTriggeredItem:
        return 0;
    case SH_Table_GridLineColor:
        return int(colour(Colour::Line).rgb());
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return scaled(20);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_FocusFrameHMargin:
        return scaled(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(18);
    case PM_ScrollBarExtent:
        return scaled(12);
    case PM_ScrollBarSliderMin:
        return scaled(32);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(6);
    case PM_SplitterWidth:
        return scaled(9);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return scaled(4);
    case PM_HeaderMarkSize:
        return scaled(14);
    case PM_TabBarTabHSpace:
        return scaled(24);
    case PM_TabBarTabVSpace:
        return scaled(14);
    case PM_MenuButtonIndicator:
        return scaled(20);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (!size.isEmpty())
            result.setWidth(size.width() + scaled(24));
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
    case CT_ToolButton:
        // What stands inside a cell or another control takes the room it is given.
        if (!widget || !widget->parentWidget() || !qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            result.setHeight(qMax(result.height(), controlHeight(option)));
        if (type == CT_ToolButton)
            result.setWidth(qMax(result.width(), result.height()));
        if (type == CT_ComboBox)
            result.rwidth() += scaled(comboArrow) - comboArrow;
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            result.setHeight(qMax(result.height(), controlHeight(option)));
            result.rwidth() += scaled(16);
        }
        break;
    case CT_MenuBarItem:
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + scaled(10)));
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), scaled(32)));
        break;
    case CT_ItemViewItem:
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + scaled(10)));
        break;
    default:
        break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const int margin = qobject_cast<const QLineEdit *>(widget) ? scaled(6) : scaled(2);
        return option->rect.adjusted(margin, 1, -margin, -1);
    }
    // A cell with nothing beside its text gives it all its room; to find that out Qt would shape the text.
    if (element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration ||
        element == SE_ItemViewItemCheckIndicator) {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && !(item->features &
                      (QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasCheckIndicator)))
            return element == SE_ItemViewItemText ? item->rect : QRect();
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    // A date, the one spin box that opens, is written from left to right in every language, but its arrow
    // stands where others do.
    const QWidget *form = qobject_cast<const QAbstractSpinBox *>(widget) ? widget->parentWidget() : nullptr;
    const Qt::LayoutDirection direction = form ? form->layoutDirection() : option->direction;
    const QRect whole = option->rect;
    if (control != CC_ComboBox || !combo ||
        (part != SC_ComboBoxArrow && part != SC_ComboBoxEditField))
        return QProxyStyle::subControlRect(control, option, part, widget);
    const int frame = combo->frame ? 2 : 0, arrow = scaled(comboArrow);
    if (part == SC_ComboBoxArrow)
        return visualRect(direction, whole, whole.adjusted(whole.width() - arrow, 0, 0, 0));
    // The text begins where that of a line edit does.
    const int begin = frame + (combo->editable || form ? 0 : scaled(4));
    return visualRect(direction, whole, whole.adjusted(begin, frame, -arrow, -frame));
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_MessageBoxInformation:
        return icon(Icon::Information, Colour::Accent);
    case SP_MessageBoxQuestion:
        return icon(Icon::Help, Colour::Accent);
    case SP_MessageBoxWarning:
        return icon(Icon::Warning, Colour::Warn);
    case SP_MessageBoxCritical:
        return icon(Icon::Bad, Colour::Bad);
    case SP_LineEditClearButton:
        return icon(Icon::Clear, Colour::Secondary);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(Icon::More);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

QPixmap Style::standardPixmap(StandardPixmap standard, const QStyleOption *option,
                              const QWidget *widget) const
{
    if (standard == SP_LineEditClearButton)
        return standardIcon(standard, option, widget)
            .pixmap(pixelMetric(PM_LineEditIconSize, option, widget));
    return QProxyStyle::standardPixmap(standard, option, widget);
}

void Style::polish(QWidget *widget)
{
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        // The frame is painted with round corners and its ground; it shows the focus, of which Qt tells only
        // what is inside it.
        text->viewport()->setAutoFillBackground(false);
        text->installEventFilter(this);
    }
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget))
        widget->installEventFilter(this);
    QProxyStyle::polish(widget);
}

// Qt leaves Enter on a button to dialogs, and elsewhere to some desktops.
bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        auto *button = qobject_cast<QAbstractButton *>(watched);
        if (!button || !isEnter || key->isAutoRepeat() || key->modifiers() & ~Qt::KeypadModifier)
            return QProxyStyle::eventFilter(watched, event);
        button->click();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        qobject_cast<QWidget *>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace ulpan
