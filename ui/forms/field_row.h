#pragma once

#include "ui/forms/field_editor.h"

class QLineEdit;
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
    // Why it is as it is, below it; empty takes it away.
    void setNote(const QString &text);
    // The other version, in words; empty takes it away.
    void setTheirs(const QString &text);

Q_SIGNALS:
    void theirsTaken();

private:
    void describeInput();
    // Marks that nobody sees and that were pasted with what is typed: shown, to be taken out.
    void followMarks();
    void takeMarksOut();

    TextLabel *m_label;
    FieldEditor *m_editor;
    QWidget *m_outline, *m_problemLine, *m_theirsLine, *m_marksLine;
    TextLabel *m_problem, *m_theirs, *m_marks, *m_note;
    QPushButton *m_take, *m_takeOut;
    QLineEdit *m_line = nullptr; // that texts are typed in; null: none
};

} // namespace ulpan
