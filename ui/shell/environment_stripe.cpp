#include "ui/shell/environment_stripe.h"

#include "ui/shell/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/retranslate.h"

#include <QPainter>
#include <QStyle>

namespace ulpan {

EnvironmentStripe::EnvironmentStripe(QWidget *parent) : QWidget(parent)
{
    followTextSize(this, [this] { setFixedHeight(scaled(26)); });
    retranslate(this, [this] {
        setAccessibleName(tr("Test environment"));
        update();
    });
}

void EnvironmentStripe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::TestStripe));
    painter.setFont(ulpan::font(TextStyle::Strong));
    const QString word = tr("Test environment");
    const int side = scaled(16), gap = scaled(6), width = painter.fontMetrics().horizontalAdvance(word);
    QRect both(0, 0, side + gap + width, height());
    both.moveCenter(rect().center());
    const QRect picture(both.left(), (height() - side) / 2, side, side);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), both, picture), Icon::Test,
              colour(Colour::OnTestStripe));
    painter.setPen(colour(Colour::OnTestStripe));
    const QRect words = both.adjusted(side + gap, 0, 0, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), both, words), Qt::AlignCenter, word);
}

} // namespace ulpan
