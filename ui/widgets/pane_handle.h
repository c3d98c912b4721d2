#pragma once

#include "ui/widgets/pane_splitter.h"

namespace ulpan {

// The line between two parts, one stop of the Tab key between theirs: arrows move it to where they point,
// Home and End as far as it goes.
class PaneHandle : public QSplitterHandle
{
    Q_OBJECT

public:
    explicit PaneHandle(PaneSplitter *splitter);
    // Of the part behind it.
    [[nodiscard]] PaneWidth paneWidth() const;
    void setPaneWidth(int width);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int part() const;
    void showWhole();

    PaneSplitter *m_splitter;
};

} // namespace ulpan
