#pragma once

#include <QScrollArea>

#include <functional>

class QDialog;
class QStackedLayout;

namespace ulpan {

// Gives what is in it all the room there is, and scrolls where that is less than it needs, so that a window
// never has to be larger than its screen.
class ScrollRoom : public QScrollArea
{
    Q_OBJECT

public:
    // `asked` says whose need counts where that is a part of the content, such as the page that is shown.
    explicit ScrollRoom(QWidget *content, std::function<QWidget *()> asked = {});
    // Another one is asked now, or it needs something else.
    void measureAnew();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_fits; }
    [[nodiscard]] int heightForWidth(int width) const override;
    // As high as the content where it stands in a window that is as large as what is in it.
    void setFits(bool fits) { m_fits = fits; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void shareRoom();

    QWidget *m_content;
    bool m_fits = false;
};

// Scrolls what a part stands in until all of it is seen, once whatever was shown just now has its place.
void bringIntoView(QWidget *part);
// Shows one of several places; what the others would need counts for nothing.
void showPlace(QStackedLayout *places, QWidget *shown);
// As large as what is in it, at least so wide at 100 %, and never larger than the screen; so also once text has
// another size.
void fitDialog(QDialog *dialog, int leastWidth);

} // namespace ulpan
