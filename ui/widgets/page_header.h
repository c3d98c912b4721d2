#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;
class QPushButton;
class QToolButton;

namespace ulpan {

class ElidedLabel;
class TextLabel;

// The top of a page: its title, how many there are, the one primary action at the trailing end and the rest
// behind "More".
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    // Already in words, such as "14,812 learners", or the name of what the page shows; empty hides it.
    void setTotal(const QString &total);
    // The button follows the action's text, state and shortcut; null takes it away. The action stays the
    // caller's.
    void setPrimaryAction(QAction *action);
    // A quiet button before the primary one.
    void addAction(QAction *action);
    void addMoreAction(QAction *action);
    [[nodiscard]] QList<QAction *> moreActions() const;

private:
    void followPrimary();

    TextLabel *m_title;
    ElidedLabel *m_total;
    QBoxLayout *m_actions;
    QPushButton *m_primary;
    QToolButton *m_more;
    QAction *m_primaryAction = nullptr;
};

} // namespace ulpan
