#include "ui/widgets/page_header.h"

#include "ui/shell/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/retranslate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace ulpan {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextStyle::Title)),
      m_total(new ElidedLabel(TextStyle::Body, Colour::Secondary)), m_actions(new QHBoxLayout),
      m_primary(new QPushButton), m_more(new QToolButton)
{
    makePrimary(m_primary);
    m_primary->hide();
    m_total->hide();
    m_more->setIcon(icon(Icon::More));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    // What cannot be done now says why.
    m_more->menu()->setToolTipsVisible(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->hide();

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(12));
    line->setSpacing(scaled(12));
    line->addWidget(m_title);
    // The total stands on the title's base line, which two sizes of type do not share by themselves.
    m_total->setContentsMargins(0, scaled(6), 0, 0);
    line->addWidget(m_total);
    line->addStretch();
    m_actions->setSpacing(scaled(8));
    line->addLayout(m_actions);
    line->addWidget(m_primary);
    line->addWidget(m_more);
    retranslate(this, [this] {
        m_more->setAccessibleName(tr("More actions"));
        m_more->setToolTip(tr("More actions"));
    });
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setTotal(const QString &total)
{
    m_total->setText(total);
    m_total->setVisible(!total.isEmpty());
}

void PageHeader::setPrimaryAction(QAction *action)
{
    if (m_primaryAction)
        m_primaryAction->disconnect(this), m_primary->disconnect(m_primaryAction);
    m_primaryAction = action;
    m_primary->setVisible(action);
    if (!action)
        return;
    connect(action, &QAction::changed, this, &PageHeader::followPrimary);
    connect(m_primary, &QPushButton::clicked, action, &QAction::trigger);
    followPrimary();
}

void PageHeader::followPrimary()
{
    m_primary->setText(m_primaryAction->text());
    m_primary->setIcon(m_primaryAction->icon());
    m_primary->setEnabled(m_primaryAction->isEnabled());
    m_primary->setToolTip(m_primaryAction->shortcut().toString(QKeySequence::NativeText));
}

void PageHeader::addAction(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    m_actions->addWidget(button);
}

void PageHeader::addMoreAction(QAction *action)
{
    m_more->menu()->addAction(action);
    m_more->show();
}

QList<QAction *> PageHeader::moreActions() const
{
    return m_more->menu()->actions();
}

} // namespace ulpan
