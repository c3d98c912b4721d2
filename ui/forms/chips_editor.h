#pragma once

#include "ui/forms/field_editor.h"

#include <QPushButton>

class QLineEdit;

namespace ulpan {

class FlowLayout;

// One value of a list; a click or Delete takes it away.
class ChipButton : public QPushButton
{
    Q_OBJECT

public:
    ChipButton(const QString &value, bool technical, QWidget *parent);
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_value;
    bool m_technical;
};

// A list of texts: Enter, a comma or leaving adds what was typed, Backspace in the empty line takes the last
// away. What is still being typed counts.
class ChipsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChipsEditor(const FieldInfo &field);
    void show(const void *record) override;
    [[nodiscard]] bool read(void *record) const override;
    void setReadOnly(bool readOnly) override;
    void retranslate() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChip(const QString &value);
    void removeChip(ChipButton *chip);
    void addTyped();

    FlowLayout *m_flow;
    QLineEdit *m_line;
    QList<ChipButton *> m_chips;
    bool m_readOnly = false;
};

} // namespace ulpan
