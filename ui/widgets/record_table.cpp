#include "ui/widgets/record_table.h"

#include "ui/shell/fonts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/state_view.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ulpan {

namespace {

// The table with bars where its first rows will be.
class WaitingTable : public HairlineTable
{
public:
    explicit WaitingTable(RecordModel &model) : m_model(model) {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        HairlineTable::paintEvent(event);
        if (m_model.state() != RecordModel::State::Loading || m_model.rowCount() > 0)
            return;
        QPainter painter(viewport());
        const int height = verticalHeader()->defaultSectionSize();
        for (int row = 0; row * height < viewport()->height(); ++row) {
            for (int column = 0; column < m_model.columnCount(); ++column)
                paintSkeleton(&painter,
                              {columnViewportPosition(column), row * height, columnWidth(column), height},
                              row * 7 + column, layoutDirection());
        }
    }

private:
    RecordModel &m_model;
};

} // namespace

RecordTable::RecordTable(RecordModel &model, Settings &settings, Clock &clock, const QString &view,
                         QWidget *parent)
    : QWidget(parent), m_model(model), m_settings(settings), m_view(view), m_table(new WaitingTable(model)),
      m_delegate(new RecordDelegate(clock, this)), m_partFailed(new Banner(Tone::Bad)),
      m_empty(new EmptyState), m_error(new ErrorState), m_places(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // As far from the edges as what stands above a list.
    auto *failure = new QVBoxLayout;
    failure->setContentsMargins(scaled(24), 0, scaled(24), scaled(8));
    failure->addWidget(m_partFailed);
    column->addLayout(failure);
    column->addLayout(m_places, 1);
    for (QWidget *place :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error)})
        m_places->addWidget(place);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(m_delegate);
    connectTable();
    followTextSize(this, [this] {
        tellVisibleRows();
        // While the widths are rescaled, those that are hidden are shown.
        rememberColumns();
    });
    connectModel();
    restoreColumns();
    retranslate(this, [this] {
        m_model.retranslate(QLocale());
        m_partFailed->setActionText(tr("Retry"));
        showState();
    });
}

void RecordTable::describe(const QByteArray &wire, std::function<Status(const QByteArray &)> status)
{
    m_delegate->describe(wire, std::move(status));
}

void RecordTable::connectTable()
{
    m_table->viewport()->installEventFilter(this);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordTable::tellVisibleRows);
    const auto open = [this](const QModelIndex &index) {
        if (const QString id = m_model.idAt(index.row()); !id.isEmpty())
            Q_EMIT opened(id);
    };
    connect(m_table, &HairlineTable::opened, this, open);
    connect(m_table, &QTableView::clicked, this, [open](const QModelIndex &index) {
        // With a key held, rows are being chosen.
        if (QApplication::keyboardModifiers() == Qt::NoModifier)
            open(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const QString id = currentId(); !id.isEmpty() && !m_restoring)
            Q_EMIT currentChanged(id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_restoring && m_table->selectionModel()->hasSelection())
            m_kept.clear();
        Q_EMIT chosenChanged();
    });
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RecordTable::followSorting);
    connect(header, &QHeaderView::sectionResized, this, &RecordTable::rememberColumns);
    connect(header, &QHeaderView::sectionMoved, this, &RecordTable::rememberColumns);
}

void RecordTable::connectModel()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordTable::keepChosen);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RecordTable::tellVisibleRows);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &RecordTable::tellVisibleRows);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &RecordTable::tellVisibleRows);
    connect(&m_model, &RecordModel::pageArrived, this, &RecordTable::restoreChosen);
    connect(&m_model, &RecordModel::stateChanged, this, &RecordTable::showState);
    connect(m_error, &StateView::actionTriggered, this, [this] { m_model.retry(); });
    connect(m_partFailed, &Banner::actionTriggered, this, [this] { m_model.retry(); });
}

QString RecordTable::currentId() const
{
    return m_model.idAt(m_table->currentIndex().row());
}

QStringList RecordTable::chosenIds() const
{
    QStringList ids;
    for (const int row : m_table->chosenRows()) {
        if (const QString id = m_model.idAt(row); !id.isEmpty())
            ids << id;
    }
    return ids;
}

void RecordTable::choose(const QString &id)
{
    m_kept = {id};
    restoreChosen();
    if (m_model.rowOf(id) >= 0)
        return;
    // Until its row is there no other one is taken for it.
    m_restoring = true;
    m_table->selectionModel()->clear();
    m_restoring = false;
}

void RecordTable::keepChosen()
{
    // More than one would look at again; and most of so many are not there to be asked for their ids.
    constexpr qsizetype mostKept = 1000;
    if (m_table->chosenCount() > mostKept)
        return;
    const QStringList chosen = chosenIds();
    if (chosen.isEmpty())
        return;
    m_kept = chosen;
    if (const qsizetype at = m_kept.indexOf(currentId()); at > 0)
        m_kept.move(at, 0);
}

void RecordTable::restoreChosen()
{
    const QStringList kept = m_kept;
    m_restoring = true;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const int row = m_model.rowOf(kept[i]);
        if (row < 0)
            continue;
        m_kept.removeOne(kept[i]);
        if (i == 0)
            m_table->goToRow(row);
        else
            m_table->selectionModel()->select(m_model.index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_restoring = false;
}

bool RecordTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        tellVisibleRows();
    return QWidget::eventFilter(watched, event);
}

void RecordTable::tellVisibleRows()
{
    if (m_model.rowCount() == 0)
        return;
    if (const auto seen = m_table->seenRows())
        m_model.setVisibleRows(seen->first, seen->second);
}

void RecordTable::showState()
{
    const RecordModel::State state = m_model.state();
    const bool failed = state == RecordModel::State::Failed;
    const QString said = failed ? errorText(m_model.error()) : QString();
    m_partFailed->setVisible(failed && m_model.rowCount() > 0);
    m_partFailed->setText(said);
    m_error->setText(tr("The list could not be loaded."), said);
    if (failed && m_model.rowCount() == 0)
        showPlace(m_places, m_error);
    else if (state == RecordModel::State::Empty)
        showPlace(m_places, m_empty);
    else
        showPlace(m_places, m_table);
    m_table->viewport()->update();
}

} // namespace ulpan
