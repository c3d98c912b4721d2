#include "ui/widgets/search_field.h"

#include "ui/shell/fonts.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QKeyEvent>

namespace ulpan {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    addAction(icon(Icon::Search, Colour::Secondary), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setMinimumWidth(scaled(180));
    setMaximumWidth(scaled(360));
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::announce);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::announce);
}

void SearchField::setPrompt(const QString &prompt)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
}

int SearchField::promptWidth() const
{
    // Beside it stand the sign, what clears the field, and room at both ends.
    const int whole = fontMetrics().horizontalAdvance(placeholderText()) + scaled(72);
    return qBound(minimumWidth(), whole, maximumWidth());
}

void SearchField::beginWith(const QString &letters)
{
    setFocus(Qt::ShortcutFocusReason);
    setText(letters);
}

void SearchField::announce()
{
    m_pause.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_last)
        return;
    m_last = wanted;
    Q_EMIT searched(wanted);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        announce();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        announce();
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ulpan
