#include "ui/pages/audit_members.h"

#include "models/base/text.h"
#include "net/client/client.h"
#include "ui/pages/audit_links.h"
#include "ui/shell/views.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace ulpan {

namespace {

constexpr int membersAtOnce = 20;

} // namespace

AuditMembers::AuditMembers(ViewContext &context, Id entry, QWidget *parent)
    : QWidget(parent), m_context(context), m_entry(entry), m_title(new TextLabel(TextStyle::Section)),
      m_failure(new TextLabel(TextStyle::Body, Colour::Bad)), m_names(new QVBoxLayout),
      m_more(new QPushButton(tr("Show more")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(8), 0, scaled(8));
    column->setSpacing(scaled(4));
    column->addWidget(m_title);
    m_names->setSpacing(scaled(2));
    column->addLayout(m_names);
    column->addWidget(m_failure);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_failure->setWordWrap(true);
    m_failure->hide();
    connect(m_more, &QPushButton::clicked, this, &AuditMembers::load);
    hide();
    load();
}

bool AuditMembers::isAbout(const AuditEntry &entry)
{
    static const QStringList actions{
        QStringLiteral("import.applied"),       QStringLiteral("import.cancelled"),
        QStringLiteral("import.failed"),        QStringLiteral("import.undone"),
        QStringLiteral("import.partly_undone"), QStringLiteral("bulk_edit.applied"),
        QStringLiteral("bulk_edit.undone"),     QStringLiteral("entity.merged")};
    return actions.contains(entry.action);
}

void AuditMembers::load()
{
    ListQuery query;
    query.page = m_page + 1;
    query.perPage = membersAtOnce;
    m_more->setEnabled(false);
    const QByteArray path =
        m_context.client->path(recordType<ToldAuditEntry>(), QString::number(m_entry)) + "/members";
    m_call = whenDone(m_context.client->list(recordType<AuditedMember>(), path, query), this,
                      [this](const Result<RecordPage> &page) { take(page); });
}

void AuditMembers::take(const Result<RecordPage> &page)
{
    m_more->setEnabled(true);
    m_failure->setVisible(!page);
    if (!page) {
        m_failure->setText(errorText(page.error()));
        m_more->setText(tr("Retry"));
        show();
        return;
    }
    ++m_page;
    m_title->setText(tr("%Ln member(s) changed", nullptr, int(page->total)));
    for (const AnyRecord &record : page->rows) {
        const Reference &member = record.as<AuditedMember>().member;
        if (member.name.isEmpty()) {
            auto *gone = new TextLabel(TextStyle::Body, Colour::Secondary);
            gone->setText(tr("number %1, removed since").arg(leftToRight(QString::number(member.id))));
            m_names->addWidget(gone);
            continue;
        }
        auto *name = new LinkButton(isolated(member.name));
        connect(name, &QPushButton::clicked, this,
                [this, id = member.id] { openMember(m_context, this, id); });
        m_names->addWidget(name, 0, Qt::AlignLeft);
    }
    m_shown += int(page->rows.size());
    m_more->setText(tr("Show more"));
    m_more->setVisible(m_shown < page->total);
    setVisible(page->total > 0);
}

} // namespace ulpan
