#include "ui/shell/fonts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/columns_dialog.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/lengths.h"
#include "ui/widgets/record_table.h"

#include <QHeaderView>
#include <QMenu>

// The columns of a table: which are shown, their order and widths, the sorting, and that all of it is
// remembered.

namespace ulpan {

namespace {

// Pixels at 100 %.
int usualColumnWidth(const FieldInfo &field)
{
    if (field.type == FieldType::List)
        return 200;
    if (field.type == FieldType::Text && field.is(Technical))
        return field.form == TextForm::Email ? 260 : field.is(ReadOnly) ? 200 : 110; // we name at length
    if (field.type == FieldType::Reference)
        return 190; // the names of places are longer than those of people
    return field.type == FieldType::Text ? 140 : 120;
}

} // namespace

void RecordTable::restoreColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_model.columnCount(); ++column)
        header->resizeSection(column, scaled(usualColumnWidth(m_model.fieldAt(column))));
    const KeptLengths kept = keptLengths(m_settings.bytes(Setting::TableColumns, m_view));
    m_isNew = !header->restoreState(kept.state);
    if (!m_isNew)
        m_table->rescaleColumns(kept.percent);
    m_remembers = true;
    followSorting(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void RecordTable::rememberColumns()
{
    if (m_remembers)
        m_settings.set(Setting::TableColumns, withTextScale(m_table->horizontalHeader()->saveState()),
                       m_view);
}

void RecordTable::showFirst(int columns)
{
    if (!m_isNew)
        return;
    m_remembers = false;
    for (int column = columns; column < m_model.columnCount(); ++column)
        m_table->setColumnHidden(column, true);
    m_remembers = true;
}

void RecordTable::widen(QByteArrayView wire, int width)
{
    if (!m_isNew)
        return;
    m_remembers = false;
    m_table->setColumnWidth(m_model.columnOf(wire), scaled(width));
    m_remembers = true;
}

void RecordTable::fillColumnMenu(QMenu *menu)
{
    menu->clear();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *action = menu->addAction(m_model.label(m_model.fieldAt(column)));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column > 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Arrange the columns…")), &QAction::triggered, this,
            [this] { (new ColumnsDialog(*this, window()))->open(); });
}

QList<TableColumn> RecordTable::columns() const
{
    QList<TableColumn> columns;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        columns << TableColumn{.column = column,
                               .label = m_model.label(m_model.fieldAt(column)),
                               .isShown = !m_table->isColumnHidden(column),
                               .isSortable = m_model.isSortable(column),
                               .isSorted = column == m_sortColumn,
                               .isDescending = m_sortOrder == Qt::DescendingOrder};
    }
    return columns;
}

void RecordTable::showColumn(int column, bool shown)
{
    m_table->setColumnHidden(column, !shown);
    // A section that was never shown has no width of its own.
    if (shown && m_table->columnWidth(column) == 0)
        m_table->setColumnWidth(column, scaled(usualColumnWidth(m_model.fieldAt(column))));
    rememberColumns();
}

void RecordTable::moveColumn(int from, int to)
{
    m_table->horizontalHeader()->moveSection(from, to);
}

void RecordTable::widenColumn(int column, int by)
{
    QHeaderView *header = m_table->horizontalHeader();
    const int width = header->sectionSize(column);
    header->resizeSection(column, qMax(header->minimumSectionSize(), width + by));
    rememberColumns();
}

void RecordTable::sortColumn(int column, Qt::SortOrder order)
{
    if (m_model.isSortable(column))
        m_table->horizontalHeader()->setSortIndicator(column, order);
}

QList<const FieldInfo *> RecordTable::shownFields() const
{
    QList<const FieldInfo *> fields;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!m_table->isColumnHidden(column))
            fields << &m_model.fieldAt(column);
    }
    return fields;
}

void RecordTable::sortBy(QByteArrayView wire, Qt::SortOrder order)
{
    if (m_sortColumn < 0)
        m_table->horizontalHeader()->setSortIndicator(m_model.columnOf(wire), order);
}

void RecordTable::followSorting(int column, Qt::SortOrder order)
{
    if (column >= m_model.columnCount() || (column >= 0 && !m_model.isSortable(column))) {
        // The arrow stays where the list is really sorted.
        const QSignalBlocker quiet(m_table->horizontalHeader());
        m_table->horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
        m_table->horizontalHeader()->viewport()->update();
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    m_model.sort(column, order);
    rememberColumns();
    if (m_remembers)
        Q_EMIT sortingChanged();
}

QString RecordTable::sorting() const
{
    if (m_sortColumn < 0)
        return {};
    const QString field = QString::fromLatin1(m_model.fieldAt(m_sortColumn).wire);
    return m_sortOrder == Qt::DescendingOrder ? QLatin1Char('-') + field : field;
}

void RecordTable::setSorting(const QString &sorting)
{
    const bool isDown = sorting.startsWith(QLatin1Char('-'));
    const int column = m_model.columnOf(sorting.mid(isDown ? 1 : 0).toLatin1());
    if (column >= 0 && m_model.isSortable(column))
        m_table->horizontalHeader()->setSortIndicator(column,
                                                      isDown ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace ulpan
