#include "ui/widgets/link_button.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/icon.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace ulpan {

namespace {

// An ampersand in a name is no mnemonic.
QString withoutMnemonics(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(ulpan::icon(Icon::Forward, Colour::Accent), withoutMnemonics(text), parent), m_whole(text)
{
    setFlat(true);
    // A button's own never has less room than all of its words.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(withoutIsolates(text));
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), scaled(120)), sizeHint().height()};
}

void LinkButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? m_whole : QString());
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (const int missing = sizeHint().width() - width(); missing > 0) {
        const int whole = fontMetrics().size(Qt::TextSingleLine, m_whole).width();
        option.text = withoutMnemonics(fontMetrics().elidedText(m_whole, Qt::ElideMiddle, whole - missing));
    }
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace ulpan
