#include "ui/pages/history_part.h"

#include "models/base/clock.h"
#include "models/records/audit_entry.h"
#include "models/records/learner.h"
#include "models/tables/record_model.h"
#include "net/client/client.h"
#include "ui/pages/audit_links.h"
#include "ui/pages/audit_text.h"
#include "ui/pages/changes_view.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace ulpan {

HistoryPart::HistoryPart(ViewContext &context)
    : m_context(context), m_scroll(new QScrollArea), m_places(new QStackedLayout(this)),
      m_empty(new EmptyState(Icon::Audit)), m_error(new ErrorState)
{
    for (QWidget *place :
         {static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error)})
        m_places->addWidget(place);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    connect(m_error, &StateView::actionTriggered, this, [this] { load(m_page + 1); });
    retranslate(this, [this] {
        m_scroll->setAccessibleName(tr("History"));
        m_empty->setText(tr("Nothing was changed yet."),
                         tr("Each change appears here, with who made it and how it was before."));
        build();
    });
}

void HistoryPart::showRecord(const AnyRecord &record)
{
    const QString id = RecordModel::idOf(record);
    const Id version = record.as<Learner>().version;
    if (id == m_id && version == m_version)
        return;
    m_id = id;
    m_version = version;
    m_entries.clear();
    m_total = 0;
    build();
    load(1);
}

void HistoryPart::renew()
{
    if (!m_id.isEmpty())
        load(1);
}

void HistoryPart::load(int page)
{
    ListQuery query;
    query.page = page;
    query.perPage = 50;
    m_call.cancel();
    const QByteArray path = m_context.client->path(recordType<Learner>(), m_id) + "/history";
    m_call = whenDone(m_context.client->list(recordType<ToldAuditEntry>(), path, query), this,
                      [this, page](const Result<RecordPage> &entries) {
                          if (entries)
                              m_page = page;
                          if (entries && page == 1)
                              m_entries.clear();
                          take(entries);
                      });
}

void HistoryPart::take(const Result<RecordPage> &page)
{
    if (!page) {
        m_error->setText(tr("The history could not be loaded."), errorText(page.error()));
        showPlace(m_places, m_error);
        return;
    }
    m_entries << page->rows;
    m_total = page->total;
    build();
    if (m_entries.isEmpty())
        showPlace(m_places, m_empty);
}

void HistoryPart::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(16));
    column->setSpacing(scaled(4));
    for (const AnyRecord &record : std::as_const(m_entries)) {
        const auto &entry = record.as<ToldAuditEntry>();
        auto *head = new QHBoxLayout;
        auto *what = new TextLabel(TextStyle::Strong);
        what->setText(auditActionText(entry.action));
        auto *when = new TextLabel(TextStyle::Secondary, Colour::Secondary);
        when->setText(relativeTime(entry.createdAt, m_context.clock.now()));
        when->setToolTip(longDateTime(entry.createdAt));
        head->addWidget(what, 1);
        head->addWidget(when);
        column->addLayout(head);
        auto *who = new TextLabel(TextStyle::Secondary, Colour::Secondary);
        who->setText(auditActorText(entry));
        column->addWidget(who);
        const bool isOwn = entry.record == QLatin1StringView(recordType<Learner>().name);
        if (const auto open = isOwn ? std::function<void()>() : wayToSubject(m_context, this, entry)) {
            auto *link = new LinkButton(auditSubjectText(entry));
            connect(link, &QPushButton::clicked, this, open);
            column->addWidget(link, 0, Qt::AlignLeft);
        }
        column->addWidget(new ChangesView(entry));
        column->addSpacing(scaled(12));
    }
    if (m_entries.size() < m_total) {
        auto *more = new QPushButton(tr("Show earlier changes"));
        connect(more, &QPushButton::clicked, this, [this] { load(m_page + 1); });
        column->addWidget(more, 0, Qt::AlignLeft);
    }
    column->addStretch();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    showPlace(m_places, m_scroll);
}

} // namespace ulpan
