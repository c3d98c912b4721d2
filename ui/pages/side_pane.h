#pragma once

#include <QWidget>

#include <functional>

namespace ulpan {

// What stands beside a list for a while in place of the record, such as a change to many of its rows.
class SidePane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    // Something was typed that would be lost with it.
    [[nodiscard]] virtual bool hasUnsaved() const = 0;
    // Says so, and does `discard` when the person wants that.
    virtual void warnOfLoss(std::function<void()> discard) = 0;
    // Loads again what is shown.
    virtual void refresh() {}
    // How a link names it, in place of a record's id; empty: no link leads to it.
    [[nodiscard]] virtual QString place() const { return {}; }
};

} // namespace ulpan
