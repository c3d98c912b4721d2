#include "ui/widgets/pane_splitter.h"

#include "ui/shell/settings.h"

namespace ulpan {

PaneSplitter::PaneSplitter(Settings &settings, QString view, QWidget *parent)
    : QSplitter(parent), m_settings(settings), m_view(std::move(view))
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::remember);
}

void PaneSplitter::restore(const QList<int> &usual)
{
    setSizes(usual);
    restoreState(m_settings.bytes(Setting::SplitterState, m_view));
}

void PaneSplitter::widenLast(int by)
{
    QList<int> shown;
    for (int part = 0; part < count(); ++part) {
        if (widget(part)->isVisible())
            shown << part;
    }
    if (shown.size() < 2)
        return;
    QList<int> widths = sizes();
    const int last = shown.last(), before = shown[shown.size() - 2];
    const int most = widths[before] - widget(before)->minimumSizeHint().width(),
              least = widget(last)->minimumSizeHint().width() - widths[last];
    by = qBound(qMin(0, least), by, qMax(0, most));
    widths[last] += by;
    widths[before] -= by;
    setSizes(widths);
    remember();
}

void PaneSplitter::remember()
{
    m_settings.set(Setting::SplitterState, saveState(), m_view);
}

} // namespace ulpan
