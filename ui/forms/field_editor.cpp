#include "ui/forms/field_editor.h"

#include "ui/forms/chips_editor.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/date_editor.h"
#include "ui/forms/reference_editor.h"
#include "ui/forms/text_editors.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ulpan {

FieldEditor::FieldEditor(const FieldInfo &field) : m_field(field)
{
    setObjectName(QLatin1StringView(field.wire));
}

Problem FieldEditor::fault() const
{
    return {QLatin1StringView(m_field.wire), "field.integer"};
}

void FieldEditor::setInput(QWidget *input)
{
    m_input = input;
    setFocusProxy(input);
}

void FieldEditor::setInputName(const QString &name)
{
    m_input->setAccessibleName(name);
    // What is typed in is a part of its own in the accessibility tree.
    if (const auto *box = qobject_cast<const QComboBox *>(m_input); box && box->isEditable())
        box->lineEdit()->setAccessibleName(name);
}

void FieldEditor::fill(QWidget *content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content);
}

FieldEditor *makeEditor(const FieldInfo &field, const Lookup &lookup)
{
    switch (field.type) {
    case FieldType::Text:
        return field.is(Multiline) ? static_cast<FieldEditor *>(new MultilineEditor(field))
                                   : new LineEditor(field);
    case FieldType::Identifier:
    case FieldType::Integer:
        return new LineEditor(field);
    case FieldType::Json:
        return new MultilineEditor(field);
    case FieldType::List:
        return new ChipsEditor(field);
    case FieldType::Flag:
        return new FlagEditor(field);
    case FieldType::Choice:
        return new ChoiceEditor(field);
    case FieldType::Instant:
        return new DateEditor(field);
    case FieldType::Reference:
        return new ReferenceEditor(field, lookup);
    }
    Q_UNREACHABLE();
}

} // namespace ulpan
