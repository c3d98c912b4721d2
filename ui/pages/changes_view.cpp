#include "ui/pages/changes_view.h"

#include "ui/pages/audit_changes.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace ulpan {

namespace {

TextLabel *changeText(const QString &text, bool technical, Colour ink)
{
    auto *label = new TextLabel(technical ? TextStyle::Technical : TextStyle::Body, ink);
    label->setText(text.isEmpty() ? ChangesView::tr("(empty)") : text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

ChangesView::ChangesView(const AuditEntry &entry, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    const bool hasBefore = !entry.before.isEmpty(), hasAfter = !entry.after.isEmpty();
    for (const AuditChange &change : auditChanges(entry)) {
        auto *name = new TextLabel(TextStyle::Secondary, Colour::Secondary);
        name->setText(change.label);
        column->addWidget(name);
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        if (hasBefore)
            line->addWidget(changeText(change.before, change.technical, Colour::Secondary), 1);
        if (hasBefore && hasAfter)
            line->addWidget(new IconLabel(Icon::Forward, Colour::Secondary, 16), 0, Qt::AlignTop);
        if (hasAfter)
            line->addWidget(changeText(change.after, change.technical, Colour::Text), 1);
        column->addLayout(line);
        column->addSpacing(scaled(4));
    }
}

} // namespace ulpan
