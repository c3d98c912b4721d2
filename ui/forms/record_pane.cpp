#include "ui/forms/record_pane.h"

#include "models/base/text.h"
#include "models/tables/record_model.h"
#include "net/client/client.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>

namespace ulpan {

// That of field flags would hide it.
using ::operator|;

namespace {

// It may have arrived before the connection failed.
bool mayHaveArrived(const Error &error)
{
    return error.reason == "connection.cut" || error.reason == "connection.timed_out" ||
           error.reason == "connection.answer_unreadable" || error.reason == "idempotency.running";
}

} // namespace

RecordPane::RecordPane(Client &client, const RecordType &type, RecordWords words, QList<PaneTab> tabs,
                       QList<PaneAction> actions, QWidget *parent)
    : QWidget(parent), m_client(client), m_type(type), m_words(std::move(words)),
      m_name(new TextLabel(TextStyle::Section)),
      m_detail(new TextLabel(TextStyle::Technical, Colour::Secondary)), m_status(new StatusPill),
      m_tabs(std::move(tabs)), m_actions(std::move(actions)), m_tabBar(new QTabBar), m_more(new QToolButton),
      m_close(new QToolButton), m_banner(new Banner(Tone::Warning)), m_scroll(new QScrollArea),
      m_cancel(new QPushButton), m_save(new QPushButton)
{
    build([this](const RecordType &target, const ListQuery &query) { return m_client.list(target, query); });
    connect(m_close, &QToolButton::clicked, this, &RecordPane::requestClose);
    connect(m_banner, &Banner::actionTriggered, this, &RecordPane::actOnNotice);
    connect(m_save, &QPushButton::clicked, this, &RecordPane::save);
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(400));
    connect(&m_patience, &QTimer::timeout, this, [this] { dress(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isBusy) {
            stopWaiting();
            return;
        }
        m_form->setBlank();
        requestClose();
    });
    connect(m_form, &RecordForm::changedByHand, this, [this] {
        const bool isAgreed = m_notice == Notice::Conflict && !m_form->isDirty();
        if (m_notice == Notice::Unsaved || isAgreed)
            showNotice(Notice::None);
        if (isAgreed)
            Q_EMIT renewed(m_record);
        if (PanePart *part = m_parts.value(m_tabBar->currentIndex()))
            part->followForm(m_form->edited());
        dress();
    });
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &RecordPane::save);
    retranslate(this, [this] { dress(); });
}

void RecordPane::build(const Lookup &lookup)
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(8));
    top->setSpacing(scaled(2));
    auto *below = new QHBoxLayout;
    below->setSpacing(scaled(4));
    below->addWidget(m_detail);
    below->addWidget(m_status);
    below->addStretch();
    m_name->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_name, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_more->setIcon(icon(Icon::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_close->setIcon(icon(Icon::Clear));
    for (QToolButton *button : {m_more, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    top->addLayout(head);
    top->addLayout(below);
    QList<FormSection> sections;
    for (int tab = 0; tab < m_tabs.size(); ++tab) {
        for (FormSection section : std::as_const(m_tabs[tab].sections)) {
            section.tab = tab;
            sections << section;
        }
    }
    m_form = new RecordForm(m_type, lookup, sections);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    notice->addWidget(m_banner);
    m_banner->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tabBar);
    column->addLayout(notice);
    buildTabs(column);
    buildFoot(column);
    followTextSize(this, [this] { setMinimumWidth(scaled(360)); });
    showTab(0);
}

void RecordPane::buildFoot(QBoxLayout *column)
{
    m_foot = new QWidget;
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    makePrimary(m_save);
    column->addWidget(m_foot);
}

void RecordPane::takeNewer(const AnyRecord &record)
{
    if (!m_isOpen || !m_record || openId() != RecordModel::idOf(record))
        return;
    m_record = record;
    if (m_form->isDirty())
        m_form->setTheirs(record);
    else
        m_form->setRecord(record);
    showParts();
    if (m_form->hasConflict() && m_notice != Notice::Conflict)
        showNotice(Notice::Conflict);
    dress();
}

void RecordPane::drop()
{
    m_form->setBlank();
    m_next = {};
    requestClose();
}

QString RecordPane::openId() const
{
    if (!m_isOpen)
        return {};
    return m_record ? RecordModel::idOf(m_record) : QStringLiteral("new");
}

void RecordPane::leave(std::function<void()> next)
{
    if (m_isOpen && (m_isBusy || m_form->isDirty())) {
        m_next = std::move(next);
        if (!m_isBusy)
            showNotice(Notice::Unsaved);
        return;
    }
    m_next = {};
    next();
}

void RecordPane::open(const AnyRecord &record)
{
    if (m_isOpen && m_record && openId() == RecordModel::idOf(record))
        return;
    leave([this, record] {
        m_record = record;
        m_isOpen = true;
        m_form->setRecord(record);
        m_scroll->ensureVisible(0, 0);
        showNotice(Notice::None);
        showParts();
        Q_EMIT openChanged();
    });
}

void RecordPane::openNew()
{
    leave([this] {
        m_record = {};
        m_isOpen = true;
        m_form->setBlank();
        m_tabBar->setCurrentIndex(0);
        showNotice(Notice::None);
        showParts();
        Q_EMIT openChanged();
        m_form->focusFirst();
    });
}

void RecordPane::requestClose()
{
    leave([this] {
        m_isOpen = false;
        showNotice(Notice::None);
        Q_EMIT openChanged();
    });
}

void RecordPane::save()
{
    if (m_isBusy || !m_form->isDirty() || !m_form->check())
        return;
    const bool created = m_form->isNew();
    m_unanswered = created ? typed() : QByteArray();
    setBusy(true);
    const QFuture<Result<AnyRecord>> answer = created ? m_client.create(m_form->edited(), m_form->changed())
                                                      : m_client.update(m_form->edited(), m_form->changed());
    m_call = whenDone(answer, this,
                      [this, created](const Result<AnyRecord> &result) { takeAnswer(result, created); });
}

void RecordPane::takeAnswer(const Result<AnyRecord> &answer, bool created)
{
    setBusy(false);
    if (answer || !mayHaveArrived(answer.error()))
        m_unanswered.clear();
    if (answer) {
        const AnyRecord before = created ? AnyRecord() : m_record;
        m_record = *answer;
        m_form->setRecord(*answer);
        showNotice(Notice::None);
        showParts();
        Q_EMIT saved(*answer, before);
        if (m_next)
            std::exchange(m_next, {})();
        else
            Q_EMIT openChanged();
        return;
    }
    m_next = {};
    if (answer.error().kind == ErrorKind::Precondition) {
        fetchTheirs();
        return;
    }
    const QList<Problem> homeless = m_form->showProblems(answer.error().problems);
    const bool saidBeside = !answer.error().problems.isEmpty() && homeless.isEmpty();
    showNotice(saidBeside ? Notice::None : Notice::Failed, answer.error());
}

void RecordPane::fetchTheirs()
{
    setBusy(true);
    m_call = whenDone(m_client.get(m_type, openId()), this, [this](const Result<AnyRecord> &theirs) {
        setBusy(false);
        if (!theirs) {
            showNotice(Notice::Failed, theirs.error());
            return;
        }
        m_record = *theirs;
        m_form->setTheirs(*theirs);
        // Where both wanted the same there is nothing to choose.
        showNotice(m_form->isDirty() ? Notice::Conflict : Notice::None);
        m_form->focusConflict();
        if (!m_form->isDirty())
            Q_EMIT renewed(m_record);
    });
}

void RecordPane::setBusy(bool busy)
{
    m_isBusy = busy;
    // Typing waits with the answer; the cursor comes back to where it was.
    if (busy) {
        m_typedIn = QApplication::focusWidget();
        m_patience.start();
    }
    m_form->setEnabled(!busy);
    if (!busy && m_typedIn && m_form->isAncestorOf(m_typedIn))
        m_typedIn->setFocus();
    dress();
}

// What was sent may have arrived; saving once more finds out, because it says which version it was made of, or
// goes out under the same key.
void RecordPane::stopWaiting()
{
    m_call.cancel();
    m_next = {};
    setBusy(false);
    showNotice(Notice::Stopped);
}

void RecordPane::dress()
{
    const bool isNew = !m_record;
    m_name->setText(isNew ? m_words.newTitle() : m_words.name(m_record));
    const QString detail = isNew || !m_words.detail ? QString() : m_words.detail(m_record);
    m_detail->setText(leftToRight(detail));
    m_detail->setVisible(!detail.isEmpty());
    m_status->setVisible(!isNew && m_words.status);
    if (!isNew && m_words.status)
        m_status->setStatus(m_words.status(m_record));
    m_detail->setAccessibleName(detail);
    m_tabBar->setAccessibleName(tr("Parts of this record"));
    int shownTabs = 0;
    for (int tab = 0; m_tabs.size() > 1 && tab < m_tabs.size(); ++tab) {
        const bool shown = !isNew || !m_tabs[tab].sections.isEmpty();
        m_tabBar->setTabText(tab, m_tabs[tab].title());
        m_tabBar->setTabVisible(tab, shown);
        shownTabs += shown;
    }
    m_tabBar->setVisible(shownTabs > 1);
    fillMenu();
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_cancel->setText(tr("Cancel"));
    const bool takesLong = m_isBusy && !m_patience.isActive();
    m_save->setText(takesLong                        ? tr("Saving…")
                    : m_notice == Notice::Conflict ? tr("Save mine")
                                                   : tr("Save"));
    m_save->setEnabled(m_isOpen && !m_isBusy && m_form->isDirty());
    dressNotice();
}

} // namespace ulpan
