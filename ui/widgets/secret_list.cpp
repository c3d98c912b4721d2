#include "ui/widgets/secret_list.h"

#include "models/base/text.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

SecretList::SecretList(const QString &name, const QStringList &secrets, QWidget *parent)
    : QWidget(parent), m_name(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_lines(new TextLabel(TextStyle::Technical)), m_copy(new QPushButton)
{
    m_name->setText(name);
    // Each by itself, so that all stand where texts begin in the window.
    QStringList lines;
    for (const QString &secret : secrets)
        lines << leftToRight(secret);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // A name of its own would be read aloud in place of what is shown.
    m_lines->setAccessibleDescription(name);
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_name);
    column->addWidget(m_lines, 0, Qt::AlignLeft);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_copy, &QPushButton::clicked, this, [this, secrets] {
        QGuiApplication::clipboard()->setText(secrets.join(u'\n'));
        m_copy->setIcon(icon(Icon::Check, Colour::Good));
        m_copy->setText(tr("Copied"));
    });
    retranslate(this, [this] {
        m_copy->setText(tr("Copy"));
        m_copy->setAccessibleName(tr("Copy: %1").arg(m_name->text()));
    });
}

} // namespace ulpan
