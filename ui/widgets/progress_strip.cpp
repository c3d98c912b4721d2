#include "ui/widgets/progress_strip.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ulpan {

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar), m_text(new ElidedLabel(TextStyle::Body, Colour::Secondary)),
      m_cancel(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    column->addLayout(line);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setFixedHeight(scaled(6));
    m_bar->setMinimumWidth(scaled(120));
    m_cancel->setIcon(icon(Icon::Clear, Colour::Secondary));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_cancel->hide();
    setFocusProxy(m_cancel);
    line->addWidget(m_bar, 1);
    line->addWidget(m_text);
    line->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &ProgressStrip::cancelled);
    retranslate(this, [this] {
        m_cancel->setAccessibleName(tr("Cancel"));
        m_cancel->setToolTip(tr("Cancel"));
        m_bar->setAccessibleName(tr("Progress"));
    });
}

void ProgressStrip::setTextBelow()
{
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    layout()->addWidget(m_text);
}

void ProgressStrip::setProgress(qint64 done, qint64 total)
{
    // In thousandths: counts of rows may be larger than the bar's own numbers.
    m_bar->setRange(0, total < 0 ? 0 : 1000);
    m_bar->setValue(total > 0 ? int(1000 * qBound(qint64(0), done, total) / total) : 0);
}

void ProgressStrip::setText(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleDescription(text);
}

void ProgressStrip::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

} // namespace ulpan
