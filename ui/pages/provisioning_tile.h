#pragma once

#include "ui/widgets/status_pill.h"

#include <QPushButton>

namespace ulpan {

// One outcome and how many rows have it; pressed, it shows only those.
class ProvisioningTile : public QPushButton
{
    Q_OBJECT

public:
    explicit ProvisioningTile(QWidget *parent = nullptr);
    void setCount(const Status &outcome, qint64 count);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_outcome;
    qint64 m_count = 0;
};

} // namespace ulpan
