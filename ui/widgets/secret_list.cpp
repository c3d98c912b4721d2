#include "ui/widgets/secret_list.h"

#include "models/base/text.h"
#include "ui/widgets/bar_layout.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ulpan {

SecretList::SecretList(const QString &name, const QStringList &secrets, QWidget *parent)
    : QWidget(parent), m_secrets(secrets), m_name(new TextLabel(TextStyle::Secondary, Colour::Secondary)),
      m_lines(new TextLabel(TextStyle::Technical)),
      m_problem(new TextLabel(TextStyle::Secondary, Colour::Bad)), m_copy(new QPushButton),
      m_save(new QPushButton)
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
    m_save->setIcon(icon(Icon::Download));
    for (QPushButton *button : {m_copy, m_save})
        button->setAutoDefault(false);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new BarLayout;
    buttons->setSpacing(scaled(8));
    buttons->addLeading(m_copy);
    buttons->addLeading(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_name);
    column->addWidget(m_lines, 0, Qt::AlignLeft);
    column->addLayout(buttons);
    column->addWidget(m_problem);
    connect(m_save, &QPushButton::clicked, this, &SecretList::askWhere);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_secrets.join(u'\n'));
        m_copy->setIcon(icon(Icon::Check, Colour::Good));
        m_copy->setText(tr("Copied"));
    });
    retranslate(this, [this] {
        m_save->setText(tr("Save as a file…"));
        m_copy->setText(tr("Copy"));
        m_copy->setAccessibleName(tr("Copy: %1").arg(m_name->text()));
    });
}

void SecretList::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Save as a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text files (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(m_name->text() + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &SecretList::save);
    dialog->open();
}

void SecretList::save(const QString &fileName)
{
    QSaveFile file(fileName);
    const QByteArray text = m_secrets.join(u'\n').toUtf8() + '\n';
    const bool isSaved = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(text) == text.size() && file.commit();
    m_problem->setText(isSaved ? QString() : tr("It could not be saved: %1").arg(isolated(file.errorString())));
    m_problem->setVisible(!isSaved);
    m_save->setIcon(isSaved ? icon(Icon::Check, Colour::Good) : icon(Icon::Download));
    m_save->setText(isSaved ? tr("Saved") : tr("Save as a file…"));
}

} // namespace ulpan
