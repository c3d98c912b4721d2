#include "ui/forms/text_editors.h"

#include "models/base/text.h"
#include "ui/shell/fonts.h"
#include "ui/widgets/retranslate.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace ulpan {

namespace {

bool isTechnicalText(const FieldInfo &field)
{
    return field.is(Technical) || field.type == FieldType::Json || field.type == FieldType::Integer ||
           field.type == FieldType::Identifier;
}

} // namespace

LineEditor::LineEditor(const FieldInfo &field) : FieldEditor(field), m_line(new QLineEdit)
{
    fill(m_line);
    setInput(m_line);
    // The server counts what is left after trimming, so a little more may be typed than is kept.
    m_line->setMaxLength(field.maximum() + 50);
    if (isTechnicalText(field)) {
        m_line->setLayoutDirection(Qt::LeftToRight);
        followTextSize(m_line, [this] { m_line->setFont(ulpan::font(TextStyle::Technical)); });
    }
    if (field.form == TextForm::Colour)
        m_line->setPlaceholderText(leftToRight(QStringLiteral("#RRGGBB")));
    else if (field.form == TextForm::Url)
        m_line->setPlaceholderText(leftToRight(QStringLiteral("https://…")));
    if (field.is(Secret))
        m_line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

void LineEditor::show(const void *record)
{
    // Writing the same text again would move the cursor.
    const QString text = isBlank(field(), record) ? QString() : textOf(field(), record);
    if (text != m_line->text())
        m_line->setText(text);
}

bool LineEditor::read(void *record) const
{
    return readText(field(), m_line->text(), record);
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

MultilineEditor::MultilineEditor(const FieldInfo &field) : FieldEditor(field), m_text(new QPlainTextEdit)
{
    fill(m_text);
    setInput(m_text);
    m_text->setTabChangesFocus(true);
    // By itself it has the new size only a moment later.
    followTextSize(m_text, [this] {
        const QFontMetrics metrics(ulpan::font(TextStyle::Body));
        m_text->setFixedHeight(metrics.lineSpacing() * 4 + scaled(16));
    });
    if (isTechnicalText(field)) {
        m_text->setLayoutDirection(Qt::LeftToRight);
        QTextOption option = m_text->document()->defaultTextOption();
        option.setTextDirection(Qt::LeftToRight);
        m_text->document()->setDefaultTextOption(option);
        followTextSize(m_text, [this] { m_text->setFont(ulpan::font(TextStyle::Technical)); });
    }
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_text->signalsBlocked())
            Q_EMIT edited();
    });
}

void MultilineEditor::show(const void *record)
{
    const QString text = textOf(field(), record);
    if (text == m_text->toPlainText())
        return;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(text);
}

bool MultilineEditor::read(void *record) const
{
    return readText(field(), m_text->toPlainText(), record);
}

void MultilineEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

} // namespace ulpan
