#pragma once

#include <QLayout>
#include <QList>

namespace ulpan {

// Puts its widgets in lines from the leading side, as words are; the last takes what is left of its line.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    using QLayout::QLayout;
    ~FlowLayout() override;
    // Before the last one.
    void insertBeforeLast(QWidget *widget);
    // All as wide as each other, in as few lines as they fit, as many in each line.
    void shareLines() { m_sharesLines = true; }

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    int arrangeShares(const QRect &rect, bool apply) const;
    QList<QLayoutItem *> m_items;
    bool m_sharesLines = false;
};

} // namespace ulpan
