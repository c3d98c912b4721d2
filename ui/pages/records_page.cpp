#include "ui/pages/records_page.h"

#include "net/client/client.h"
#include "ui/shell/fonts.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/settings.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>

namespace ulpan {

RecordsPage::RecordsPage(ViewContext &context, RecordsPageSetup setup)
    : m_context(context), m_setup(std::move(setup)),
      m_model(
          m_setup.type,
          [this](const ListQuery &query) { return m_context.client->list(m_setup.type, query); },
          context.clock),
      m_header(new PageHeader), m_search(new SearchField), m_filters(new QHBoxLayout), m_list(nullptr),
      m_pane(new RecordPane(*context.client, m_setup.type, m_setup.words, m_setup.sections)),
      m_splitter(new QSplitter), m_new(new QAction(icon(Icon::Add, Colour::OnAccent), QString(), this))
{
    if (!m_setup.columns.isEmpty())
        m_model.setColumns(m_setup.columns);
    m_list = new RecordTable(m_model, context.settings, context.clock, QString::fromLatin1(m_setup.key));
    build();
    connectParts();
    m_list->sortBy(m_setup.sortedBy);
    retranslate(this, [this] { dress(); });
}

void RecordsPage::build()
{
    m_header->setPrimaryAction(m_new);
    m_filters->setContentsMargins(scaled(24), 0, scaled(24), scaled(12));
    m_filters->setSpacing(scaled(8));
    m_filters->addWidget(m_search, 1);
    m_filters->addStretch();
    auto *start = new QWidget;
    auto *column = new QVBoxLayout(start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_filters);
    column->addWidget(m_list, 1);
    m_splitter->addWidget(start);
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({10000, scaled(420)});
    m_splitter->restoreState(
        m_context.settings.bytes(Setting::SplitterState, QString::fromLatin1(m_setup.key)));
    m_pane->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

void RecordsPage::connectParts()
{
    connect(m_new, &QAction::triggered, this, &RecordsPage::createNew);
    connect(m_search, &SearchField::searched, &m_model, &RecordModel::setSearch);
    connect(&m_model, &RecordModel::totalChanged, this, &RecordsPage::dress);
    connect(&m_model, &RecordModel::stateChanged, this, &RecordsPage::dressEmpty);
    connect(m_list, &RecordTable::opened, this, &RecordsPage::openId);
    connect(m_list, &RecordTable::currentChanged, this, [this](const QString &id) {
        // While the pane is open it shows the row where the keyboard is, but never by itself drops what was
        // typed.
        if (m_pane->isVisible() && !m_pane->form().isDirty())
            openId(id);
    });
    connect(m_list->emptyState(), &StateView::actionTriggered, this, [this] {
        if (isNarrowed())
            clearFilters();
        else if (m_context.open)
            m_context.open(m_setup.emptyLink);
    });
    connect(m_pane, &RecordPane::openChanged, this, &RecordsPage::followOpen);
    connect(m_pane, &RecordPane::saved, this, &RecordsPage::followSaved);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_context.settings.set(Setting::SplitterState, m_splitter->saveState(),
                               QString::fromLatin1(m_setup.key));
    });
}

void RecordsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        setFilters({});
    else
        m_model.refresh();
}

void RecordsPage::setFilters(const QList<ListQuery::Filter> &filters)
{
    m_model.setFilters(m_setup.always + filters);
}

void RecordsPage::addFilter(QWidget *input)
{
    m_filters->insertWidget(m_filters->count() - 1, input);
}

void RecordsPage::clearFilters()
{
    m_search->clear();
    ListQuery query = m_model.query();
    query.search.clear();
    query.filters = m_setup.always;
    m_model.setQuery(query);
    m_search->setFocus();
}

bool RecordsPage::isNarrowed() const
{
    return !m_model.query().search.isEmpty() || m_model.query().filters.size() > m_setup.always.size();
}

void RecordsPage::refresh()
{
    m_model.refresh();
}

void RecordsPage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RecordsPage::createNew()
{
    m_pane->openNew();
}

bool RecordsPage::hasUnsaved() const
{
    return !m_pane->openId().isEmpty() && m_pane->form().isDirty();
}

QString RecordsPage::place() const
{
    return m_pane->openId();
}

void RecordsPage::openPlace(const QString &place)
{
    if (place.isEmpty())
        m_pane->requestClose();
    else if (place == QLatin1StringView("new"))
        createNew();
    else
        openId(place);
}

void RecordsPage::openId(const QString &id)
{
    m_opening.cancel();
    if (const int row = m_model.rowOf(id); row >= 0) {
        m_pane->open(m_model.recordAt(row));
        return;
    }
    m_opening =
        whenDone(m_context.client->get(m_setup.type, id), this, [this](const Result<AnyRecord> &record) {
            if (record)
                m_pane->open(*record);
            else if (m_context.toast)
                m_context.toast({errorText(record.error()), Tone::Bad});
        });
}

void RecordsPage::followOpen()
{
    const bool open = !m_pane->openId().isEmpty();
    if (!open && m_pane->isAncestorOf(focusWidget()))
        m_list->table()->setFocus();
    m_pane->setVisible(open);
    if (open && m_pane->openId() != m_list->currentId())
        m_list->choose(m_pane->openId());
    Q_EMIT placeChanged();
}

void RecordsPage::followSaved(const AnyRecord &record, bool created)
{
    if (created || !m_model.replace(record))
        m_model.setQuery(m_model.query());
    if (m_context.toast)
        m_context.toast({created ? tr("Created.") : tr("Saved."), Tone::Good});
}

void RecordsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pane->isVisible())
        m_pane->requestClose();
    else
        Page::keyPressEvent(event);
}

void RecordsPage::dress()
{
    const bool known = m_model.state() != RecordModel::State::Idle;
    m_header->setTitle(m_setup.title());
    m_header->setTotal(known ? m_setup.total(m_model.total()) : QString());
    m_new->setText(m_setup.newAction());
    m_search->setPrompt(m_setup.searchPrompt());
    m_list->table()->setAccessibleName(m_setup.title());
    m_splitter->handle(1)->setAccessibleName(tr("Width of the pane"));
    dressEmpty();
}

void RecordsPage::dressEmpty()
{
    EmptyState *empty = m_list->emptyState();
    if (isNarrowed()) {
        empty->setText(m_setup.nothingFound(), tr("Look for less, or take the filters away."));
        empty->setActionText(tr("Show all"));
    } else {
        empty->setText(m_setup.emptySentence(), m_setup.emptyHint());
        empty->setActionText(m_setup.emptyAction());
    }
}

} // namespace ulpan
