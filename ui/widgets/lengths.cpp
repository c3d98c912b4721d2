#include "ui/widgets/lengths.h"

#include "ui/shell/fonts.h"

#include <QApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QMainWindow>
#include <QPointer>
#include <QSplitterHandle>

#include <utility>
#include <vector>

namespace ulpan {

namespace {

using Gives = std::vector<std::function<void()>>;

QMargins rescaledMargins(const QMargins &margins, int percent)
{
    return {rescaled(margins.left(), percent), rescaled(margins.top(), percent),
            rescaled(margins.right(), percent), rescaled(margins.bottom(), percent)};
}

// A hairline stays one, and what has no bound gets none.
int rescaledBound(int pixels, int percent)
{
    constexpr int hairline = 2;
    return pixels <= hairline || pixels >= QWIDGETSIZE_MAX ? pixels : rescaled(pixels, percent);
}

QSize rescaledBounds(QSize size, int percent)
{
    return {rescaledBound(size.width(), percent), rescaledBound(size.height(), percent)};
}

template<class T> void takeGaps(T *layout, int percent, Gives &gives)
{
    gives.emplace_back(
        [layout, percent, across = layout->horizontalSpacing(), along = layout->verticalSpacing()] {
            if (across >= 0)
                layout->setHorizontalSpacing(rescaled(across, percent));
            if (along >= 0)
                layout->setVerticalSpacing(rescaled(along, percent));
        });
}

void takeLayout(QLayout *layout, int percent, Gives &gives)
{
    gives.emplace_back([layout, percent, margins = layout->contentsMargins()] {
        layout->setContentsMargins(rescaledMargins(margins, percent));
    });
    if (auto *grid = qobject_cast<QGridLayout *>(layout))
        takeGaps(grid, percent, gives);
    else if (auto *form = qobject_cast<QFormLayout *>(layout))
        takeGaps(form, percent, gives);
    else if (const int gap = layout->spacing(); gap >= 0)
        gives.emplace_back([layout, percent, gap] { layout->setSpacing(rescaled(gap, percent)); });
    for (int i = 0; i < layout->count(); ++i) {
        QSpacerItem *gap = layout->itemAt(i)->spacerItem();
        if (!gap || gap->sizeHint().isNull())
            continue;
        gives.emplace_back([gap, percent, size = gap->sizeHint(), policy = gap->sizePolicy()] {
            gap->changeSize(rescaled(size.width(), percent), rescaled(size.height(), percent),
                            policy.horizontalPolicy(), policy.verticalPolicy());
        });
    }
    gives.emplace_back([layout] { layout->invalidate(); });
}

// Qt keeps the width of frames and handles there.
bool hasOwnMargins(const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFrame *>(widget);
    return !(frame && frame->frameWidth() > 0) && !qobject_cast<const QSplitterHandle *>(widget) &&
           !qobject_cast<const QGroupBox *>(widget) && !widget->contentsMargins().isNull();
}

void takeWidget(QWidget *widget, int percent, Gives &gives)
{
    if (hasOwnMargins(widget))
        gives.emplace_back([widget, percent, margins = widget->contentsMargins()] {
            widget->setContentsMargins(rescaledMargins(margins, percent));
        });
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->indent() > 0)
        gives.emplace_back(
            [label, percent, indent = label->indent()] { label->setIndent(rescaled(indent, percent)); });
    const QSize least = widget->minimumSize(), most = widget->maximumSize();
    gives.emplace_back([widget, percent, least, most] {
        const QSize largest = rescaledBounds(most, percent), smallest = rescaledBounds(least, percent);
        if (largest != most)
            widget->setMaximumSize(largest);
        if (smallest != least)
            widget->setMinimumSize(smallest);
    });
}

} // namespace

std::function<void()> lengthsToRescale()
{
    const int percent = textScale();
    Gives gives;
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        QLayout *layout = qobject_cast<const QMainWindow *>(widget) ? nullptr : widget->layout();
        if (!layout)
            continue;
        takeLayout(layout, percent, gives);
        for (QLayout *inner : layout->findChildren<QLayout *>())
            takeLayout(inner, percent, gives);
    }
    for (QWidget *widget : widgets) {
        // How large a window may be is for its layout and its screen to say.
        if (!widget->isWindow())
            takeWidget(widget, percent, gives);
    }
    return [percent, gives = std::move(gives)] {
        for (size_t i = 0; percent != textScale() && i < gives.size(); ++i)
            gives[i]();
    };
}

void measureAllAnew()
{
    // Windows are told of another font by and by, and would measure in between.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    QList<QPointer<QWidget>> widgets;
    for (QWidget *widget : QApplication::allWidgets())
        widgets << widget;
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        // The style has other measures now, of which some of Qt's widgets keep what they made.
        QEvent event(QEvent::StyleChange);
        if (widget)
            QCoreApplication::sendEvent(widget, &event);
        if (widget)
            widget->updateGeometry();
    }
}

QByteArray withTextScale(const QByteArray &state)
{
    return QByteArray::number(textScale()) + '%' + state;
}

KeptLengths keptLengths(const QByteArray &kept)
{
    const qsizetype sign = kept.indexOf('%');
    bool isNoted = false;
    const int percent = kept.left(qMax(qsizetype(0), sign)).toInt(&isNoted);
    // What was kept before it was noted is as it was left, most likely at the size that text still has.
    if (!isNoted || percent < 100 || percent > 200)
        return {kept, textScale()};
    return {kept.mid(sign + 1), percent};
}

} // namespace ulpan
