#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace ulpan {

// What was done in this window and can be taken back, the last first; each of it once.
class UndoList : public QObject
{
    Q_OBJECT

public:
    explicit UndoList(QObject *parent = nullptr);
    static constexpr qsizetype most = 100;
    // Keeps `undo` for as long as `owner` lives; what is returned does it once and takes it from the list.
    [[nodiscard]] std::function<void()> remember(QObject *owner, std::function<void()> undo);
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
    void undoLast();

Q_SIGNALS:
    void changed();

protected:
    // An input with nothing of its own to undo leaves the keys to the window.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void run(int number);

    struct Step
    {
        int number;
        QPointer<QObject> owner;
        std::function<void()> undo;
    };
    QList<Step> m_steps;
    int m_counted = 0;
};

} // namespace ulpan
