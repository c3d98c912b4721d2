#pragma once

#include "ui/widgets/text_label.h"

namespace ulpan {

// A line of text that goes without its middle where there is no room for all of it, which its tooltip tells
// then, and screen readers always.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    using TextLabel::TextLabel;
    void setText(const QString &text);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    void followRoom();
};

} // namespace ulpan
