#include "ui/pages/audit_part.h"

#include "models/base/text.h"
#include "ui/pages/audit_rows.h"
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

void AuditPart::addMoreOfIt(QBoxLayout *column, const ToldAuditEntry &entry)
{
    if (!entry.recordId || !m_context.open)
        return;
    auto *link = new LinkButton(tr("All that was done to it"));
    link->setObjectName(QStringLiteral("audit_more"));
    const QString place = QStringLiteral("ulpan:audit/?record=%1&record_id=%2").arg(entry.record).arg(entry.recordId);
    connect(link, &QPushButton::clicked, this, [this, place] { m_context.open(place); });
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
        addMoreOfIt(column, entry);
        column->addSpacing(scaled(8));
        column->addWidget(new ChangesView(entry));
        if (AuditMembers::isAbout(entry))
            column->addWidget(new AuditMembers(m_context, entry.id));
        auto *copy = new QPushButton(icon(Icon::Copy), tr("Copy as JSON"));
        connect(copy, &QPushButton::clicked, this,
                [this] {
                    // For a ticket or a mail.
                    const QJsonDocument document(auditObject(m_record.as<ToldAuditEntry>()));
                    QGuiApplication::clipboard()->setText(QString::fromUtf8(document.toJson()));
                });
        column->addWidget(copy, 0, Qt::AlignLeft);
    }
    column->addStretch();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
}

} // namespace ulpan
