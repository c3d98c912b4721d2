#include "ui/widgets/scroll_room.h"

#include "ui/shell/fonts.h"
#include "ui/widgets/retranslate.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>
#include <QStackedLayout>

#include <utility>

namespace ulpan {

namespace {

// Asks for no more than the least that its content needs at the width there is: a layout would ask for what
// it prefers, and one of several pages for what the largest does.
class RoomHolder : public QWidget
{
public:
    RoomHolder(QWidget *content, std::function<QWidget *()> asked)
        : m_content(content), m_asked(std::move(asked))
    {
        content->setParent(this);
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return asked()->minimumSizeHint().expandedTo(asked()->minimumSize());
    }
    [[nodiscard]] QSize sizeHint() const override { return asked()->sizeHint(); }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QLayout *layout = asked()->layout();
        const int least = minimumSizeHint().height();
        return layout && layout->hasHeightForWidth() ? qMax(least, layout->minimumHeightForWidth(width))
                                                     : least;
    }

protected:
    void resizeEvent(QResizeEvent *) override { m_content->setGeometry(rect()); }

private:
    [[nodiscard]] QWidget *asked() const
    {
        QWidget *part = m_asked ? m_asked() : nullptr;
        return part ? part : m_content;
    }

    QWidget *m_content;
    std::function<QWidget *()> m_asked;
};

} // namespace

ScrollRoom::ScrollRoom(QWidget *content, std::function<QWidget *()> asked) : m_content(content)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *holder = new RoomHolder(content, std::move(asked));
    setWidget(holder);
    for (QWidget *part : {static_cast<QWidget *>(holder), viewport()})
        part->setAutoFillBackground(false);
}

void ScrollRoom::measureAnew()
{
    QCoreApplication::postEvent(widget(), new QEvent(QEvent::LayoutRequest));
}

// Not by setWidgetResizable(), which takes a bar's width from contents that are too wide and too high.
void ScrollRoom::shareRoom()
{
    const QSize room = maximumViewportSize();
    const int least = widget()->minimumSizeHint().width();
    int width = qMax(least, room.width());
    const int bar = least > room.width() && horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff
                        ? horizontalScrollBar()->sizeHint().height()
                        : 0;
    int height = widget()->heightForWidth(width);
    if (height > room.height() - bar) {
        width = qMax(least, room.width() - verticalScrollBar()->sizeHint().width());
        height = widget()->heightForWidth(width);
    }
    widget()->resize(width, qMax(height, room.height() - bar));
}

void ScrollRoom::resizeEvent(QResizeEvent *event)
{
    shareRoom();
    QScrollArea::resizeEvent(event);
}

bool ScrollRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        shareRoom();
    return QScrollArea::eventFilter(watched, event);
}

QSize ScrollRoom::sizeHint() const
{
    return m_content->sizeHint();
}

QSize ScrollRoom::minimumSizeHint() const
{
    return widget()->minimumSizeHint().boundedTo({scaled(160), scaled(80)});
}

int ScrollRoom::heightForWidth(int width) const
{
    const QLayout *layout = m_content->layout();
    return layout && layout->hasHeightForWidth() ? layout->heightForWidth(width)
                                                 : m_content->sizeHint().height();
}

void bringIntoView(QWidget *part)
{
    const auto scroll = [part] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QWidget *focused = part->window()->focusWidget();
        for (QWidget *above = part->parentWidget(); above; above = above->parentWidget()) {
            auto *area = qobject_cast<QScrollArea *>(above);
            if (!area)
                continue;
            area->ensureWidgetVisible(part, 0, scaled(16));
            // Of what is higher than the room, the place where the keyboard is.
            if (focused && part->isAncestorOf(focused))
                area->ensureWidgetVisible(focused, 0, scaled(16));
        }
    };
    QMetaObject::invokeMethod(part, scroll, Qt::QueuedConnection);
}

void showPlace(QStackedLayout *places, QWidget *shown)
{
    for (int place = 0; place < places->count(); ++place) {
        QWidget *each = places->widget(place);
        QSizePolicy policy = each->sizePolicy();
        policy.setVerticalPolicy(each == shown ? QSizePolicy::Expanding : QSizePolicy::Ignored);
        each->setSizePolicy(policy);
    }
    places->setCurrentWidget(shown);
}

namespace {

constexpr char fittedWidth[] = "fittedWidth"; // the least one of a dialog that was fitted, at 100 %

void fitNow(QDialog *dialog)
{
    dialog->ensurePolished();
    // What was shown or said just now is measured only with the next events.
    for (QLayout *part : dialog->findChildren<QLayout *>())
        part->invalidate();
    for (ScrollRoom *room : dialog->findChildren<ScrollRoom *>())
        room->updateGeometry();
    // Its frame and what desktops keep for themselves.
    const QSize most = dialog->screen()->availableSize() - QSize(scaled(16), scaled(40));
    dialog->setMinimumWidth(qMin(scaled(dialog->property(fittedWidth).toInt()), most.width()));
    const QLayout *layout = dialog->layout();
    int width = qBound(dialog->minimumWidth(), layout->sizeHint().width(), most.width());
    const auto heightAt = [layout](int wide) {
        return layout->hasHeightForWidth() ? layout->heightForWidth(wide) : layout->sizeHint().height();
    };
    // What does not fit is scrolled, beside a bar that has room of its own.
    if (const auto *room = dialog->findChild<ScrollRoom *>(); room && heightAt(width) > most.height())
        width = qMin(width + room->verticalScrollBar()->sizeHint().width(), most.width());
    dialog->resize(width, qMin(heightAt(width), most.height()));
}

} // namespace

void fitDialog(QDialog *dialog, int leastWidth)
{
    const bool isFollowing = dialog->property(fittedWidth).isValid();
    dialog->setProperty(fittedWidth, leastWidth);
    fitNow(dialog);
    if (isFollowing)
        return;
    followTextSize(dialog, [dialog, isOther = false]() mutable {
        // Once all that is in it has its new lengths.
        if (std::exchange(isOther, true) && dialog->isVisible())
            QMetaObject::invokeMethod(
                dialog, [dialog] { fitNow(dialog); }, Qt::QueuedConnection);
    });
}

} // namespace ulpan
