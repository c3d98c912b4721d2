#pragma once

#include "ui/forms/field_editor.h"

class QLineEdit;
class QPlainTextEdit;

namespace ulpan {

// One line: texts, numbers, codes, addresses, and secrets, which are not shown as they are typed.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const FieldInfo &field);
    void show(const void *record) override;
    [[nodiscard]] bool read(void *record) const override;
    void setReadOnly(bool readOnly) override;

private:
    QLineEdit *m_line;
};

// Several lines; JSON is always left to right.
class MultilineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit MultilineEditor(const FieldInfo &field);
    void show(const void *record) override;
    [[nodiscard]] bool read(void *record) const override;
    void setReadOnly(bool readOnly) override;

private:
    QPlainTextEdit *m_text;
};

} // namespace ulpan
