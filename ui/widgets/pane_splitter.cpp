#include "ui/widgets/pane_splitter.h"

#include "ui/shell/settings.h"
#include "ui/widgets/pane_handle.h"

namespace ulpan {

namespace {

int leastWidth(const QWidget *part)
{
    return qMax(part->minimumSizeHint().width(), part->minimumWidth());
}

} // namespace

PaneSplitter::PaneSplitter(Settings &settings, QString view, QWidget *parent)
    : QSplitter(parent), m_settings(settings), m_view(std::move(view))
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::remember);
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(this);
}

void PaneSplitter::restore(const QList<int> &usual)
{
    setSizes(usual);
    restoreState(m_settings.bytes(Setting::SplitterState, m_view));
}

int PaneSplitter::shownBefore(int part) const
{
    int before = part - 1;
    while (before >= 0 && !widget(before)->isVisible())
        --before;
    return before;
}

PaneWidth PaneSplitter::widthOf(int part) const
{
    const int before = shownBefore(part);
    if (before < 0)
        return {};
    const QList<int> widths = sizes();
    const int now = widths[part];
    return {qMin(now, leastWidth(widget(part))), now,
            now + qMax(0, widths[before] - leastWidth(widget(before)))};
}

void PaneSplitter::setWidthOf(int part, int width)
{
    const int before = shownBefore(part);
    if (before < 0)
        return;
    const PaneWidth room = widthOf(part);
    QList<int> widths = sizes();
    const int by = qBound(room.least, width, room.most) - room.now;
    widths[part] += by;
    widths[before] -= by;
    setSizes(widths);
    remember();
}

void PaneSplitter::widenLast(int by)
{
    int last = count() - 1;
    while (last >= 0 && !widget(last)->isVisible())
        --last;
    if (last >= 0)
        setWidthOf(last, widthOf(last).now + by);
}

void PaneSplitter::remember()
{
    m_settings.set(Setting::SplitterState, saveState(), m_view);
}

} // namespace ulpan
