#include "ui/widgets/banner.h"

#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

namespace ulpan {

Banner::Banner(Tone tone, QWidget *parent)
    : QWidget(parent), m_tone(tone), m_icon(new IconLabel(toneIcon(tone), toneColour(tone))),
      m_word(new TextLabel(TextStyle::Strong, toneColour(tone))), m_text(new TextLabel(TextStyle::Body)),
      m_action(new QPushButton)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    m_grid->addWidget(m_icon, 0, 0);
    m_grid->addWidget(m_word, 0, 1);
    m_grid->addWidget(m_text, 0, 2);
    m_grid->addWidget(m_action, 0, 3);
    m_grid->setColumnStretch(2, 1);
    m_text->setWordWrap(true);
    m_action->hide();
    setMinimumHeight(scaled(46));
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    retranslate(this, [this] { dress(); });
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    dress();
}

void Banner::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    m_icon->setIcon(toneIcon(tone), toneColour(tone));
    m_word->setInk(toneColour(tone));
    dress();
    update();
}

void Banner::resizeEvent(QResizeEvent *)
{
    // In a pane the words would have a finger's width beside the button.
    const bool narrow = width() < scaled(480);
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    m_grid->removeWidget(m_action);
    if (narrow)
        m_grid->addWidget(m_action, 1, 2, Qt::AlignLeft);
    else
        m_grid->addWidget(m_action, 0, 3);
}

void Banner::dress()
{
    m_word->setText(toneWord(m_tone));
    setAccessibleName(toneWord(m_tone) + QStringLiteral(": ") + m_text->text());
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), scaled(8), colour(toneTint(m_tone)), colour(toneColour(m_tone)));
}

} // namespace ulpan
