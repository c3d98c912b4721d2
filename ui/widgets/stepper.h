#pragma once

#include <QList>
#include <QPushButton>
#include <QStringList>

namespace ulpan {

enum class StepState : quint8
{
    Done,
    Current,
    Pending,
    Skipped
};

// One step of a wizard: a numbered circle and its name.
class StepButton : public QPushButton
{
    Q_OBJECT

public:
    StepButton(int number, QWidget *parent);
    void setState(StepState state);
    [[nodiscard]] StepState state() const { return m_state; }
    void setTitle(const QString &title, int count);
    // Without its name, unless it is the current one.
    void setShort(bool isShort);
    // With its name, in pixels.
    [[nodiscard]] int wholeWidth() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    StepState m_state = StepState::Pending;
    bool m_isShort = false;
};

// Where one is in a wizard. Steps that are done can be gone back to, by mouse or by arrows and Enter; pending
// ones cannot.
class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget *parent = nullptr);
    // Call again with the new words when the language changes.
    void setSteps(const QStringList &titles);
    // From 0; everything before it is done. As many as there are steps: all are done.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    // A step that was never taken, though what follows it was; -1: none.
    void setSkipped(int step);
    // No way back, such as while rows are being applied.
    void setLocked(bool locked);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepRequested(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int roomFor(bool isShort) const;
    void shareRoom();
    void refresh();
    void moveFocus(int from, int by);

    QList<StepButton *> m_buttons;
    QStringList m_titles;
    int m_current = 0, m_skipped = -1;
    bool m_locked = false;
};

} // namespace ulpan
