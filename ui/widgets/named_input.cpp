#include "ui/widgets/named_input.h"

#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace ulpan {

QWidget *namedInput(const QString &name, QWidget *input)
{
    auto *whole = new QWidget;
    auto *label = new TextLabel(TextStyle::Secondary, Colour::Secondary);
    label->setText(name);
    label->setBuddy(input);
    // What only holds the input has named it.
    if (input->focusPolicy() != Qt::NoFocus && input->accessibleName().isEmpty())
        input->setAccessibleName(name);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(label);
    column->addWidget(input);
    whole->setFocusProxy(input);
    return whole;
}

} // namespace ulpan
