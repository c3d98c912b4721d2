#include "ui/widgets/hairline_table.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/retranslate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ulpan {

HairlineTable::HairlineTable(QWidget *parent) : QTableView(parent), m_textScale(textScale())
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    connect(this, &QTableView::doubleClicked, this, &HairlineTable::opened);
    followTextSize(this, [this] {
        dress();
        rescaleColumns(std::exchange(m_textScale, textScale()));
    });
}

void HairlineTable::setDensity(Density density)
{
    m_density = density;
    dress();
}

void HairlineTable::dress()
{
    // 32 and 26 pixels at 100 %.
    const int line = QFontMetrics(ulpan::font(TextStyle::Body)).height();
    const Density usual = compactTables() ? Density::Compact : Density::Normal;
    const int row = m_density.value_or(usual) == Density::Normal ? qMax(scaled(32), line + scaled(14))
                                                                 : qMax(scaled(26), line + scaled(8));
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    verticalScrollBar()->setSingleStep(row);
    horizontalHeader()->setFont(ulpan::font(TextStyle::Secondary));
}

void HairlineTable::rescaleColumns(int percent)
{
    if (percent == textScale())
        return;
    QHeaderView *header = horizontalHeader();
    // The last one's own width, rather than what it fills.
    const bool stretches = header->stretchLastSection();
    header->setStretchLastSection(false);
    for (int column = 0; column < header->count(); ++column) {
        // Of a hidden one Qt keeps a width, but gives and takes only that of one that is shown.
        const bool isHidden = header->isSectionHidden(column);
        if (isHidden)
            header->showSection(column);
        header->resizeSection(column, rescaled(header->sectionSize(column), percent));
        if (isHidden)
            header->hideSection(column);
    }
    header->setStretchLastSection(stretches);
}

void HairlineTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    // The header shows nothing of what is chosen, but asks of each column at each painting whether all of its
    // rows are: of one that has nothing chosen it knows at once.
    if (model)
        horizontalHeader()->setSelectionModel(new QItemSelectionModel(model, horizontalHeader()));
    setHoveredRow(-1);
}

void HairlineTable::goToRow(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    const int column =
        currentIndex().isValid() ? currentIndex().column() : qMax(0, horizontalHeader()->logicalIndex(0));
    const QModelIndex index = model()->index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

std::optional<std::pair<int, int>> HairlineTable::seenRows()
{
    // Until then it stands where there may be no rows any more, and would seem to show all of them.
    executeDelayedItemsLayout();
    const int height = viewport()->height();
    const int first = height > 0 && model() ? rowAt(0) : -1;
    if (first < 0)
        return {};
    const int last = rowAt(height - 1);
    return std::pair(first, last < 0 ? model()->rowCount() - 1 : last);
}

QList<int> HairlineTable::chosenRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const QItemSelectionRange &one, const QItemSelectionRange &other) { return one.top() < other.top(); });
    for (const QItemSelectionRange &range : ranges) {
        for (int row = rows.isEmpty() ? range.top() : qMax(range.top(), rows.last() + 1); row <= range.bottom(); ++row)
            rows.append(row);
    }
    return rows;
}

qint64 HairlineTable::chosenCount() const
{
    qint64 count = 0;
    if (selectionModel()) {
        for (const QItemSelectionRange &range : selectionModel()->selection())
            count += range.height();
    }
    return count;
}

QSize HairlineTable::minimumSizeHint() const
{
    constexpr int fewRows = 3;
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {QTableView::minimumSizeHint().width(), header + fewRows * verticalHeader()->defaultSectionSize()};
}

QString HairlineTable::chosenText() const
{
    QStringList lines;
    for (int row : chosenRows()) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (isColumnHidden(column))
                continue;
            const QVariant shown = model()->index(row, column).data();
            QString text = shown.metaType().id() == QMetaType::QStringList
                               ? shown.toStringList().join(QLatin1Char(','))
                               : shown.toString();
            cells.append(withoutIsolates(text)
                             .replace(QLatin1Char('\t'), QLatin1Char(' '))
                             .replace(QLatin1Char('\n'), QLatin1Char(' ')));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void HairlineTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hoveredRow = row;
}

void HairlineTable::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool HairlineTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void HairlineTable::focusInEvent(QFocusEvent *event)
{
    m_isBeingEntered = true;
    QTableView::focusInEvent(event);
    m_isBeingEntered = false;
}

void HairlineTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        m_copier ? m_copier() : QGuiApplication::clipboard()->setText(chosenText());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() &&
        state() != EditingState) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void HairlineTable::keyboardSearch(const QString &letters)
{
    // Space comes here, too, after it has selected.
    const bool isWord = !letters.isEmpty() && letters.front().isPrint() && !letters.front().isSpace();
    if (!m_searcher)
        QTableView::keyboardSearch(letters);
    else if (isWord)
        m_searcher(letters);
}

void HairlineTable::paintEvent(QPaintEvent *event)
{
    const int first = rowAt(event->rect().top());
    {
        QPainter painter(viewport());
        if (m_hoveredRow >= 0)
            painter.fillRect(0, rowViewportPosition(m_hoveredRow), viewport()->width(),
                             rowHeight(m_hoveredRow), colour(Colour::Hover));
    }
    QTableView::paintEvent(event);
    if (!model() || first < 0)
        return;
    QPainter painter(viewport());
    const QColor line = colour(Colour::Line);
    const int last = model()->rowCount() - 1;
    for (int row = first; row <= last; ++row) {
        const int bottom = rowViewportPosition(row) + rowHeight(row) - 1;
        painter.fillRect(0, bottom, viewport()->width(), 1, line);
        if (bottom > event->rect().bottom())
            break;
    }
    // Where the keyboard is, for somebody who looks at the row and not at the cell.
    if (const int row = currentIndex().row(); row >= 0 && hasFocus()) {
        const int edge = isRightToLeft() ? viewport()->width() - 3 : 0;
        painter.fillRect(edge, rowViewportPosition(row), 3, rowHeight(row), colour(Colour::Accent));
    }
}

} // namespace ulpan
