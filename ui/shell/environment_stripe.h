#pragma once

#include <QWidget>

namespace ulpan {

// An amber line across the top that says nothing here is real.
class EnvironmentStripe : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentStripe(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ulpan
