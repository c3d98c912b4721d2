#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ulpan {

// A field that says what is looked for once typing has paused (200 ms) or Enter was pressed; Esc clears it,
// and Down leads to what was found.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);
    // What can be searched, such as "Search learners": placeholder and accessible name.
    void setPrompt(const QString &prompt);
    // With which the prompt can be read, as far as the field gets so wide.
    [[nodiscard]] int promptWidth() const;
    // Begins with letters that were typed elsewhere.
    void beginWith(const QString &letters);

Q_SIGNALS:
    void searched(const QString &text);
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void announce();
    QTimer m_pause;
    QString m_last;
};

} // namespace ulpan
