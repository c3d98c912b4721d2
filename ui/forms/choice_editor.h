#pragma once

#include "ui/forms/field_editor.h"

class QCheckBox;
class QComboBox;

namespace ulpan {

// One of a few named values.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(const FieldInfo &field);
    void show(const void *record) override;
    void showBlank(const void *record) override;
    [[nodiscard]] bool read(void *record) const override;
    void setReadOnly(bool readOnly) override;
    void retranslate() override;

private:
    QComboBox *m_box;
};

// Yes or no; its label is the box's own.
class FlagEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit FlagEditor(const FieldInfo &field);
    void show(const void *record) override;
    [[nodiscard]] bool read(void *record) const override;
    void setReadOnly(bool readOnly) override;
    void setText(const QString &text);

private:
    QCheckBox *m_box;
};

// The wheel scrolls the form; it changes a value only where the focus is.
void scrollPast(QWidget *input);

} // namespace ulpan
