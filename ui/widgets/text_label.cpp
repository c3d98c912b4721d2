#include "ui/widgets/text_label.h"

#include "ui/widgets/retranslate.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace ulpan {

TextLabel::TextLabel(TextStyle style, Colour ink, QWidget *parent)
    : QLabel(parent), m_style(style), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    followTextSize(this, [this] { setFont(ulpan::font(m_style)); });
    followColours(this, [this] { dress(); });
    setAlignment(m_alignment);
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    // A label puts a Latin name in a Hebrew window at the other side.
    QLabel::setAlignment(QStyle::visualAlignment(layoutDirection(), alignment) | Qt::AlignAbsolute);
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        setAlignment(m_alignment);
    QLabel::changeEvent(event);
}

void TextLabel::setInk(Colour ink)
{
    m_ink = ink;
    dress();
}

void TextLabel::dress()
{
    // Only this one role is ours; the rest keeps following the application.
    QPalette own;
    own.setColor(QPalette::Active, QPalette::WindowText, colour(m_ink));
    own.setColor(QPalette::Inactive, QPalette::WindowText, colour(m_ink));
    own.setColor(QPalette::Disabled, QPalette::WindowText, colour(Colour::Disabled));
    setPalette(own);
}

IconLabel::IconLabel(Icon name, Colour ink, int side, QWidget *parent)
    : QWidget(parent), m_name(name), m_ink(ink), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTextSize(this, [this] { updateGeometry(); });
}

void IconLabel::setIcon(Icon name, Colour ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, colour(isEnabled() ? m_ink : Colour::Disabled));
}

} // namespace ulpan
