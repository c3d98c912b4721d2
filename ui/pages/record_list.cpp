#include "ui/pages/record_list.h"

#include "net/client/client.h"
#include "ui/pages/chosen_bar.h"
#include "ui/shell/fonts.h"
#include "ui/shell/settings.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace ulpan {

// That of field flags would hide it.
using ::operator|;

namespace {

// The wanted columns first, then all others that have something to show.
QList<QByteArray> listColumns(const RecordListSetup &setup)
{
    QList<QByteArray> columns = setup.columns;
    for (const FieldInfo &field : setup.type.fields) {
        const bool shows = field.label && field.type != FieldType::Json && !field.is(Secret);
        if (shows && (field.is(InTable) || !setup.columns.isEmpty()) && !columns.contains(field.wire))
            columns << field.wire;
    }
    return columns;
}

// Of a list that has several values of a field, one of those can be chosen.
FilterOffers filterOffers(const RecordListSetup &setup)
{
    FilterOffers offers = setup.offers;
    for (const ListQuery::Filter &filter : setup.always) {
        FilterOffer &offer = offers[filter.field];
        offer.values << filter.value;
        offer.text = [&type = setup.type, name = filter.field](const QString &value) {
            return filterValueText(type, {name, value});
        };
    }
    return offers;
}

QList<QByteArray> hiddenFilters(const RecordListSetup &setup)
{
    QHash<QByteArray, int> values;
    for (const ListQuery::Filter &filter : setup.always)
        ++values[filter.field];
    // Of several values one can still be chosen.
    values.removeIf([](const QHash<QByteArray, int>::iterator &value) { return *value > 1; });
    return values.keys();
}

} // namespace

RecordList::RecordList(ViewContext &context, RecordListSetup setup, QWidget *parent)
    : QWidget(parent), m_context(context), m_setup(std::move(setup)),
      m_model(
          m_setup.type,
          [this](const ListQuery &query) {
              const QByteArray path =
                  m_setup.path.isEmpty() ? m_context.client->path(m_setup.type) : m_setup.path;
              return m_context.client->list(m_setup.type, path, query);
          },
          context.clock),
      m_search(new SearchField), m_filters(new FilterBar(
                                     m_setup.type,
                                     [this](const RecordType &type, const ListQuery &query) {
                                         return m_context.client->list(type, query);
                                     },
                                     hiddenFilters(m_setup), filterOffers(m_setup))),
      m_saved(new QPushButton), m_columns(new QPushButton), m_chosen(new ChosenBar),
      m_workStrip(new ProgressStrip), m_offerStrip(new ProgressStrip)
{
    m_model.setColumns(listColumns(m_setup));
    m_table = new RecordTable(m_model, context.settings, context.clock, QString::fromLatin1(m_setup.key));
    if (!m_setup.columns.isEmpty())
        m_table->showFirst(int(m_setup.columns.size()));
    build();
    connectParts();
    const bool backwards = m_setup.sortedBy.startsWith('-');
    m_table->sortBy(backwards ? m_setup.sortedBy.sliced(1) : m_setup.sortedBy,
                    backwards ? Qt::DescendingOrder : Qt::AscendingOrder);
    showNarrowing(context.settings.text(Setting::Narrowing, narrowingPart()));
    retranslate(this, [this] { dress(); });
}

void RecordList::build()
{
    m_tools = new QBoxLayout(QBoxLayout::LeftToRight);
    m_tools->setContentsMargins(scaled(24), 0, scaled(24), scaled(12));
    m_tools->setSpacing(scaled(8));
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(scaled(8));
    for (QWidget *button : {static_cast<QWidget *>(m_filters->button()), static_cast<QWidget *>(m_saved)})
        m_buttons->addWidget(button);
    m_buttons->addStretch();
    m_buttons->addWidget(m_columns);
    m_tools->addWidget(m_search, 1);
    m_tools->addLayout(m_buttons, 1);
    if (!m_setup.searches)
        m_search->hide();
    if (!m_setup.searches && m_filters->button()->menu()->isEmpty())
        m_saved->hide();
    m_saved->setIcon(icon(Icon::Tag, Colour::Secondary));
    m_saved->setMenu(new QMenu(m_saved));
    m_columns->setIcon(icon(Icon::Columns, Colour::Secondary));
    m_columns->setMenu(new QMenu(m_columns));
    for (ProgressStrip *strip : {m_workStrip, m_offerStrip}) {
        strip->layout()->setContentsMargins(scaled(24), scaled(6), scaled(24), scaled(6));
        strip->setCancellable(true);
        strip->hide();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_tools);
    column->addWidget(m_filters);
    column->addWidget(m_chosen);
    column->addWidget(m_workStrip);
    column->addWidget(m_offerStrip);
    column->addWidget(m_table, 1);
}

void RecordList::connectParts()
{
    connect(m_search, &SearchField::searched, this, &RecordList::apply);
    connect(m_search, &SearchField::leftDownwards, this, [this] {
        HairlineTable *table = m_table->table();
        // Rows that are about to go are not chosen; the first one is, once those are there that are looked
        // for.
        m_goesToRows = m_model.state() != RecordModel::State::Ready;
        if (!m_goesToRows && !table->currentIndex().isValid())
            table->goToRow(0);
        table->setFocus();
    });
    connect(&m_model, &RecordModel::pageArrived, this, [this] {
        HairlineTable *table = m_table->table();
        if (std::exchange(m_goesToRows, false) && table->hasFocus() && !table->currentIndex().isValid())
            table->goToRow(0);
    });
    if (m_setup.searches)
        m_table->table()->setSearcher([this](const QString &letters) { m_search->beginWith(letters); });
    connect(m_filters, &FilterBar::changed, this, &RecordList::apply);
    connect(m_saved->menu(), &QMenu::aboutToShow, this, &RecordList::fillSavedMenu);
    connect(m_columns->menu(), &QMenu::aboutToShow, this,
            [this] { m_table->fillColumnMenu(m_columns->menu()); });
    QHeaderView *header = m_table->table()->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &place) {
        m_columns->menu()->popup(header->viewport()->mapToGlobal(place));
    });
    connect(m_table, &RecordTable::chosenChanged, this, &RecordList::followChosen);
    connect(&m_model, &RecordModel::totalChanged, this, &RecordList::followChosen);
    connect(&m_model, &RecordModel::stateChanged, this, &RecordList::dress);
    connect(m_table->emptyState(), &StateView::actionTriggered, this,
            [this] { isNarrowed() ? clear() : Q_EMIT emptyActionTriggered(); });
    connect(m_table->emptyState(), &StateView::offerTaken, this, &RecordList::takeOffer);
    connect(m_chosen, &ChosenBar::changeWanted, this, &RecordList::changeWanted);
    connect(m_chosen, &ChosenBar::copyWanted, this, [this] { copyChosen(RowsCopy::As::Csv); });
    m_table->table()->setCopier([this] { copyChosen(RowsCopy::As::Columns); });
    connect(m_chosen, &ChosenBar::allWanted, m_table->table(), [this] { m_table->table()->selectAll(); });
    connect(m_chosen, &ChosenBar::cleared, this, [this] {
        m_table->table()->clearSelection();
        m_table->table()->setFocus();
    });
    connect(m_workStrip, &ProgressStrip::cancelled, this, &RecordList::stopWork);
    connect(m_offerStrip, &ProgressStrip::cancelled, this, [this] {
        delete m_offered;
        endOffer();
        m_model.refresh();
    });
    auto *copy = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C, this);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyChosen(RowsCopy::As::Csv); });
}

void RecordList::shareRoom()
{
    const QMargins around = m_tools->contentsMargins();
    const int line = around.left() + around.right() + m_tools->spacing() + m_buttons->minimumSize().width() +
                     (m_search->isHidden() ? 0 : m_search->promptWidth());
    m_tools->setDirection(width() < line ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RecordList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

// In two lines the tools need less.
QSize RecordList::minimumSizeHint() const
{
    const QMargins around = m_tools->contentsMargins();
    const int tools = qMax(m_buttons->minimumSize().width(), m_search->minimumWidth());
    return {around.left() + around.right() + tools, QWidget::minimumSizeHint().height()};
}

void RecordList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_started, true))
        apply();
    else
        m_model.refresh();
}

QList<PageAction> RecordList::listActions()
{
    const qint64 chosen = m_table->table()->chosenCount();
    const QString noneChosen = chosen > 0 ? QString() : tr("Choose rows of the list first.");
    QList<PageAction> actions;
    if (m_changeAction)
        actions << PageAction{m_changeAction(), [this] { Q_EMIT changeWanted(); },
                              chosen > 1 ? QString() : tr("Choose several rows of the list first.")};
    actions << PageAction{tr("Choose all that match"), [this] { m_table->table()->selectAll(); },
                          m_model.total() > 0 ? QString() : tr("The list is empty.")};
    actions << PageAction{tr("Copy as CSV"), [this] { copyChosen(RowsCopy::As::Csv); }, noneChosen};
    actions << PageAction{tr("Save these filters…"), [this] { askName(); },
                          isNarrowed() ? QString() : tr("Nothing is searched or filtered.")};
    return actions;
}

void RecordList::offerChange(std::function<QString(qint64)> text, std::function<QString()> action)
{
    m_changeAction = std::move(action);
    m_chosen->offerChange(std::move(text));
}

void RecordList::find()
{
    QWidget *first = m_setup.searches ? static_cast<QWidget *>(m_search) : m_filters->button();
    first->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RecordList::refresh()
{
    m_model.refresh();
}

RecordSelection RecordList::selection() const
{
    RecordSelection selection;
    selection.count = m_table->table()->chosenCount();
    selection.all = selection.count > 1 && selection.count == m_model.total();
    if (!selection.all)
        selection.rows = m_table->table()->chosenRows();
    return selection;
}

void RecordList::followChosen()
{
    const qint64 count = m_table->table()->chosenCount();
    m_chosen->setChosen(count, count == m_model.total());
}

void RecordList::dress()
{
    m_saved->setText(tr("Saved filters"));
    m_columns->setText(tr("Columns"));
    m_table->table()->setAccessibleName(m_setup.name());
    if (m_setup.searchPrompt)
        m_search->setPrompt(m_setup.searchPrompt());
    shareRoom();
    EmptyState *empty = m_table->emptyState();
    const bool offers = m_setup.emptyOffer.text && !isNarrowed();
    empty->setOfferText(offers ? m_setup.emptyOffer.text() : QString());
    if (isNarrowed()) {
        empty->setText(m_setup.nothingFound(), tr("Look for less, or take the filters away."));
        empty->setActionText(tr("Show all"));
    } else {
        empty->setText(m_setup.emptySentence(), m_setup.emptyHint ? m_setup.emptyHint() : QString());
        empty->setActionText(m_setup.emptyAction ? m_setup.emptyAction() : QString());
    }
}

} // namespace ulpan
