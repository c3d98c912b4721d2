#include "ui/widgets/pane_handle.h"

#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/retranslate.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ulpan {

namespace {

constexpr int handleStep = 16; // pixels at 100 %

class AccessibleHandle : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleHandle(PaneHandle *handle) : QAccessibleWidget(handle, QAccessible::Splitter) {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QVariant currentValue() const override { return handle()->paneWidth().now; }
    void setCurrentValue(const QVariant &value) override { handle()->setPaneWidth(value.toInt()); }
    [[nodiscard]] QVariant maximumValue() const override { return handle()->paneWidth().most; }
    [[nodiscard]] QVariant minimumValue() const override { return handle()->paneWidth().least; }
    [[nodiscard]] QVariant minimumStepSize() const override { return scaled(handleStep); }

private:
    [[nodiscard]] PaneHandle *handle() const { return static_cast<PaneHandle *>(widget()); }
};

// Qt calls the whole a splitter, and the line that can be moved a grip.
QAccessibleInterface *accessiblePanes(const QString &, QObject *object)
{
    if (auto *handle = qobject_cast<PaneHandle *>(object))
        return new AccessibleHandle(handle);
    if (auto *splitter = qobject_cast<PaneSplitter *>(object))
        return new QAccessibleWidget(splitter, QAccessible::Grouping);
    return nullptr;
}

bool isTabStop(const QWidget *widget)
{
    return widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
}

QWidget *nextTabStop(const QWidget *widget)
{
    QWidget *next = widget->nextInFocusChain();
    while (next != widget && !isTabStop(next))
        next = next->nextInFocusChain();
    return next;
}

// Where Tab leaves it. What was put into it later may come behind all others and does not count.
QWidget *lastTabStop(QWidget *within)
{
    QWidget *last = nullptr;
    for (QWidget *next = within->nextInFocusChain(); next != within; next = next->nextInFocusChain()) {
        if (!isTabStop(next))
            continue;
        if (!within->isAncestorOf(next))
            break;
        last = next;
    }
    return last;
}

// What Tab comes to in it, in the order in which it does; what has its keyboard go to a part of it is one.
QList<QWidget *> inputsBehind(QWidget *handle, const QWidget *beside)
{
    QList<QWidget *> inputs;
    for (QWidget *next = handle->nextInFocusChain(); next != handle; next = next->nextInFocusChain()) {
        const QWidget *proxy = next->focusProxy();
        const bool takesTab = proxy ? next->isAncestorOf(proxy) : isTabStop(next);
        const bool isPart = std::any_of(inputs.begin(), inputs.end(),
                                        [next](const QWidget *each) { return each->isAncestorOf(next); });
        if (takesTab && !isPart && beside->isAncestorOf(next))
            inputs << next;
    }
    return inputs;
}

} // namespace

PaneHandle::PaneHandle(PaneSplitter *splitter)
    : QSplitterHandle(splitter->orientation(), splitter), m_splitter(splitter)
{
    [[maybe_unused]] static const bool isKnown = [] {
        QAccessible::installFactory(&accessiblePanes);
        return true;
    }();
    setFocusPolicy(Qt::TabFocus);
    retranslate(this, [this] { setAccessibleName(tr("Width of the pane")); });
}

int PaneHandle::part() const
{
    for (int part = 0; part < m_splitter->count(); ++part) {
        if (m_splitter->handle(part) == this)
            return part;
    }
    return 0;
}

PaneWidth PaneHandle::paneWidth() const
{
    return m_splitter->widthOf(part());
}

void PaneHandle::setPaneWidth(int width)
{
    m_splitter->setWidthOf(part(), width);
    QAccessibleValueChangeEvent changed(this, paneWidth().now);
    QAccessible::updateAccessibility(&changed);
}

// It was made after both and would come last, and what was put there later behind all of the window.
void PaneHandle::showEvent(QShowEvent *event)
{
    QSplitterHandle::showEvent(event);
    const int behind = part(), before = m_splitter->shownBefore(behind);
    QWidget *last = before < 0 ? nullptr : lastTabStop(m_splitter->widget(before));
    if (!last)
        return;
    setTabOrder(last, this);
    const QWidget *beside = m_splitter->widget(behind);
    if (beside->isAncestorOf(nextTabStop(this)))
        return;
    last = this;
    for (QWidget *input : inputsBehind(this, beside)) {
        setTabOrder(last, input);
        last = input;
    }
}

void PaneHandle::keyPressEvent(QKeyEvent *event)
{
    const PaneWidth width = paneWidth();
    const int widen = isLeftToRight() ? Qt::Key_Left : Qt::Key_Right,
              narrow = isLeftToRight() ? Qt::Key_Right : Qt::Key_Left;
    const int key = event->modifiers() & ~Qt::KeypadModifier ? 0 : event->key();
    if (key == widen)
        setPaneWidth(width.now + scaled(handleStep));
    else if (key == narrow)
        setPaneWidth(width.now - scaled(handleStep));
    else if (key == Qt::Key_Home)
        setPaneWidth(width.most);
    else if (key == Qt::Key_End)
        setPaneWidth(width.least);
    else
        QSplitterHandle::keyPressEvent(event);
}

void PaneHandle::focusInEvent(QFocusEvent *event)
{
    QSplitterHandle::focusInEvent(event);
    showWhole();
}

void PaneHandle::focusOutEvent(QFocusEvent *event)
{
    QSplitterHandle::focusOutEvent(event);
    showWhole();
}

void PaneHandle::resizeEvent(QResizeEvent *event)
{
    QSplitterHandle::resizeEvent(event);
    showWhole();
}

// One pixel of it is seen; what has the focus is wider.
void PaneHandle::showWhole()
{
    hasFocus() ? clearMask() : setMask(QRegion(contentsRect()));
    update();
}

void PaneHandle::paintEvent(QPaintEvent *event)
{
    QSplitterHandle::paintEvent(event);
    if (hasFocus())
        QPainter(this).fillRect(rect().adjusted(1, 0, -1, 0), colour(Colour::Accent));
}

} // namespace ulpan
