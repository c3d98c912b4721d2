#include "ui/widgets/link_button.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/icon.h"


namespace ulpan {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    // An ampersand in a name is no mnemonic.
    : QPushButton(ulpan::icon(Icon::Forward, Colour::Accent),
                  QString(text).replace(u'&', QStringLiteral("&&")), parent),
      m_whole(text)
{
    setFlat(true);
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

} // namespace ulpan
