#include "ui/pages/provisioning_rows.h"

#include "net/client/import_calls.h"
#include "ui/pages/provisioning_row_pane.h"
#include "ui/pages/provisioning_text.h"
#include "ui/pages/provisioning_tile.h"
#include "ui/shell/fonts.h"
#include "ui/shell/settings.h"
#include "ui/shell/views.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/state_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>

namespace ulpan {

namespace {

constexpr int rowPaneWidth = 400; // pixels at 100 %

struct RowColumn
{
    const char *wire;
    int width; // pixels at 100 %
};
constexpr RowColumn rowColumns[] = {
    {"line", 80}, {"outcome", 140}, {"login", 260}, {"lastname", 150}, {"firstname", 150}};

} // namespace

ProvisioningRows::ProvisioningRows(ViewContext &context, const QString &view, QWidget *parent)
    : QWidget(parent), m_context(context), m_pane(new ProvisioningRowPane), m_splitter(new QSplitter)
{
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(scaled(8));
    for (int i = 0; i < int(choices(RowOutcome{}).size()); ++i) {
        auto *tile = new ProvisioningTile;
        tile->setObjectName(QString::fromLatin1(nameOf(RowOutcome(i))));
        m_tiles << tile;
        tiles->addWidget(tile, 1);
        connect(tile, &QPushButton::clicked, this, [this, i](bool checked) {
            setOutcome(checked ? std::optional(RowOutcome(i)) : std::nullopt);
        });
    }
    buildTable(view);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_pane->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(16));
    column->addLayout(tiles);
    column->addWidget(m_splitter, 1);
    retranslate(this, [this] { dress(); });
}

void ProvisioningRows::buildTable(const QString &view)
{
    const auto load = [this](const ListQuery &query) {
        return ImportCalls(*m_context.client).rows(m_import, query);
    };
    m_model = new RecordModel(recordType<ImportRow>(), load, m_context.clock, this);
    const bool isNew = m_context.settings.bytes(Setting::TableColumns, view).isEmpty();
    m_table = new RecordTable(*m_model, m_context.settings, m_context.clock, view);
    m_table->describe("outcome", [this](const QByteArray &name) {
        const auto outcome = byName<RowOutcome>(QString::fromLatin1(name));
        return outcome ? outcomeWords()(*outcome) : Status{};
    });
    m_table->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const RowColumn &shown : rowColumns) {
        if (isNew)
            m_table->table()->setColumnWidth(m_model->columnOf(shown.wire), scaled(shown.width));
    }
    connect(m_table, &RecordTable::currentChanged, this, &ProvisioningRows::showRow);
    connect(m_table, &RecordTable::opened, this, &ProvisioningRows::showRow);
}

void ProvisioningRows::dress()
{
    m_table->table()->setAccessibleName(tr("Rows"));
    m_table->emptyState()->setText(m_outcome ? tr("No row has this outcome.") : tr("The file has no rows."));
    dressTiles();
}

void ProvisioningRows::setJob(const ImportJob &job)
{
    using enum ImportState;
    m_import = job.id;
    m_columns = job.columns;
    m_applied = job.state == Applied || job.state == Undone || job.state == PartlyUndone ||
                job.appliedLine.value_or(0) > 0;
    const auto figures = m_applied ? ImportFigures::Done : ImportFigures::Planned;
    for (size_t i = 0; i < std::size(m_counts); ++i)
        m_counts[i] = outcomeFigure(job, RowOutcome(i), figures);
    dressTiles();
    const bool moving =
        job.state == Received || job.state == Planning || job.state == Applying || job.state == Undoing;
    const QString shown = job.id + QLatin1Char(' ') + QString::number(job.version);
    if (!moving && shown != m_shown && m_context.client) {
        m_shown = shown;
        setOutcome(std::nullopt);
    }
}

ProvisioningRows::OutcomeWords ProvisioningRows::outcomeWords() const
{
    return m_applied ? &appliedOutcomeStatus : &rowOutcomeStatus;
}

void ProvisioningRows::dressTiles()
{
    for (int i = 0; i < int(m_tiles.size()); ++i) {
        const RowOutcome outcome = RowOutcome(i);
        m_tiles[i]->setCount(
            outcomeFigureStatus(outcome, m_applied ? ImportFigures::Done : ImportFigures::Planned),
            m_counts[i]);
        m_tiles[i]->setChecked(m_outcome == outcome);
        // Only where a file speaks for whole entities is anybody deactivated.
        if (outcome == RowOutcome::Deactivate)
            m_tiles[i]->setVisible(m_counts[i] > 0);
    }
}

void ProvisioningRows::setOutcome(std::optional<RowOutcome> outcome)
{
    m_outcome = outcome;
    dress();
    closePane();
    QList<ListQuery::Filter> filters;
    if (outcome)
        filters << ListQuery::Filter{"outcome", QString::fromLatin1(nameOf(*outcome))};
    m_model->setFilters(filters);
}

void ProvisioningRows::showRow(const QString &id)
{
    const AnyRecord record = m_model->recordAt(m_model->rowOf(id));
    if (!record)
        return;
    m_pane->setRow(record.as<ImportRow>(), m_columns, outcomeWords());
    if (m_pane->isHidden()) {
        m_pane->show();
        m_splitter->setSizes({qMax(1, m_splitter->width() - scaled(rowPaneWidth)), scaled(rowPaneWidth)});
    }
}

void ProvisioningRows::closePane()
{
    m_pane->hide();
    m_table->table()->selectionModel()->clear();
}

void ProvisioningRows::focusRows()
{
    m_table->table()->setFocus(Qt::OtherFocusReason);
}

void ProvisioningRows::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_pane->isHidden()) {
        QWidget::keyPressEvent(event);
        return;
    }
    closePane();
    focusRows();
}

} // namespace ulpan
