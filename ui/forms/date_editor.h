#pragma once

#include "ui/forms/field_editor.h"

class QDateTimeEdit;
class QToolButton;

namespace ulpan {

// A moment in the machine's time zone, or none.
class DateEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DateEditor(const FieldInfo &field);
    void show(const void *record) override;
    [[nodiscard]] bool read(void *record) const override;
    void setReadOnly(bool readOnly) override;
    void retranslate() override;

private:
    [[nodiscard]] bool isNone() const;

    QDateTimeEdit *m_edit;
    QToolButton *m_clear;
};

// The one maker of date inputs: left to right, or it would show its format backwards in Hebrew.
[[nodiscard]] QDateTimeEdit *makeDateEdit();

} // namespace ulpan
