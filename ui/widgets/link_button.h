#pragma once

#include <QPushButton>

namespace ulpan {

// A name that leads to what it names; without its middle where there is no room, and then whole in its tool
// tip.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_whole;
};

} // namespace ulpan
