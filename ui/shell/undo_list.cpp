#include "ui/shell/undo_list.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ulpan {

namespace {

bool hasNothingToUndo(const QObject *input)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(input))
        return !line->isUndoAvailable();
    const auto *text = qobject_cast<const QPlainTextEdit *>(input);
    return text && !text->document()->isUndoAvailable();
}

} // namespace

UndoList::UndoList(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool UndoList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || isEmpty() || !hasNothingToUndo(watched) ||
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
        return false;
    event->ignore();
    return true;
}

std::function<void()> UndoList::remember(QObject *owner, std::function<void()> undo)
{
    const int number = ++m_counted;
    m_steps.append({number, owner, std::move(undo)});
    connect(owner, &QObject::destroyed, this, [this] {
        m_steps.removeIf([](const Step &step) { return !step.owner; });
        Q_EMIT changed();
    });
    if (m_steps.size() > most)
        m_steps.removeFirst();
    Q_EMIT changed();
    return [this, number] { run(number); };
}

void UndoList::undoLast()
{
    if (!m_steps.isEmpty())
        run(m_steps.last().number);
}

void UndoList::run(int number)
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].number == number) {
            const Step step = m_steps.takeAt(i);
            Q_EMIT changed();
            step.undo();
            return;
        }
    }
}

} // namespace ulpan
