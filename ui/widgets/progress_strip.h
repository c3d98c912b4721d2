#pragma once

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace ulpan {

class ElidedLabel;

// How far a slow thing is: a thin bar with words beside it, since the bar's own text cannot be read right to
// left.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);
    // A negative total: it is not known how much there is.
    void setProgress(qint64 done, qint64 total);
    // Such as "1,200 of 4,812 rows, 310 a second, 12 s left".
    void setText(const QString &text);
    // In the middle below the bar, in as many lines as it needs, where nothing else stands beside it.
    void setTextBelow();
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void cancelled();

private:
    QProgressBar *m_bar;
    ElidedLabel *m_text;
    QToolButton *m_cancel;
};

} // namespace ulpan
