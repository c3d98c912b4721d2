#include "ui/forms/chips_editor.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/shell/style_paint.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/scroll_room.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

namespace ulpan {

ChipButton::ChipButton(const QString &value, bool technical, QWidget *parent)
    : QPushButton(parent), m_value(value), m_technical(technical)
{
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics(ulpan::font(TextStyle::Secondary));
    return {metrics.horizontalAdvance(m_value) + scaled(34), metrics.height() + scaled(6)};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = colour(hasFocus() ? Colour::Accent : Colour::Line);
    paintRounded(&painter, rect(), height() / 2.0, colour(underMouse() ? Colour::Pressed : Colour::Hover),
                 line, hasFocus() ? 2 : 1);
    const int side = scaled(12);
    const QRect cross(width() - side - scaled(7), (height() - side) / 2, side, side);
    if (isEnabled())
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), cross), Icon::Clear,
                  colour(Colour::Secondary));
    painter.setFont(ulpan::font(TextStyle::Secondary));
    painter.setPen(colour(Colour::Text));
    const bool rightToLeft = !m_technical && m_value.isRightToLeft();
    painter.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const QRect words = rect().adjusted(scaled(9), 0, -scaled(23), 0);
    const QFontMetrics metrics(painter.font());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     Qt::AlignCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_value, Qt::ElideRight, words.width() + 1));
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        click();
    else
        QPushButton::keyPressEvent(event);
}

ChipsEditor::ChipsEditor(const FieldInfo &field)
    : FieldEditor(field), m_flow(new FlowLayout(this)), m_line(new QLineEdit(this))
{
    m_flow->setContentsMargins(scaled(5), scaled(4), scaled(5), scaled(4));
    m_flow->setSpacing(scaled(4));
    m_line->setFrame(false);
    followTextSize(m_line, [this] {
        m_line->setFixedHeight(QFontMetrics(ulpan::font(TextStyle::Secondary)).height() + scaled(6));
    });
    m_line->setMinimumWidth(scaled(80));
    m_line->setMaxLength(field.maximum() + 50);
    if (field.is(Technical))
        m_line->setLayoutDirection(Qt::LeftToRight);
    m_flow->addWidget(m_line);
    m_line->installEventFilter(this);
    setInput(m_line);
    setCursor(Qt::IBeamCursor);
    connect(m_line, &QLineEdit::editingFinished, this, &ChipsEditor::addTyped);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(QLatin1Char(',')))
            addTyped();
        Q_EMIT edited();
    });
}

void ChipsEditor::show(const void *record)
{
    const QStringList &values = valueOf<QStringList>(field(), record);
    m_line->clear();
    if (values.size() == m_chips.size() &&
        std::equal(values.begin(), values.end(), m_chips.begin(),
                   [](const QString &value, const ChipButton *chip) { return value == chip->value(); }))
        return;
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const QString &value : values)
        addChip(value);
}

bool ChipsEditor::read(void *record) const
{
    QStringList values;
    for (const ChipButton *chip : m_chips)
        values << chip->value();
    if (const QString typed = normalised(m_line->text()); !typed.isEmpty() && !values.contains(typed))
        values << typed;
    valueOf<QStringList>(field(), record) = values;
    return true;
}

void ChipsEditor::addTyped()
{
    const QStringList typed = m_line->text().split(QLatin1Char(','));
    m_line->clear();
    for (const QString &part : typed) {
        const QString value = normalised(part);
        const bool there = std::any_of(m_chips.begin(), m_chips.end(),
                                       [&](const ChipButton *chip) { return chip->value() == value; });
        if (!value.isEmpty() && !there)
            addChip(value);
    }
    if (m_line->hasFocus())
        bringIntoView(this);
}

void ChipsEditor::addChip(const QString &value)
{
    auto *chip = new ChipButton(value, field().is(Technical), this);
    chip->setEnabled(!m_readOnly);
    chip->setCursor(Qt::ArrowCursor);
    // Behind the line: what stands before it in the chain may be no stop, which Qt passes over.
    setTabOrder(m_chips.isEmpty() ? static_cast<QWidget *>(m_line) : m_chips.last(), chip);
    m_chips << chip;
    m_flow->insertBeforeLast(chip);
    chip->QWidget::show();
    retranslate();
    connect(chip, &QPushButton::clicked, this, [this, chip] { removeChip(chip); });
    updateGeometry();
}

void ChipsEditor::removeChip(ChipButton *chip)
{
    m_chips.removeOne(chip);
    m_line->setFocus();
    chip->hide();
    m_flow->removeWidget(chip);
    chip->deleteLater();
    updateGeometry();
    Q_EMIT edited();
}

void ChipsEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_line->setReadOnly(readOnly);
    for (ChipButton *chip : std::as_const(m_chips))
        chip->setEnabled(!readOnly);
}

void ChipsEditor::retranslate()
{
    for (ChipButton *chip : std::as_const(m_chips)) {
        chip->setAccessibleName(tr("Take %1 away").arg(isolated(chip->value())));
        chip->setToolTip(chip->accessibleName());
    }
}

void ChipsEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focused = m_line->hasFocus();
    paintRounded(&painter, rect(), scaled(6), colour(m_readOnly ? Colour::Window : Colour::Surface),
                 colour(focused ? Colour::Accent : Colour::Outline), focused ? 2 : 1);
}

void ChipsEditor::mousePressEvent(QMouseEvent *)
{
    m_line->setFocus(Qt::MouseFocusReason);
}

bool ChipsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    // Not what was clicked on, which would go away from under the mouse, nor at each return to the window.
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
            reason == Qt::OtherFocusReason)
            bringIntoView(this);
    }
    if (event->type() != QEvent::KeyPress)
        return FieldEditor::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Backspace && m_line->text().isEmpty() && !m_chips.isEmpty() && !m_readOnly) {
        removeChip(m_chips.last());
        return true;
    }
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && !m_line->text().trimmed().isEmpty()) {
        addTyped();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace ulpan
