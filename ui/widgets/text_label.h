#pragma once

#include "ui/shell/fonts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icon.h"

#include <QLabel>

namespace ulpan {

// A label in one of our text styles; it follows the text size and the scheme. Where its lines are wrapped, a
// word that is far too long for one is broken. What is copied of it has no marks of direction.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextStyle style, Colour ink = Colour::Text, QWidget *parent = nullptr);
    void setInk(Colour ink);
    // Names that stand in a sentence are not broken at their hyphens.
    void setText(const QString &text);

    // Of the window, whichever direction the text is written in, unless it is AlignAbsolute.
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void dress();
    void copy() const;
    [[nodiscard]] bool breaksWords() const;
    [[nodiscard]] bool isSelectable() const;
    TextStyle m_style;
    Colour m_ink;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

// A picture beside a word; it says nothing to a screen reader because the word does.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    // `side` in pixels at 100 %.
    explicit IconLabel(Icon name, Colour ink, int side = 20, QWidget *parent = nullptr);
    void setIcon(Icon name, Colour ink);
    [[nodiscard]] QSize sizeHint() const override { return {scaled(m_side), scaled(m_side)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_name;
    Colour m_ink;
    int m_side;
};

} // namespace ulpan
