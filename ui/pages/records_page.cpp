#include "ui/pages/records_page.h"

#include "net/client/client.h"
#include "ui/pages/rows_export.h"
#include "ui/pages/side_pane.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/hairline_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QUrlQuery>

namespace ulpan {

namespace {

const QString placeSortKey = QStringLiteral("sort"), placeTabKey = QStringLiteral("tab");

} // namespace

RecordsPage::RecordsPage(ViewContext &context, RecordsPageSetup setup)
    : m_context(context), m_setup(std::move(setup)), m_header(new PageHeader),
      m_list(new RecordList(context, m_setup.list)),
      m_pane(
          new RecordPane(*context.client, m_setup.list.type, m_setup.words, m_setup.tabs, m_setup.actions)),
      m_splitter(new PaneSplitter(context.settings, QString::fromLatin1(m_setup.list.key))),
      m_new(new QAction(icon(Icon::Add, Colour::OnAccent), QString(), this)),
      m_saveRows(new QAction(icon(Icon::Download, Colour::Secondary), QString(), this))
{
    build();
    connectParts();
    retranslate(this, [this] { dress(); });
}

void RecordsPage::build()
{
    if (m_setup.newAction)
        m_header->setPrimaryAction(m_new);
    if (m_setup.savesRows)
        offerFile(m_saveRows);
    m_start = new QWidget;
    auto *column = new QVBoxLayout(m_start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_list, 1);
    m_splitter->addWidget(m_start);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    // Beside it a list of people shows up to their status on a small screen.
    m_splitter->restore({10000, scaled(380)});
    m_pane->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

void RecordsPage::connectParts()
{
    connect(m_new, &QAction::triggered, this, &RecordsPage::createNew);
    connect(m_saveRows, &QAction::triggered, this, [this] { m_list->saveAs(m_list->shownColumns()); });
    connect(&m_list->model(), &RecordModel::totalChanged, this, &RecordsPage::dress);
    connect(&m_list->model(), &RecordModel::stateChanged, this, &RecordsPage::followFiles);
    connect(&m_list->table(), &RecordTable::opened, this, [this](const QString &id) {
        m_wasOpen = m_pane->openId() == id;
        openId(id);
    });
    connect(&m_list->table(), &RecordTable::currentChanged, this, [this](const QString &id) {
        // While the pane is open it shows the row where the keyboard is, but never by itself drops what was
        // typed. A table that gets the keyboard, such as by Tab, finds a row by itself, which nobody asked
        // for.
        const bool isMeant = !m_list->table().table()->isBeingEntered();
        if (isMeant && m_pane->isVisible() && !m_pane->openId().isEmpty() && !m_pane->form().isDirty())
            openId(id);
    });
    connect(m_list->table().table(), &HairlineTable::opened, this, &RecordsPage::enterOpen);
    connect(m_list, &RecordList::emptyActionTriggered, this, [this] {
        if (m_setup.emptyLink.isEmpty())
            createNew();
        else if (m_context.open)
            m_context.open(m_setup.emptyLink);
    });
    connect(m_list, &RecordList::narrowingChanged, this, &RecordsPage::tellPlace);
    connect(&m_list->table(), &RecordTable::sortingChanged, this, &RecordsPage::tellPlace);
    connect(m_pane, &RecordPane::tabChanged, this, &RecordsPage::tellPlace);
    connect(m_pane, &RecordPane::openChanged, this, &RecordsPage::followOpen);
    connect(m_pane, &RecordPane::saved, this, &RecordsPage::followSaved);
    connect(m_pane, &RecordPane::renewed, this,
            [this](const AnyRecord &record) { m_list->model().replace(record); });
}

void RecordsPage::refresh()
{
    m_list->refresh();
    if (m_beside)
        m_beside->refresh();
    renewOpen();
}

void RecordsPage::find()
{
    m_list->find();
}

void RecordsPage::createNew()
{
    if (!m_setup.newAction || !m_new->isEnabled())
        return;
    leaveBeside([this] { m_pane->openNew(); });
}

bool RecordsPage::hasUnsaved() const
{
    return (m_beside && m_beside->hasUnsaved()) || (!m_pane->openId().isEmpty() && m_pane->form().isDirty());
}

QList<PageAction> RecordsPage::pageActions()
{
    QList<PageAction> actions;
    if (m_setup.newAction)
        actions << PageAction{m_new->text(), [this] { createNew(); },
                              m_new->isEnabled() ? QString() : tr("Your role does not make new ones.")};
    for (QAction *each : m_header->moreActions())
        actions << PageAction{each->text(), [each] { each->trigger(); },
                              each->isEnabled() ? QString() : each->toolTip()};
    actions << m_list->listActions();
    for (const RecordPane::OfferedAction &each : m_pane->offeredActions())
        actions << PageAction{each.text, each.run, each.whyNot};
    return actions;
}

void RecordsPage::offerFile(QAction *action)
{
    m_header->addMoreAction(action);
    m_files << action;
    followFiles();
}

void RecordsPage::followFiles()
{
    const QString whyNot = m_list->whyNotSaved();
    for (QAction *each : std::as_const(m_files)) {
        each->setEnabled(whyNot.isEmpty());
        each->setToolTip(whyNot);
    }
}

void RecordsPage::offerNew(bool offered)
{
    m_new->setEnabled(offered);
    m_header->setPrimaryAction(offered ? m_new : nullptr);
}

QString RecordsPage::place() const
{
    return placeText(false);
}

void RecordsPage::tellPlace()
{
    if (!m_isGoing)
        Q_EMIT placeChanged();
}

QString RecordsPage::wholePlace() const
{
    return placeText(true);
}

QString RecordsPage::placeText(bool whole) const
{
    const QString beside = m_beside ? m_beside->place() : QString(), sorting = m_list->table().sorting();
    const QString open = beside.isEmpty() ? m_pane->openId() : beside;
    QStringList parts;
    if (const QString narrowing = m_list->narrowing(); !narrowing.isEmpty())
        parts << narrowing;
    if (!sorting.isEmpty() && (whole || sorting != QLatin1StringView(m_setup.list.sortedBy)))
        parts << placeSortKey + QLatin1Char('=') + sorting;
    if (const QByteArray tab = m_pane->tab(); !tab.isEmpty() && !open.isEmpty() && beside.isEmpty())
        parts << placeTabKey + QLatin1Char('=') + QString::fromLatin1(tab);
    return parts.isEmpty() ? open : open + QLatin1Char('?') + parts.join(QLatin1Char('&'));
}

void RecordsPage::openPlace(const QString &place)
{
    const QString id = place.section(QLatin1Char('?'), 0, 0);
    QUrlQuery query(place.section(QLatin1Char('?'), 1));
    const QString sorting = query.queryItemValue(placeSortKey), tab = query.queryItemValue(placeTabKey);
    query.removeAllQueryItems(placeSortKey);
    query.removeAllQueryItems(placeTabKey);
    m_isGoing = true;
    if (!sorting.isEmpty())
        m_list->table().setSorting(sorting);
    m_pane->setTab(tab.toLatin1());
    m_list->setNarrowing(query.toString(QUrl::FullyEncoded));
    m_isGoing = false;
    if (openBeside(id))
        return;
    if (id.isEmpty() && m_beside && !m_beside->place().isEmpty())
        leaveBeside();
    if (id.isEmpty())
        m_pane->requestClose();
    else if (id == QLatin1StringView("new"))
        createNew();
    else
        openId(id);
}

void RecordsPage::openId(const QString &id)
{
    leaveBeside([this, id] { fetchAndOpen(id); });
}

void RecordsPage::fetchAndOpen(const QString &id)
{
    m_opening.cancel();
    if (const int row = m_list->model().rowOf(id); row >= 0) {
        m_pane->open(m_list->model().recordAt(row));
        return;
    }
    m_opening =
        whenDone(m_context.client->get(m_setup.list.type, id), this, [this](const Result<AnyRecord> &record) {
            if (record)
                m_pane->open(*record);
            else if (m_context.toast)
                m_context.toast({errorText(record.error()), Tone::Bad});
        });
}

// The first Enter opens a row, so that arrows go on from there; another one goes into its form.
void RecordsPage::enterOpen()
{
    if (m_wasOpen && m_pane->isVisible())
        m_pane->form().focusFirst();
}

void RecordsPage::leaveBeside(std::function<void()> next)
{
    if (m_beside && m_beside->hasUnsaved()) {
        m_beside->warnOfLoss([this, next = std::move(next)] {
            showBeside(nullptr);
            if (next)
                next();
        });
        return;
    }
    if (m_beside)
        showBeside(nullptr);
    if (next)
        next();
    else
        Q_EMIT placeChanged();
}

void RecordsPage::showBeside(SidePane *other)
{
    const QList<int> sizes = m_splitter->sizes();
    if (m_beside) {
        if (m_beside->isAncestorOf(focusWidget()))
            m_list->table().table()->setFocus();
        m_beside->hide();
        m_beside->deleteLater();
    }
    m_beside = other;
    if (!other) {
        m_pane->setVisible(!m_pane->openId().isEmpty());
        // What stood there gives its width back.
        if (sizes.size() > 2 && sizes[2] > 0)
            m_splitter->setSizes({sizes[0], sizes[2], 0});
        shareRoom();
        return;
    }
    m_pane->hide();
    m_splitter->addWidget(other);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setCollapsible(2, false);
    const int width = sizes.value(1) > 0 ? sizes[1] : scaled(380);
    m_splitter->setSizes({sizes.value(0) - width, 0, width});
    other->show();
    shareRoom();
    Q_EMIT placeChanged();
}

// Where there is no room for both, as with large text, the list makes way for what is open.
void RecordsPage::shareRoom()
{
    const bool beside = m_beside || !m_pane->openId().isEmpty();
    const int both = qMin(m_start->minimumSizeHint().width() + scaled(360), scaled(1000));
    m_start->setVisible(!beside || width() >= both);
}

// Before anything has to be scrolled, the list makes way.
QSize RecordsPage::minimumSizeHint() const
{
    const QWidget *beside = m_pane->openId().isEmpty() ? nullptr : m_pane;
    if (m_beside)
        beside = m_beside;
    const QWidget *least = beside ? beside : m_start;
    return least->minimumSizeHint().expandedTo(least->minimumSize());
}

bool RecordsPage::event(QEvent *event)
{
    const bool handled = Page::event(event);
    // What stands there may need another room now, as after another size of text.
    if (event->type() == QEvent::LayoutRequest)
        shareRoom();
    return handled;
}

void RecordsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    shareRoom();
}

void RecordsPage::followOpen()
{
    const bool open = !m_pane->openId().isEmpty();
    if (!open && m_pane->isAncestorOf(focusWidget()))
        m_list->table().table()->setFocus();
    // What is being typed there stays until it is left.
    m_pane->setVisible(open && !m_beside);
    shareRoom();
    if (open && m_pane->openId() != m_list->table().currentId())
        m_list->table().choose(m_pane->openId());
    Q_EMIT placeChanged();
}

void RecordsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_beside)
        leaveBeside();
    else if (event->key() == Qt::Key_Escape && m_pane->isVisible())
        m_pane->requestClose();
    else
        Page::keyPressEvent(event);
}

void RecordsPage::dress()
{
    const bool known = m_list->model().state() != RecordModel::State::Idle;
    m_header->setTitle(m_setup.title());
    m_header->setTotal(known ? m_setup.total(m_list->model().total()) : QString());
    if (m_setup.newAction)
        m_new->setText(m_setup.newAction());
    m_saveRows->setText(tr("Save these rows as CSV…"));
    followFiles();
}

} // namespace ulpan
