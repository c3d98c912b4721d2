#pragma once

#include <QLayout>
#include <QList>

namespace ulpan {

// Buttons at both ends of a line; where it is too narrow for them, as with large text, in several lines in
// the same order.
class BarLayout : public QLayout
{
    Q_OBJECT

public:
    using QLayout::QLayout;
    ~BarLayout() override;
    void addLeading(QWidget *widget) { add(widget, Stand::Leading); }
    void addTrailing(QWidget *widget) { add(widget, Stand::Trailing); }
    // After the leading ones, and as wide as there is room for.
    void addBetween(QWidget *widget) { add(widget, Stand::Between); }

    void addItem(QLayoutItem *item) override { m_places.append({item, Stand::Leading}); }
    [[nodiscard]] int count() const override { return int(m_places.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_places.value(index).item; }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Stand : quint8
    {
        Leading,
        Between,
        Trailing
    };
    struct Place
    {
        QLayoutItem *item = nullptr;
        Stand stand = Stand::Leading;
    };
    void add(QWidget *widget, Stand stand);
    // Those that are shown.
    [[nodiscard]] QList<Place> shown() const;
    [[nodiscard]] int widthOf(const QList<Place> &line) const;
    [[nodiscard]] QSize framed(QSize size) const;
    int arrange(const QRect &rect, bool apply) const;
    void arrangeLine(const QList<Place> &line, const QRect &rect) const;

    QList<Place> m_places;
};

} // namespace ulpan
