#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QToolButton;

namespace ulpan {

class TextLabel;

// What can be done with the rows that are chosen in a list; hidden while fewer than two are.
class ChosenBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenBar(QWidget *parent = nullptr);
    void offerChange(std::function<QString(qint64)> text);
    // `all`: everything that the list's filters find.
    void setChosen(qint64 count, bool all);

Q_SIGNALS:
    void changeWanted();
    void copyWanted();
    void allWanted();
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    std::function<QString(qint64)> m_changeText;
    TextLabel *m_text;
    QPushButton *m_all, *m_change, *m_copy;
    QToolButton *m_clear;
    qint64 m_count = 0;
    bool m_isAll = false;
};

} // namespace ulpan
