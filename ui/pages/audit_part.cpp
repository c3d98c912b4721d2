#include "ui/pages/audit_part.h"

#include "models/base/text.h"
#include "ui/pages/audit_links.h"
#include "ui/pages/audit_members.h"
#include "ui/pages/audit_text.h"
#include "ui/pages/changes_view.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/views.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ulpan {

namespace {

void addAuditFact(QBoxLayout *column, const QString &name, const QString &value, bool technical)
{
    if (value.isEmpty())
        return;
    auto *label = new TextLabel(TextStyle::Secondary, Colour::Secondary);
    label->setText(name);
    auto *text = new TextLabel(technical ? TextStyle::Technical : TextStyle::Body);
    text->setText(technical ? leftToRight(value) : value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    column->addWidget(text);
    column->addSpacing(scaled(4));
}

// As the server tells it, for a ticket or a mail.
QString auditJson(const ToldAuditEntry &entry)
{
    QJsonObject object{{QStringLiteral("action"), entry.action},
                       {QStringLiteral("record"), entry.record},
                       {QStringLiteral("record_id"), entry.recordId},
                       {QStringLiteral("actor_kind"), entry.actorKind},
                       {QStringLiteral("actor_name"), entry.actorName},
                       {QStringLiteral("address"), entry.address},
                       {QStringLiteral("request_id"), entry.requestId},
                       {QStringLiteral("created_at"), QString::fromLatin1(entry.createdAt.text())}};
    if (entry.actor.id)
        object.insert(QStringLiteral("actor"),
                      QJsonObject{{QStringLiteral("id"), entry.actor.id}, {QStringLiteral("name"), entry.actor.name}});
    if (!entry.subject.isEmpty())
        object.insert(QStringLiteral("subject"), QJsonDocument::fromJson(entry.subject).object());
    object.insert(QStringLiteral("before"), QJsonDocument::fromJson(entry.before).object());
    object.insert(QStringLiteral("after"), QJsonDocument::fromJson(entry.after).object());
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

} // namespace

AuditPart::AuditPart(ViewContext &context) : m_context(context), m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    retranslate(this, [this] {
        m_scroll->setAccessibleName(tr("What was changed"));
        build();
    });
}

void AuditPart::showRecord(const AnyRecord &record)
{
    m_record = record;
    build();
}

void AuditPart::addSubject(QBoxLayout *column, const ToldAuditEntry &entry)
{
    const std::function<void()> open = wayToSubject(m_context, this, entry);
    const QString name = auditSubjectText(entry);
    if (!open || name.isEmpty()) {
        addAuditFact(column, auditKindText(entry.record), name, false);
        return;
    }
    auto *kind = new TextLabel(TextStyle::Secondary, Colour::Secondary);
    kind->setText(auditKindText(entry.record));
    column->addWidget(kind);
    auto *link = new LinkButton(name);
    link->setObjectName(QStringLiteral("audit_subject"));
    connect(link, &QPushButton::clicked, this, open);
    column->addWidget(link, 0, Qt::AlignLeft);
    column->addSpacing(scaled(4));
}

void AuditPart::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(16));
    column->setSpacing(scaled(2));
    if (m_record) {
        const auto &entry = m_record.as<ToldAuditEntry>();
        addAuditFact(column, tr("When"), longDateTime(entry.createdAt), false);
        addAuditFact(column, tr("Who"), auditActorText(entry), false);
        addAuditFact(column, tr("By the credential"), entry.credential, true);
        addAuditFact(column, tr("From the address"), entry.address, true);
        addAuditFact(column, tr("Request"), entry.requestId, true);
        addSubject(column, entry);
        column->addSpacing(scaled(8));
        column->addWidget(new ChangesView(entry));
        if (AuditMembers::isAbout(entry))
            column->addWidget(new AuditMembers(m_context, entry.id));
        auto *copy = new QPushButton(icon(Icon::Copy), tr("Copy as JSON"));
        connect(copy, &QPushButton::clicked, this,
                [this] { QGuiApplication::clipboard()->setText(auditJson(m_record.as<ToldAuditEntry>())); });
        column->addWidget(copy, 0, Qt::AlignLeft);
    }
    column->addStretch();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
}

} // namespace ulpan
