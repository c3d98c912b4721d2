#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace ulpan {

// What was done, and how it is taken back or why it cannot be. Texts are asked for in each language.
struct UndoStep
{
    std::function<void()> undo;           // null: it cannot be
    std::function<QString()> what = {};   // "change of Lea Martin"; null: nobody said
    std::function<QString()> whyNot = {}; // a sentence
};

// What was done in this window, the last first: each of it is taken back once, and what cannot be stands in
// the way of what was done before until that was said.
class UndoList : public QObject
{
    Q_OBJECT

public:
    explicit UndoList(QObject *parent = nullptr);
    static constexpr qsizetype most = 100;
    // Keeps the step for as long as `owner` lives; what is returned undoes it once and takes it from the
    // list.
    [[nodiscard]] std::function<void()> remember(QObject *owner, UndoStep step);
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
    // For a menu, with a mnemonic.
    [[nodiscard]] QString text() const;
    void undoLast();

Q_SIGNALS:
    void changed();
    // What was done last cannot be undone; `text` says so and why.
    void refused(const QString &text);

protected:
    // An input with nothing of its own to undo leaves the keys to the window.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void run(int number);

    struct Kept
    {
        int number;
        QPointer<QObject> owner;
        UndoStep step;
    };
    QList<Kept> m_steps;
    int m_counted = 0;
};

} // namespace ulpan
