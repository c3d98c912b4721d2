#include "ui/widgets/pane_splitter.h"

#include "ui/shell/fonts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/lengths.h"
#include "ui/widgets/pane_handle.h"
#include "ui/widgets/retranslate.h"

#include <QDataStream>

#include <utility>

namespace ulpan {

namespace {

int leastWidth(const QWidget *part)
{
    return qMax(part->minimumSizeHint().width(), part->minimumWidth());
}

// Also of parts that are hidden, which have no size, but one that they will have.
QList<int> widthsIn(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_5_0);
    qint32 magic = 0, version = 0;
    QList<int> widths;
    stream >> magic >> version >> widths;
    return widths;
}

} // namespace

PaneSplitter::PaneSplitter(Settings &settings, QString view, QWidget *parent)
    : QSplitter(parent), m_settings(settings), m_view(std::move(view)), m_textScale(textScale())
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::remember);
    followTextSize(this, [this] { rescale(widthsIn(saveState()), std::exchange(m_textScale, textScale())); });
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(this);
}

void PaneSplitter::restore(const QList<int> &usual)
{
    setSizes(usual);
    const KeptLengths kept = keptLengths(m_settings.bytes(Setting::SplitterState, m_view));
    if (restoreState(kept.state))
        rescale(widthsIn(kept.state), kept.percent);
}

// What stands beside the first part where that takes what is left; others share the room as before.
void PaneSplitter::rescale(QList<int> widths, int percent)
{
    const bool isShared = count() == 0 || widget(0)->sizePolicy().horizontalStretch() == 0;
    if (percent == textScale() || isShared || widths.size() != count())
        return;
    for (int part = 1; part < count(); ++part) {
        const int before = std::exchange(widths[part], rescaled(widths[part], percent));
        widths[0] = qMax(1, widths[0] + before - widths[part]);
    }
    setSizes(widths);
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
    m_settings.set(Setting::SplitterState, withTextScale(saveState()), m_view);
}

} // namespace ulpan
