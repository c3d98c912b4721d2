#include "ui/widgets/ask_dialog.h"

#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bar_layout.h"
#include "ui/widgets/error_text.h"
#include "ui/widgets/scroll_room.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ulpan {

AskDialog::AskDialog(const QString &title, const QString &text, const QString &action, QWidget *parent)
    : QDialog(parent), m_banner(new Banner(Tone::Bad)), m_inputs(new QVBoxLayout),
      m_action(new QPushButton(action)), m_cancel(new QPushButton(tr("Cancel")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *head = new TextLabel(TextStyle::Section);
    head->setText(title);
    head->setWordWrap(true);
    auto *words = new TextLabel(TextStyle::Body, Colour::Secondary);
    words->setText(text);
    words->setWordWrap(true);
    if (text.isEmpty())
        words->hide();
    m_banner->hide();
    auto *foot = new BarLayout;
    foot->setSpacing(scaled(8));
    foot->addTrailing(m_cancel);
    foot->addTrailing(m_action);
    makePrimary(m_action);
    m_action->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_inputs->setSpacing(scaled(8));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(8));
    column->setSpacing(scaled(12));
    for (QWidget *part :
         {static_cast<QWidget *>(head), static_cast<QWidget *>(words), static_cast<QWidget *>(m_banner)})
        column->addWidget(part);
    column->addLayout(m_inputs, 1);
    auto *room = new ScrollRoom(content);
    room->setFits(true);
    foot->setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(16));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(room, 1);
    whole->addLayout(foot);
    connect(m_action, &QPushButton::clicked, this, &AskDialog::agreed);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void AskDialog::showEvent(QShowEvent *event)
{
    fitDialog(this, 440);
    QDialog::showEvent(event);
    // What only asks whether it is meant cannot be undone: Enter leaves everything as it is.
    if (m_inputs->count() == 0 && !m_cancel->isHidden())
        m_cancel->setFocus();
}

// Enter is the action's, wherever the keyboard is, but not there.
void AskDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && focusWidget() == m_cancel)
        reject();
    else
        QDialog::keyPressEvent(event);
}

void AskDialog::setWayOut(const QString &wayOut)
{
    m_cancel->setText(wayOut);
}

void AskDialog::addInput(QWidget *input)
{
    m_inputs->addWidget(input);
    if (m_inputs->count() == 1)
        input->setFocus();
}

void AskDialog::setReady(bool ready)
{
    m_ready = ready;
    m_action->setEnabled(ready);
}

void AskDialog::setBusy(bool busy)
{
    m_action->setEnabled(m_ready && !busy);
    // What was wrong before is being tried anew.
    if (busy)
        m_banner->hide();
}

void AskDialog::fail(const Error &error)
{
    fail(whatWasWrong(error));
}

void AskDialog::fail(const QString &why)
{
    m_banner->setText(why);
    m_banner->show();
    fitDialog(this, 440);
    setBusy(false);
}

void AskDialog::setOnlyTold(const QString &close)
{
    m_action->setText(close);
    m_cancel->hide();
}

void AskDialog::keepUntilAgreed(const QString &reminder)
{
    m_reminder = reminder;
}

void AskDialog::reject()
{
    if (m_reminder.isEmpty()) {
        QDialog::reject();
        return;
    }
    m_banner->setTone(Tone::Warning);
    m_banner->setText(m_reminder);
    m_banner->show();
    fitDialog(this, 440);
}

} // namespace ulpan
