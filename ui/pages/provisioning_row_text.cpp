#include "ui/pages/provisioning_row_text.h"

#include "models/base/text.h"
#include "ui/pages/provisioning_text.h"
#include "ui/shell/locale_text.h"
#include "ui/widgets/text_label.h"

#include <QGuiApplication>
#include <QHBoxLayout>

namespace ulpan {

TextLabel *paneText(TextStyle style, Colour ink, const QString &text)
{
    auto *label = new TextLabel(style, ink);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A label would put a Hebrew name at the other side of an English pane.
    label->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignAbsolute | Qt::AlignTop);
    return label;
}

TextLabel *paneValue(const QString &field, const QJsonValue &value, Colour ink)
{
    const QString text = importValueText(field, value);
    return paneText(isTechnicalField(field) ? TextStyle::Technical : TextStyle::Body, ink,
                    text.isEmpty() ? QCoreApplication::translate("ProvisioningRow", "(empty)") : text);
}

void addPaneLine(QBoxLayout *column, const QString &label, const QString &field, const QJsonValue &value,
                 Colour ink)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    auto *name = new TextLabel(TextStyle::Secondary, Colour::Secondary);
    name->setText(label);
    name->setFixedWidth(scaled(110));
    name->setWordWrap(true);
    line->addWidget(name, 0, Qt::AlignTop);
    line->addWidget(paneValue(field, value, ink), 1);
    column->addLayout(line);
}

QString byWhomText(const QJsonValue &by, const QJsonValue &at)
{
    const QString who = by.toString(), moment = shortDateTime(Instant::fromText(at.toString().toLatin1()));
    if (who.isEmpty() || moment.isEmpty())
        return who.isEmpty() ? moment : isolated(who);
    return QCoreApplication::translate("ProvisioningRow", "%1, %2").arg(isolated(who), isolated(moment));
}

void stopAfter(QWidget *before, QWidget *stop)
{
    // Qt passes over what is no stop.
    const Qt::FocusPolicy policy = before->focusPolicy();
    before->setFocusPolicy(Qt::TabFocus);
    QWidget::setTabOrder(before, stop);
    before->setFocusPolicy(policy);
}

} // namespace ulpan
