#include "ui/pages/chosen_bar.h"

#include "ui/shell/style_paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ulpan {

ChosenBar::ChosenBar(QWidget *parent)
    : QWidget(parent), m_text(new TextLabel(TextStyle::Strong)), m_all(new QPushButton),
      m_change(new QPushButton), m_copy(new QPushButton), m_clear(new QToolButton)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(scaled(24), scaled(6), scaled(16), scaled(6));
    line->setSpacing(scaled(8));
    line->addWidget(m_text);
    line->addWidget(m_all);
    line->addStretch();
    line->addWidget(m_change);
    line->addWidget(m_copy);
    line->addWidget(m_clear);
    m_all->setFlat(true);
    m_change->setIcon(icon(Icon::Edit));
    m_copy->setIcon(icon(Icon::Copy));
    m_clear->setIcon(icon(Icon::Clear));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_change->hide();
    connect(m_all, &QPushButton::clicked, this, &ChosenBar::allWanted);
    connect(m_change, &QPushButton::clicked, this, &ChosenBar::changeWanted);
    connect(m_copy, &QPushButton::clicked, this, &ChosenBar::copyWanted);
    connect(m_clear, &QToolButton::clicked, this, &ChosenBar::cleared);
    hide();
    retranslate(this, [this] { dress(); });
}

void ChosenBar::offerChange(std::function<QString(qint64)> text)
{
    m_changeText = std::move(text);
    m_change->show();
    dress();
}

void ChosenBar::setChosen(qint64 count, bool all)
{
    m_count = count;
    m_isAll = all;
    setVisible(count > 1);
    dress();
}

void ChosenBar::dress()
{
    m_text->setText(m_isAll ? tr("All %Ln that match are chosen", nullptr, int(m_count))
                            : tr("%Ln chosen", nullptr, int(m_count)));
    m_all->setText(tr("Choose all that match"));
    m_all->setVisible(!m_isAll);
    if (m_changeText)
        m_change->setText(m_changeText(m_count));
    m_copy->setText(tr("Copy as CSV"));
    m_clear->setAccessibleName(tr("Choose none"));
    m_clear->setToolTip(tr("Choose none"));
}

void ChosenBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::AccentTint));
}

} // namespace ulpan
