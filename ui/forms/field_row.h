#pragma once

#include "ui/forms/field_editor.h"

class QPushButton;

namespace ulpan {

class TextLabel;

// One field in a form: its label, its editor, and beside them what is wrong with it or what somebody else
// made of it.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRow(FieldEditor *editor);
    [[nodiscard]] FieldEditor &editor() const { return *m_editor; }
    [[nodiscard]] const FieldInfo &field() const { return m_editor->field(); }
    void setLabel(const QString &label, bool required);
    // Empty: nothing is wrong.
    void setProblem(const QString &text);
    [[nodiscard]] bool hasProblem() const;
    // The other version, in words; empty takes it away.
    void setTheirs(const QString &text);

Q_SIGNALS:
    void theirsTaken();

private:
    void describeInput();

    TextLabel *m_label;
    FieldEditor *m_editor;
    QWidget *m_outline, *m_problemLine, *m_theirsLine;
    TextLabel *m_problem, *m_theirs;
    QPushButton *m_take;
};

} // namespace ulpan
