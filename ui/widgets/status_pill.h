#pragma once

#include "ui/widgets/icon.h"

#include <QStyledItemDelegate>
#include <QWidget>

#include <functional>

namespace ulpan {

// How something stands: always an icon and a word, never a colour alone.
struct Status
{
    Icon icon = Icon::Information;
    Colour ink = Colour::Secondary;
    QString word;
};

class StatusPill : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);
    void setStatus(const Status &status);
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_status;
};

void paintStatus(QPainter *painter, const QRect &cell, const Status &status, const QFont &font,
                 Qt::LayoutDirection direction, bool selected);

// Shows a cell as icon and word; `describe` turns what the model says into a status.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Describe = std::function<Status(const QModelIndex &)>;
    explicit StatusDelegate(Describe describe, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_describe(std::move(describe))
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Describe m_describe;
};

} // namespace ulpan
