#include "ui/forms/choice_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>

namespace ulpan {

namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void scrollPast(QWidget *input)
{
    input->setFocusPolicy(Qt::StrongFocus);
    input->installEventFilter(new WheelGuard(input));
}

ChoiceEditor::ChoiceEditor(const FieldInfo &field) : FieldEditor(field), m_box(new QComboBox)
{
    fill(m_box);
    setInput(m_box);
    scrollPast(m_box);
    for (size_t i = 0; i < field.choices().size(); ++i)
        m_box->addItem(QString());
    connect(m_box, &QComboBox::activated, this, &FieldEditor::edited);
    ChoiceEditor::retranslate();
}

void ChoiceEditor::retranslate()
{
    const std::span<const Choice> list = field().choices();
    for (size_t i = 0; i < list.size(); ++i)
        m_box->setItemText(int(i), *list[i].label ? QCoreApplication::translate("Choice", list[i].label)
                                                  : tr("Not specified"));
    m_box->setPlaceholderText(tr("Automatic"));
}

void ChoiceEditor::show(const void *record)
{
    m_box->setCurrentIndex(valueOf<quint8>(field(), record));
}

void ChoiceEditor::showBlank(const void *record)
{
    // A value without a name means none; where there is no such value, the server decides.
    if (*field().choices()[0].name)
        m_box->setCurrentIndex(-1);
    else
        show(record);
}

bool ChoiceEditor::read(void *record) const
{
    valueOf<quint8>(field(), record) = quint8(qMax(0, m_box->currentIndex()));
    return true;
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

FlagEditor::FlagEditor(const FieldInfo &field) : FieldEditor(field), m_box(new QCheckBox)
{
    fill(m_box);
    setInput(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
}

void FlagEditor::show(const void *record)
{
    m_box->setChecked(valueOf<bool>(field(), record));
}

bool FlagEditor::read(void *record) const
{
    valueOf<bool>(field(), record) = m_box->isChecked();
    return true;
}

void FlagEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

void FlagEditor::setText(const QString &text)
{
    m_box->setText(text);
}

} // namespace ulpan
