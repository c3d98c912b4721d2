#pragma once

#include "ui/widgets/icon.h"

#include <QList>
#include <QPushButton>

class QBoxLayout;
class QToolButton;

namespace ulpan {

class TextLabel;

// One view in the navigation.
class NavigationButton : public QPushButton
{
    Q_OBJECT

public:
    NavigationButton(int view, QWidget *parent);
    void setCollapsed(bool collapsed);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_view;
    bool m_collapsed = false;
};

// The leading side of the window: every view of the table in its group. Arrows move, Enter opens; narrow it
// shows icons only.
class Navigation : public QWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);
    void setCurrent(int view);
    // Which of the views are there at all; a group without any is not shown either.
    void setOpen(const QList<bool> &open);
    void setCollapsed(bool collapsed);
    // There is no room for names, until somebody wants them nevertheless or there is room again.
    void setTight(bool tight);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed || m_tight; }
    // The menu of the button at the bottom; stays the caller's.
    void setSettingsMenu(QMenu *menu);
    // Shown above the views, to be exchanged for another; empty: there is only one.
    void setInstitution(const QString &name);

Q_SIGNALS:
    void viewChosen(int view);
    void collapsedChanged(bool collapsed);
    void institutionClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void dressInstitution();
    void dressOpen();
    void showCurrent();

    QList<NavigationButton *> m_buttons; // in the order of views()
    QList<TextLabel *> m_groupLabels;
    QList<bool> m_open;
    QToolButton *m_institution, *m_settings, *m_collapse;
    QString m_institutionName;
    QBoxLayout *m_tools;
    bool m_collapsed = false, m_tight = false, m_isTold = false;
};

} // namespace ulpan
