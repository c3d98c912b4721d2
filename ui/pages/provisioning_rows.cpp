#include "ui/pages/provisioning_rows.h"

#include "net/client/import_calls.h"
#include "ui/pages/provisioning_flow.h"
#include "ui/pages/provisioning_row_pane.h"
#include "ui/pages/provisioning_row_text.h"
#include "ui/pages/provisioning_text.h"
#include "ui/pages/provisioning_tile.h"
#include "ui/shell/fonts.h"
#include "ui/shell/settings.h"
#include "ui/shell/views.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

namespace ulpan {

namespace {

constexpr int rowPaneWidth = 400, rowHeight = 36; // pixels at 100 %
constexpr int leastRows = 6;                      // seen below their header, or the page is scrolled
constexpr Qt::Key nextFaultKey = Qt::Key_F8;

struct RowColumn
{
    const char *wire;
    int width; // pixels at 100 %
};
constexpr RowColumn rowColumns[] = {{"line", 80},   {"outcome", 140},  {"undo", 160},
                                    {"login", 260}, {"lastname", 150}, {"firstname", 150}};

} // namespace

ProvisioningRows::ProvisioningRows(ViewContext &context, ProvisioningFlow &flow, const QString &view,
                                   QWidget *parent)
    : QWidget(parent), m_context(context), m_flow(flow), m_tileLine(new FlowLayout),
      m_search(new SearchField), m_pane(new ProvisioningRowPane(flow)),
      m_splitter(new PaneSplitter(context.settings, view))
{
    m_tileLine->setSpacing(scaled(8));
    m_tileLine->shareLines();
    buildTable(view);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->restore({10000, scaled(rowPaneWidth)});
    m_pane->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(16));
    column->addLayout(m_tileLine);
    column->addWidget(m_search);
    column->addWidget(m_splitter, 1);
    auto *next = new QShortcut(nextFaultKey, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, &ProvisioningRows::nextFault);
    connect(m_search, &SearchField::searched, this, &ProvisioningRows::load);
    connect(m_search, &SearchField::leftDownwards, this, [this] {
        m_goesToRows = m_model->state() != RecordModel::State::Ready;
        if (!m_goesToRows && !m_table->table()->currentIndex().isValid())
            m_table->table()->goToRow(0);
        focusRows();
    });
    m_table->table()->setSearcher([this](const QString &letters) { m_search->beginWith(letters); });
    connect(m_pane, &ProvisioningRowPane::nextFaultWanted, this, &ProvisioningRows::nextFault);
    connect(&flow, &ProvisioningFlow::corrected, this, &ProvisioningRows::takeCorrected);
    followTextSize(this, [this] { m_table->setMinimumHeight(scaled((leastRows + 1) * rowHeight)); });
    retranslate(this, [this] { dress(); });
}

void ProvisioningRows::buildTable(const QString &view)
{
    const auto load = [this](const ListQuery &query) {
        return ImportCalls(*m_context.client).rows(m_import, query);
    };
    m_model = new RecordModel(recordType<ImportRow>(), load, m_context.clock, this);
    QList<QByteArray> wires;
    for (const RowColumn &shown : rowColumns)
        wires << shown.wire;
    m_model->setColumns(wires);
    const bool isNew = m_context.settings.bytes(Setting::TableColumns, view).isEmpty();
    m_table = new RecordTable(*m_model, m_context.settings, m_context.clock, view);
    m_table->describe("outcome", [this](const QByteArray &name) {
        const auto outcome = byName<RowOutcome>(QString::fromLatin1(name));
        return !outcome ? Status{} : m_applied ? appliedOutcomeStatus(*outcome) : rowOutcomeStatus(*outcome);
    });
    m_table->describe("undo", [](const QByteArray &name) {
        const auto undo = byName<RowUndo>(QString::fromLatin1(name));
        return undo && *undo != RowUndo::None ? rowUndoStatus(*undo) : Status{};
    });
    m_table->table()->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const RowColumn &shown : rowColumns) {
        if (isNew)
            m_table->table()->setColumnWidth(m_model->columnOf(shown.wire), scaled(shown.width));
    }
    connect(m_table, &RecordTable::currentChanged, this, [this](const QString &id) {
        // A table that gets the keyboard finds a row by itself, which nobody asked for.
        if (!m_table->table()->isBeingEntered())
            showRow(id);
    });
    connect(m_table, &RecordTable::opened, this, &ProvisioningRows::showRow);
    connect(m_table->table(), &HairlineTable::opened, this, &ProvisioningRows::openRow);
    connect(m_model, &RecordModel::pageArrived, this, &ProvisioningRows::arrive);
}

void ProvisioningRows::dress()
{
    m_table->table()->setAccessibleName(tr("Rows"));
    m_search->setPrompt(tr("Find a login or a name"));
    const bool isSearched = !m_search->text().trimmed().isEmpty();
    m_table->emptyState()->setText(isSearched          ? tr("No row has this login or name.")
                                   : m_group.isEmpty() ? tr("The file has no rows.")
                                                       : tr("No row has this outcome."));
    if (const ImportJob *job = m_flow.job(); job && job->id == m_import)
        m_groups = rowGroups(*job);
    dressTiles();
}

void ProvisioningRows::setJob(const ImportJob &job)
{
    using enum ImportState;
    const bool moving =
        job.state == Received || job.state == Planning || job.state == Applying || job.state == Undoing;
    const bool same = job.id == m_import;
    if (!same)
        forget();
    // What is said of a row that is open is not so any more.
    else if (moving || rowsAreApplied(job) != m_applied || rowsAreUndone(job) != m_undone)
        closePane();
    const bool isClosed = job.state != Received && job.state != Planning && job.state != Planned &&
                          job.state != NeedsConfirmation;
    if (isClosed && (job.state != Failed || rowsAreApplied(job)))
        m_pane->forgetDrafts(job.id);
    m_import = job.id;
    m_columns = job.columns;
    m_fields = mappedFields(job.mapping);
    m_applied = rowsAreApplied(job);
    m_undone = rowsAreUndone(job);
    m_groups = rowGroups(job);
    m_table->table()->setColumnHidden(m_model->columnOf("undo"), !m_undone);
    dressTiles();
    const QString shown = job.id + QLatin1Char(' ') + QString::number(job.version);
    if (moving || shown == m_shown || !m_context.client)
        return;
    const bool hasGroup =
        m_group.isEmpty() || std::any_of(m_groups.begin(), m_groups.end(),
                                         [&](const RowGroup &one) { return m_group == one.name; });
    const bool stays = same && !m_shown.isEmpty() && hasGroup;
    m_shown = shown;
    if (stays)
        m_model->refresh();
    else
        setGroup({});
}

void ProvisioningRows::forget()
{
    m_import.clear();
    m_shown.clear();
    m_group.clear();
    m_awaited = -1;
    m_search->clear();
    closePane();
    m_model->clear();
}

std::optional<RowOutcome> ProvisioningRows::outcome() const
{
    for (const RowGroup &group : m_groups) {
        if (m_group == group.name)
            return group.outcome;
    }
    return std::nullopt;
}

void ProvisioningRows::dressTiles()
{
    while (m_tiles.size() > m_groups.size())
        delete m_tiles.takeLast();
    while (m_tiles.size() < m_groups.size()) {
        auto *tile = new ProvisioningTile;
        m_tiles << tile;
        m_tileLine->addWidget(tile);
        stopAfter(m_tiles.size() > 1 ? m_tiles[m_tiles.size() - 2] : static_cast<QWidget *>(this), tile);
        connect(tile, &QPushButton::clicked, this, [this, tile](bool checked) {
            setGroup(checked ? tile->objectName().toLatin1() : QByteArray());
        });
    }
    for (int i = 0; i < int(m_tiles.size()); ++i) {
        m_tiles[i]->setObjectName(QLatin1StringView(m_groups[i].name));
        m_tiles[i]->setCount(m_groups[i].status, m_groups[i].count);
        m_tiles[i]->setChecked(m_group == m_groups[i].name);
    }
}

void ProvisioningRows::setGroup(const QByteArray &name)
{
    m_group = name;
    load();
}

void ProvisioningRows::load()
{
    if (m_import.isEmpty())
        return;
    m_awaited = -1;
    dress();
    closePane();
    ListQuery query = m_model->query();
    query.search = m_search->text().trimmed();
    query.filters.clear();
    for (const RowGroup &group : std::as_const(m_groups)) {
        if (m_group == group.name)
            query.filters << group.filter;
    }
    m_model->setQuery(query);
}

void ProvisioningRows::showRow(const QString &id)
{
    const AnyRecord record = m_model->recordAt(m_model->rowOf(id));
    if (!record)
        return;
    m_open = id;
    const bool isHere = m_pane->isAncestorOf(QApplication::focusWidget());
    m_pane->setRow(record.as<ImportRow>(), {m_import, m_columns, m_fields, m_applied});
    m_pane->show();
    // What had the keyboard is made anew, and the row may have only moved, where others left the list.
    if (isHere)
        m_pane->focusFault();
}

void ProvisioningRows::openRow(const QModelIndex &index)
{
    showRow(m_model->idAt(index.row()));
    m_pane->focusFault();
}

bool ProvisioningRows::hasDrafts() const
{
    return m_pane->hasDrafts();
}

void ProvisioningRows::takeCorrected(const ImportRow &row)
{
    m_pane->settle(m_import, row);
    if (m_pane->isHidden() || m_pane->line() != row.line)
        return;
    const int at = shownRow();
    const bool isHere = m_pane->isAncestorOf(QApplication::focusWidget());
    // Planned again it is another row of the same line.
    m_open = RecordModel::idOf(AnyRecord::of(row));
    m_pane->setRow(row, {m_import, m_columns, m_fields, m_applied});
    if (row.outcome == RowOutcome::Rejected) {
        m_pane->focusFault();
        return;
    }
    if (isHere) // the input that was typed in is gone
        focusRows();
    goOn(qMax(0, at));
}

void ProvisioningRows::goOn(int row)
{
    // The figures are those from before the correction.
    const bool isLast = outcomeFigure(*m_flow.job(), RowOutcome::Rejected, ImportFigures::Planned) <= 1;
    if (m_group == nameOf(RowOutcome::Rejected)) {
        if (isLast)
            setGroup({});
        else // it is none of them any more: the next one comes to its place with the new figures
            m_awaited = row;
    } else if (!isLast) {
        nextFault();
    }
}

void ProvisioningRows::nextFault()
{
    if (!m_flow.isPlanned() ||
        outcomeFigure(*m_flow.job(), RowOutcome::Rejected, ImportFigures::Planned) == 0)
        return;
    if (m_group != nameOf(RowOutcome::Rejected)) {
        m_search->clear();
        setGroup(nameOf(RowOutcome::Rejected));
        m_awaited = 0;
        return;
    }
    const int next = shownRow() + 1;
    goTo(next < m_model->rowCount() ? next : 0);
}

// What was corrected makes others leave the list, and then the keyboard's row is another than before.
int ProvisioningRows::shownRow() const
{
    const int open = m_pane->isHidden() ? -1 : m_model->rowOf(m_open);
    return open >= 0 ? open : m_table->table()->currentIndex().row();
}

void ProvisioningRows::goTo(int row)
{
    m_awaited = row;
    m_table->table()->goToRow(row);
    arrive();
}

void ProvisioningRows::arrive()
{
    if (std::exchange(m_goesToRows, false) && m_table->table()->hasFocus())
        m_table->table()->goToRow(0);
    if (m_awaited < 0)
        return;
    // Behind the last one it begins again.
    const int row = m_awaited < m_model->rowCount() ? m_awaited : 0;
    const QString id = row < m_model->rowCount() ? m_model->idAt(row) : QString();
    if (id.isEmpty())
        return;
    m_awaited = -1;
    m_table->table()->goToRow(row);
    showRow(id);
    m_pane->focusFault();
}

void ProvisioningRows::closePane()
{
    m_pane->hide();
    m_table->table()->selectionModel()->clear();
}

void ProvisioningRows::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ProvisioningRows::focusRows()
{
    m_table->table()->setFocus(Qt::OtherFocusReason);
}

void ProvisioningRows::keyPressEvent(QKeyEvent *event)
{
    // What the table has no use for, because the row where the keyboard is is the last one that way.
    const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                         event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (m_pane->isHidden() && isArrow && m_table->table()->hasFocus()) {
        showRow(m_model->idAt(m_table->table()->currentIndex().row()));
    } else if (event->key() == Qt::Key_Escape && m_pane->isVisible()) {
        closePane();
        focusRows();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ulpan
