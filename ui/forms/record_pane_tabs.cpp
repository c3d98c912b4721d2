#include "models/base/text.h"
#include "ui/forms/record_pane.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/scroll_room.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>

// The tabs of a pane and what each shows, and what can be done with the record as a whole.

namespace ulpan {

void RecordPane::buildTabs(QBoxLayout *column)
{
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(16));
    inside->setSpacing(scaled(12));
    inside->addWidget(m_form);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_places = new QStackedLayout;
    // In this order: what has no parent yet would be shown as a window of its own.
    column->addLayout(m_places, 1);
    m_places->addWidget(m_scroll);
    for (const PaneTab &tab : std::as_const(m_tabs)) {
        m_tabBar->addTab(QString());
        PanePart *part = tab.part ? tab.part() : nullptr;
        m_parts << part;
        if (part && tab.sections.isEmpty())
            m_places->addWidget(part);
        else if (part)
            inside->addWidget(part);
    }
    // All that is left: the form has a stretch of its own.
    inside->addStretch(1);
    m_tabBar->setDrawBase(false);
    m_tabBar->setExpanding(false);
    connect(m_tabBar, &QTabBar::currentChanged, this, &RecordPane::showTab);
    connect(m_tabBar, &QTabBar::currentChanged, this, &RecordPane::tabChanged);
    connect(m_form, &RecordForm::tabWanted, m_tabBar, &QTabBar::setCurrentIndex);
    connect(m_form, &RecordForm::rowWanted, this, &RecordPane::bringIntoView);
}

void RecordPane::showTab(int tab)
{
    const bool hasForm = !m_tabs[tab].sections.isEmpty();
    m_form->showTab(tab);
    showPlace(m_places, hasForm ? static_cast<QWidget *>(m_scroll) : m_parts[tab]);
    m_foot->setVisible(hasForm);
    showParts();
}

QByteArray RecordPane::tab() const
{
    const int tab = m_tabBar->currentIndex();
    return tab > 0 ? m_tabs[tab].key : QByteArray();
}

void RecordPane::setTab(QByteArrayView key)
{
    for (int tab = int(m_tabs.size()) - 1; tab >= 0; --tab) {
        if (tab == 0 || m_tabs[tab].key == key) {
            m_tabBar->setCurrentIndex(tab);
            return;
        }
    }
}

void RecordPane::bringIntoView(QWidget *row)
{
    // What is said beside the fields and above them takes its room only with the next layout.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_scroll->ensureWidgetVisible(row, 0, scaled(16));
}

void RecordPane::showParts()
{
    const int tab = m_tabBar->currentIndex();
    for (int other = 0; other < m_parts.size(); ++other) {
        if (PanePart *below = m_parts[other]; below && !m_tabs[other].sections.isEmpty())
            below->setVisible(other == tab && (m_record || below->isForNew()));
    }
    PanePart *part = m_parts.value(tab);
    if (!m_isOpen || !part)
        return;
    if (m_record)
        part->showRecord(m_record);
    if (!m_tabs[tab].sections.isEmpty())
        part->followForm(m_form->edited());
}

void RecordPane::renewParts()
{
    PanePart *part = m_parts.value(m_tabBar->currentIndex());
    if (m_isOpen && m_record && part)
        part->renew();
}

void RecordPane::fillMenu()
{
    m_more->menu()->clear();
    for (const PaneAction &action : std::as_const(m_actions)) {
        if (!m_record || (action.fits && !action.fits(m_record)))
            continue;
        connect(m_more->menu()->addAction(ulpan::icon(action.icon, Colour::Secondary), action.text()),
                &QAction::triggered, this, [this, run = action.run] { run(m_record); });
    }
    m_more->setVisible(!m_more->menu()->isEmpty());
}

QList<RecordPane::OfferedAction> RecordPane::offeredActions() const
{
    QList<OfferedAction> offered;
    for (const PaneAction &action : m_actions) {
        QString whyNot;
        if (!m_isOpen || !m_record)
            whyNot = tr("Open one in the list first.");
        else if (action.fits && !action.fits(m_record))
            whyNot =
                tr("Not possible with %1 as it is, or not for you.").arg(isolated(m_words.name(m_record)));
        offered << OfferedAction{action.text(), [this, run = action.run] { run(m_record); }, whyNot};
    }
    return offered;
}

} // namespace ulpan
