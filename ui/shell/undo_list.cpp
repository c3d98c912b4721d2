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

std::function<void()> UndoList::remember(QObject *owner, UndoStep step)
{
    const int number = ++m_counted;
    m_steps.append({number, owner, std::move(step)});
    connect(owner, &QObject::destroyed, this, [this] {
        m_steps.removeIf([](const Kept &kept) { return !kept.owner; });
        Q_EMIT changed();
    });
    if (m_steps.size() > most)
        m_steps.removeFirst();
    Q_EMIT changed();
    return [this, number] { run(number); };
}

QString UndoList::text() const
{
    const UndoStep step = m_steps.isEmpty() ? UndoStep{} : m_steps.last().step;
    if (!step.what)
        return tr("&Undo the last change");
    const QString what = step.what().replace(QLatin1Char('&'), QLatin1StringView("&&"));
    return step.undo ? tr("&Undo: %1").arg(what) : tr("Cannot be undone: %1").arg(what);
}

void UndoList::undoLast()
{
    if (!m_steps.isEmpty())
        run(m_steps.last().number);
}

void UndoList::run(int number)
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].number != number)
            continue;
        const UndoStep step = m_steps.takeAt(i).step;
        Q_EMIT changed();
        if (step.undo)
            step.undo();
        else
            Q_EMIT refused(tr("This cannot be undone: %1. %2").arg(step.what(), step.whyNot()));
        return;
    }
}

} // namespace ulpan
