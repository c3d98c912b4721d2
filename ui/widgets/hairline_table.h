#pragma once

#include <QTableView>

#include <functional>
#include <optional>
#include <utility>

namespace ulpan {

enum class Density : quint8
{
    Normal,
    Compact
};

// The one table: fixed rows, hairlines, hover over the whole row, and a million rows as quick as a hundred.
class HairlineTable : public QTableView
{
    Q_OBJECT

public:
    explicit HairlineTable(QWidget *parent = nullptr);
    // Whatever people have chosen for their tables.
    void setDensity(Density density);
    void setModel(QAbstractItemModel *model) override;
    // Selects and shows a row in either direction of writing, which Qt's own call does not.
    void goToRow(int row);
    // The first and the last row that can be seen, also while rows have just come or gone; null where there is
    // none.
    [[nodiscard]] std::optional<std::pair<int, int>> seenRows();
    // Columns whose widths were right at another size of text.
    void rescaleColumns(int percent);
    // The chosen rows in their order.
    [[nodiscard]] QList<int> chosenRows() const;
    // How many of them, at the cost of a look at each range.
    [[nodiscard]] qint64 chosenCount() const;
    // What copies the chosen rows in place of the table, whose rows may be more than can be copied at once, or
    // not there yet.
    void setCopier(std::function<void()> copier) { m_copier = std::move(copier); }
    // What takes letters that are typed, where all rows can be searched and most are not there; without it
    // the next row that begins with them is gone to.
    void setSearcher(std::function<void(const QString &letters)> searcher)
    {
        m_searcher = std::move(searcher);
    }
    void keyboardSearch(const QString &letters) override;
    // Tab-separated lines as the clipboard wants them, without the marks that keep directions apart on the
    // screen.
    [[nodiscard]] QString chosenText() const;
    // Of the row where the keyboard is: the table found one by itself as it was entered.
    [[nodiscard]] bool isBeingEntered() const { return m_isBeingEntered; }
    // A few rows are seen.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    // Enter or double click.
    void opened(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();
    void setHoveredRow(int row);

    std::function<void()> m_copier;
    std::function<void(const QString &letters)> m_searcher;
    int m_textScale;
    std::optional<Density> m_density; // null: as people have chosen for all tables
    int m_hoveredRow = -1;
    bool m_isBeingEntered = false;
};

} // namespace ulpan
