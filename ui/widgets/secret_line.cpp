#include "ui/widgets/secret_line.h"

#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ulpan {

QString inGroupsOfFour(const QString &text)
{
    QString groups;
    for (qsizetype i = 0; i < text.size(); i += 4)
        groups += (i ? QStringLiteral(" ") : QString()) + text.mid(i, 4);
    return groups;
}

SecretLine::SecretLine(const QString &name, const QString &secret, QWidget *parent)
    : QWidget(parent), m_secret(secret), m_name(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_line(new QLineEdit(secret)), m_copy(new QPushButton)
{
    m_name->setText(name);
    m_name->setBuddy(m_line);
    m_line->setReadOnly(true);
    m_line->setLayoutDirection(Qt::LeftToRight);
    followTextSize(m_line, [this] { m_line->setFont(ulpan::font(TextStyle::Technical)); });
    m_line->setCursorPosition(0);
    m_line->setAccessibleName(name);
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_line, 1);
    line->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_name);
    column->addLayout(line);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_secret);
        m_copy->setIcon(icon(Icon::Check, Colour::Good));
        m_copy->setText(tr("Copied"));
    });
    retranslate(this, [this] {
        m_copy->setText(tr("Copy"));
        m_copy->setAccessibleName(tr("Copy: %1").arg(m_line->accessibleName()));
    });
}

void SecretLine::showInGroups()
{
    m_line->setText(inGroupsOfFour(m_secret));
    m_line->setCursorPosition(0);
}

} // namespace ulpan
