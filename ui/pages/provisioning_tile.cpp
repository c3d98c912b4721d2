#include "ui/pages/provisioning_tile.h"

#include "ui/shell/fonts.h"
#include "ui/shell/locale_text.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/retranslate.h"

#include <QPainter>
#include <QStyle>

namespace ulpan {

ProvisioningTile::ProvisioningTile(QWidget *parent) : QPushButton(parent)
{
    setCheckable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTextSize(this, [this] { updateGeometry(); });
}

void ProvisioningTile::setCount(const Status &outcome, qint64 count)
{
    m_outcome = outcome;
    m_count = count;
    setAccessibleName(tr("%1: %2").arg(outcome.word, numberText(count)));
    setToolTip(tr("Show only these rows"));
    updateGeometry();
    update();
}

QSize ProvisioningTile::sizeHint() const
{
    const int word =
        QFontMetrics(ulpan::font(TextStyle::Body)).horizontalAdvance(m_outcome.word) + scaled(56);
    const int number =
        QFontMetrics(ulpan::font(TextStyle::Title)).horizontalAdvance(numberText(m_count)) + scaled(32);
    return {qMax(scaled(136), qMax(word, number)), scaled(76)};
}

void ProvisioningTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool none = m_count == 0;
    const QColor fill = colour(isChecked()    ? Colour::Selection
                               : underMouse() ? Colour::Hover
                                              : Colour::Surface);
    const bool marked = isChecked() || hasFocus();
    paintRounded(&painter, rect(), scaled(8), fill, colour(marked ? Colour::Accent : Colour::Line),
                 marked ? 2 : 1);

    const QRect inner = rect().adjusted(scaled(14), scaled(10), -scaled(14), -scaled(10));
    const int side = scaled(18);
    // On a selection the inks of good, warn and bad have too little contrast.
    const Colour ink = isChecked() ? Colour::Text : none ? Colour::Secondary : m_outcome.ink;
    const QRect picture(inner.left(), inner.top() + scaled(1), side, side);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), picture), m_outcome.icon, colour(ink));
    const auto write = [&](const QRect &at, TextStyle style, Colour role, const QString &text) {
        painter.setFont(ulpan::font(style));
        painter.setPen(colour(role));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), at),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter |
                             Qt::TextSingleLine),
                         text);
    };
    write(QRect(inner.left() + side + scaled(6), inner.top(), inner.width() - side - scaled(6), scaled(20)),
          TextStyle::Body, Colour::Secondary, m_outcome.word);
    write(QRect(inner.left(), inner.bottom() - scaled(30), inner.width(), scaled(32)), TextStyle::Title,
          none ? Colour::Secondary : Colour::Text, numberText(m_count));
}

} // namespace ulpan
